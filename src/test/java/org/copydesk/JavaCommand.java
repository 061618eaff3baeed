package org.copydesk;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** Command lines of the virtual machine that runs the tests, for what needs a process of its own. */
public final class JavaCommand {
    private JavaCommand() {}

    /** Returns the command that runs a class of this class path, as a list of the caller's own. */
    public static List<String> of(List<String> options, Class<?> main, String... arguments) {
        List<String> words = new ArrayList<>(options);
        words.addAll(List.of("-cp", System.getProperty("java.class.path"), main.getName()));
        words.addAll(List.of(arguments));
        return of(words.toArray(String[]::new));
    }

    /** Returns the command with nothing but these words behind it. */
    public static List<String> of(String... words) {
        List<String> command = new ArrayList<>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        command.addAll(List.of(words));
        return command;
    }
}
