package org.copydesk.cli;

import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.nio.file.FileSystemException;
import java.util.List;
import java.util.Optional;
import org.copydesk.cli.command.Exit;
import org.copydesk.cli.command.NotFound;
import org.copydesk.cli.command.WrongInput;
import org.copydesk.config.Problem;
import org.copydesk.config.Spelling;
import org.copydesk.disk.FileFault;
import org.copydesk.job.OutputBusy;
import org.copydesk.rule.WrongRulePacks;
import picocli.CommandLine;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.UnmatchedArgumentException;

/** Turns what went wrong into sentences on standard error, and into an exit code. */
final class Faults {
    private final PrintStream err;
    private final String program;

    Faults(PrintStream err, String program) {
        this.err = err;
        this.program = program;
    }

    int unknownCommand(String name) {
        String hint = Spelling.nearest(name, Commands.names())
                .map(near -> "Did you mean '" + near + "'?")
                .orElse("Commands: " + String.join(", ", Commands.names()) + ".");
        err.println("There is no command '" + name + "'. " + hint);
        err.println("Help: " + program + " --help");
        return Exit.WRONG;
    }

    int wrongOptions(ParameterException wrong) {
        CommandLine command = wrong.getCommandLine();
        err.println(sentence(wrong));
        err.println("Help: " + program + " " + command.getCommandName() + " --help");
        return Exit.WRONG;
    }

    private static String sentence(ParameterException wrong) {
        if (!(wrong instanceof UnmatchedArgumentException unmatched)) {
            return ended(wrong.getMessage());
        }
        String word = unmatched.getUnmatched().get(0);
        List<String> options = wrong.getCommandLine().getCommandSpec().options().stream()
                .flatMap(option -> List.of(option.names()).stream())
                .toList();
        String name = word.contains("=") ? word.substring(0, word.indexOf('=')) : word;
        String hint = Spelling.nearest(name, options)
                .filter(near -> word.startsWith("-"))
                .map(near -> " Did you mean '" + near + "'?")
                .orElse("");
        String what = word.startsWith("-") ? "option" : "argument";
        return "The command '" + wrong.getCommandLine().getCommandName() + "' knows no " + what + " '" + word + "'."
                + hint;
    }

    /** Returns the exit code of a command that threw. */
    int failed(Throwable fault, boolean stacktrace) {
        if (stacktrace) {
            fault.printStackTrace(err);
        }
        if (fault instanceof WrongInput wrong) {
            return wrongInput(wrong);
        }
        if (fault instanceof WrongRulePacks wrong) {
            return wrongInput(WrongInput.of(wrong));
        }
        if (fault instanceof NotFound) {
            err.println(fault.getMessage());
            return Exit.WRONG;
        }
        err.println(ended(describe(fault)));
        if (fault instanceof OutputBusy) {
            return Exit.BUSY;
        }
        if (!stacktrace) {
            err.println("Where in the program: add --stacktrace.");
        }
        return Exit.FAILED;
    }

    private int wrongInput(WrongInput wrong) {
        List<Problem> problems = wrong.problems();
        problems.forEach(err::println);
        err.println();
        err.println((problems.size() == 1 ? "1 problem" : problems.size() + " problems") + " in " + wrong.getMessage()
                + ". Nothing was read.");
        return Exit.WRONG;
    }

    private static String describe(Throwable fault) {
        Throwable cause = fault.getCause();
        if (fault instanceof FileSystemException || cause instanceof FileSystemException) {
            return FileFault.describe(fault);
        }
        String message = Optional.ofNullable(fault.getMessage()).orElse("");
        boolean plain = fault instanceof UncheckedIOException || fault instanceof IllegalStateException;
        String start = plain && !message.isBlank() ? message : fault.getClass().getSimpleName() + ": " + message;
        return cause == null || message.contains(String.valueOf(cause.getMessage()))
                ? start
                : start + " (" + cause.getClass().getSimpleName() + ": " + cause.getMessage() + ")";
    }

    private static String ended(String sentence) {
        return sentence.endsWith(".") || sentence.endsWith("?") ? sentence : sentence + ".";
    }
}
