package org.copydesk.cli.command;

import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Commands as they can be pasted into a shell. */
final class Shell {
    private static final Pattern PLAIN = Pattern.compile("[\\p{Alnum}_./:=@%+,-]+");

    private Shell() {}

    static String command(String program, List<String> words) {
        return program + words.stream().map(word -> " " + quoted(word)).collect(Collectors.joining());
    }

    private static String quoted(String word) {
        return PLAIN.matcher(word).matches() ? word : "'" + word.replace("'", "'\\''") + "'";
    }
}
