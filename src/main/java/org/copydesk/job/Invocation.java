package org.copydesk.job;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * How the program was called, so that a command can be printed which does the same again. Each can be pasted into a
 * shell.
 *
 * @param program such as {@code java -jar target/copydesk.jar}
 * @param options the job and what of it is different this once, as typed, but for the output folder
 * @param output folder as typed; empty where the job file names it
 */
public record Invocation(String program, List<String> options, Optional<String> output) {
    private static final Pattern PLAIN = Pattern.compile("[\\p{Alnum}_./:=@%+,-]+");

    public Invocation {
        options = List.copyOf(options);
    }

    /** Returns the command that continues the run. */
    public String restart() {
        return command("restart", List.of());
    }

    /** Returns the command that begins another run. */
    public String run(boolean full) {
        return command("run", full ? List.of("--full") : List.of());
    }

    private String command(String name, List<String> more) {
        List<String> words = new ArrayList<>(List.of(name));
        words.addAll(options);
        words.addAll(more);
        String command =
                program + words.stream().map(word -> " " + quoted(word)).collect(Collectors.joining());
        return output.map(folder -> in(command, folder)).orElse(command);
    }

    /**
     * Returns the same without the output folder. What is recorded in an output folder does not name it: a copy of the
     * folder would name the original. {@link #in} completes such a command.
     */
    public Invocation anywhere() {
        return new Invocation(program, options, Optional.empty());
    }

    /** Returns a command that names the output folder. */
    public static String in(String command, String output) {
        return command + " --output " + quoted(output);
    }

    private static String quoted(String word) {
        return PLAIN.matcher(word).matches() ? word : "'" + word.replace("'", "'\\''") + "'";
    }
}
