package org.copydesk.cli;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/**
 * The command line, parted into command and the rest. Options may stand before the command; without a command it is
 * {@code run}.
 *
 * @param command as typed, also when there is none of that name
 */
record Arguments(String command, List<String> rest) {
    /** Options that take the next word as their value, so that it is not mistaken for the command. */
    private static final Set<String> WITH_VALUE = Set.of(
            "--output",
            "--input",
            "--set",
            "--engine",
            "--date",
            "--from-step",
            "--job",
            "--jobs",
            "--size",
            "--write",
            "--read",
            "--runs",
            "--sample",
            "--samples-per-rule",
            "--reason");

    static Arguments of(String... words) {
        List<String> rest = new ArrayList<>(List.of(words));
        for (int i = 0; i < words.length; i++) {
            if (WITH_VALUE.contains(words[i])) {
                i++;
            } else if (!words[i].startsWith("-")) {
                return isJobFile(words[i]) ? new Arguments(Commands.DEFAULT, rest) : command(rest, i);
            }
        }
        return new Arguments(Commands.DEFAULT, rest);
    }

    private static Arguments command(List<String> words, int at) {
        String command = words.remove(at);
        return new Arguments(command, words);
    }

    private static boolean isJobFile(String word) {
        return Commands.find(word).isEmpty() && word.endsWith(".yaml") && Files.isRegularFile(Path.of(word));
    }

    boolean asksFor(String... options) {
        return rest.stream().anyMatch(List.of(options)::contains);
    }
}
