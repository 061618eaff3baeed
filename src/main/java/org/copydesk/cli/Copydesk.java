package org.copydesk.cli;

import java.io.File;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import org.copydesk.batch.LocalCustodian;
import org.copydesk.batch.LocalPlanner;
import org.copydesk.batch.LocalRunner;
import org.copydesk.batch.ScheduledServer;
import org.copydesk.cli.command.Desk;
import org.copydesk.cli.command.Exit;
import org.copydesk.cli.command.Works;
import org.copydesk.cli.view.Terminal;
import org.copydesk.inspect.StoredExplainer;
import org.copydesk.inspect.StoredPairs;
import picocli.CommandLine;

/** The command line: finds the command, has it done, and ends with its exit code. */
public final class Copydesk {
    private Copydesk() {}

    public static void main(String[] arguments) {
        Terminal terminal = Terminal.ofProcess(System.getenv());
        Desk desk = new Desk(terminal, works(), Clock.systemUTC(), program(System.getProperty("java.class.path", "")));
        Ending.of(Arguments.of(arguments).command()).with(run(desk, arguments));
    }

    /** What stands behind the commands. Each part is loaded when the first command asks for it, and not before. */
    private static Works works() {
        return new Works(
                LocalRunner::new,
                LocalPlanner::new,
                StoredExplainer::new,
                StoredPairs::new,
                ScheduledServer::new,
                LocalCustodian::new);
    }

    /** Returns the exit code. */
    static int run(Desk desk, String... words) {
        Arguments arguments = Arguments.of(words);
        Faults faults = new Faults(desk.terminal().err(), desk.program());
        if (arguments.command().equals("help") || (words.length > 0 && asksForOverview(words[0]))) {
            return help(desk, arguments, faults);
        }
        if (words.length > 0 && (words[0].equals("--version") || words[0].equals("-V"))) {
            desk.terminal().out().println("Copydesk " + version());
            return Exit.DONE;
        }
        return Commands.find(arguments.command())
                .map(entry -> line(entry, desk, arguments, faults)
                        .execute(arguments.rest().toArray(String[]::new)))
                .orElseGet(() -> faults.unknownCommand(arguments.command()));
    }

    private static boolean asksForOverview(String first) {
        return first.equals("--help") || first.equals("-h");
    }

    /** {@code help COMMAND} is {@code COMMAND --help}. */
    private static int help(Desk desk, Arguments arguments, Faults faults) {
        if (arguments.command().equals("help") && !arguments.rest().isEmpty()) {
            return run(desk, arguments.rest().get(0), "--help");
        }
        desk.terminal().out().print(Overview.of(desk.program(), desk.terminal()));
        return Exit.DONE;
    }

    private static CommandLine line(Commands.Entry entry, Desk desk, Arguments arguments, Faults faults) {
        CommandLine line = new CommandLine(entry.make().apply(desk));
        boolean stacktrace = arguments.asksFor("--stacktrace");
        line.getCommandSpec()
                .usageMessage()
                .header(
                        Character.toUpperCase(entry.does().charAt(0))
                                + entry.does().substring(1) + ".",
                        "")
                .width(Math.min(100, Math.max(60, desk.terminal().width())));
        return line.setOut(new PrintWriter(desk.terminal().out(), true, StandardCharsets.UTF_8))
                .setErr(new PrintWriter(desk.terminal().err(), true, StandardCharsets.UTF_8))
                .setColorScheme(CommandLine.Help.defaultColorScheme(
                        desk.terminal().colour() ? CommandLine.Help.Ansi.ON : CommandLine.Help.Ansi.OFF))
                .setCaseInsensitiveEnumValuesAllowed(true)
                .setOverwrittenOptionsAllowed(true)
                .setParameterExceptionHandler((wrong, words) -> faults.wrongOptions(wrong))
                .setExecutionExceptionHandler((fault, command, result) -> faults.failed(fault, stacktrace));
    }

    /** Returns how the user called the program, for the commands that are printed. */
    private static String program(String classPath) {
        return classPath.endsWith(".jar") && !classPath.contains(File.pathSeparator)
                ? "java -jar " + classPath
                : "copydesk";
    }

    private static String version() {
        String version = Copydesk.class.getPackage().getImplementationVersion();
        return version == null ? "(not packaged)" : version;
    }
}
