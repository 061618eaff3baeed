package org.copydesk.cli.view;

import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;

/**
 * Where the command line speaks: results on {@code out}, everything else on {@code err}.
 *
 * @param live whether progress may be drawn over itself: standard error is a terminal
 * @param colour whether results are coloured
 */
public record Terminal(PrintStream out, PrintStream err, int width, boolean live, boolean colour) {
    private static final int DEFAULT_WIDTH = 100;

    /** Returns the terminal of this process. Always writes UTF-8, whatever the locale says. */
    public static Terminal ofProcess(Map<String, String> environment) {
        boolean dumb = "dumb".equals(environment.get("TERM"));
        boolean outIsTerminal = isTerminal(1) && !dumb;
        boolean errIsTerminal = isTerminal(2) && !dumb;
        boolean colour =
                outIsTerminal && environment.getOrDefault("NO_COLOR", "").isEmpty();
        return new Terminal(
                stream(FileDescriptor.out),
                stream(FileDescriptor.err),
                width(environment, outIsTerminal),
                errIsTerminal,
                colour);
    }

    public Terminal withoutColour() {
        return new Terminal(out, err, width, live, false);
    }

    public Paper paper() {
        return new Paper(width, colour);
    }

    private static PrintStream stream(FileDescriptor descriptor) {
        return new PrintStream(new FileOutputStream(descriptor), true, StandardCharsets.UTF_8);
    }

    /** {@link System#console()} cannot tell the streams apart and wants a terminal for input as well. */
    private static boolean isTerminal(int descriptor) {
        Path link = Path.of("/proc/self/fd/" + descriptor);
        try {
            String target = Files.readSymbolicLink(link).toString();
            return target.startsWith("/dev/pts/") || target.startsWith("/dev/tty") || target.equals("/dev/console");
        } catch (IOException | UnsupportedOperationException noProc) {
            return System.console() != null;
        }
    }

    private static int width(Map<String, String> environment, boolean terminal) {
        String columns = environment.getOrDefault("COLUMNS", "");
        if (columns.matches("[1-9]\\d{1,3}")) {
            return Integer.parseInt(columns);
        }
        return terminal ? asked() : DEFAULT_WIDTH;
    }

    /** Asks the terminal itself: a shell does not export the width. */
    private static int asked() {
        try {
            Process stty = new ProcessBuilder("stty", "size")
                    .redirectInput(Path.of("/dev/tty").toFile())
                    .redirectErrorStream(true)
                    .start();
            String[] size = new String(stty.getInputStream().readAllBytes(), StandardCharsets.US_ASCII)
                    .strip()
                    .split(" ");
            return size.length == 2 && size[1].matches("[1-9]\\d{1,3}") ? Integer.parseInt(size[1]) : DEFAULT_WIDTH;
        } catch (IOException noStty) {
            return DEFAULT_WIDTH;
        }
    }
}
