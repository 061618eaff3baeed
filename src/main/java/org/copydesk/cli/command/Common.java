package org.copydesk.cli.command;

import java.util.List;
import java.util.Optional;
import org.copydesk.cli.view.Paper;
import org.copydesk.cli.view.Terminal;
import org.copydesk.config.Assignment;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** Options of every command. */
final class Common {
    @Option(names = "--output", paramLabel = "DIR", description = "Output folder, instead of the job file's.")
    private @Nullable String output;

    @Option(names = "--json", description = "Machine-readable result on standard output.")
    private boolean json;

    @Option(names = "--no-color", description = "No colours. The variable NO_COLOR does the same.")
    private boolean noColor;

    @Option(names = "--stacktrace", description = "Show where in the program an error arose.")
    private boolean stacktrace;

    @Option(
            names = {"-h", "--help"},
            usageHelp = true,
            description = "Show this help.")
    private boolean help;

    Optional<String> output() {
        return Optional.ofNullable(output);
    }

    List<Assignment> outputAssignment() {
        return output().stream()
                .map(folder -> Assignment.of("--output", "export.path", folder))
                .toList();
    }

    boolean json() {
        return json;
    }

    Terminal terminal(Desk desk) {
        return noColor ? desk.terminal().withoutColour() : desk.terminal();
    }

    Paper paper(Desk desk) {
        return terminal(desk).paper();
    }
}
