package org.copydesk.cli;

import org.copydesk.cli.Commands.Entry;
import org.copydesk.cli.view.Terminal;

/** The help of the program as a whole. */
final class Overview {
    private Overview() {}

    static String of(String program, Terminal terminal) {
        StringBuilder text = new StringBuilder();
        text.append("Copydesk turns a folder of messy documents into a clean, deduplicated, versioned corpus.\n\n");
        text.append(bold("Usage: ", terminal)).append(program).append(" COMMAND [options]\n");
        Commands.byGroup().forEach((group, entries) -> {
            text.append('\n').append(bold(group, terminal)).append('\n');
            entries.forEach(entry -> text.append(row(entry, terminal)));
        });
        text.append('\n').append(bold("First steps", terminal)).append('\n');
        text.append("  ").append(program).append("                      runs jobs/nightly.yaml: input/ to output/\n");
        text.append("  ").append(program).append(" explain input/FILE   shows what became of one document\n");
        text.append("  ").append(program).append(" COMMAND --help       options and examples of a command\n");
        text.append('\n').append(bold("Exit codes", terminal)).append('\n');
        text.append("  0 done   1 failed   2 wrong command line, job file or rule pack   3 refused by a gate\n");
        text.append("  4 another run is at work in this output folder\n");
        return text.toString();
    }

    private static String row(Entry entry, Terminal terminal) {
        String call = entry.arguments().isEmpty() ? entry.name() : entry.name() + " " + entry.arguments();
        return "  " + bold(call, terminal) + " ".repeat(21 - call.length()) + entry.does() + "\n";
    }

    private static String bold(String text, Terminal terminal) {
        return terminal.colour() ? "\u001B[1m" + text + "\u001B[22m" : text;
    }
}
