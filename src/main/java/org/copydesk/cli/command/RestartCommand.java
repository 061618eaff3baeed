package org.copydesk.cli.command;

import java.util.Optional;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Continues the last failed or killed run where it ended. */
@Command(
        name = "restart",
        footer = {
            "",
            "Examples:",
            "  restart                        continues at the unit of work where the last run ended",
            "  restart --from-step clean      redoes cleaning and all that follows it",
            "",
            "Steps: inventory, read, clean, deduplicate, write, publish, report."
        })
public final class RestartCommand implements Callable<Integer> {
    private final Desk desk;

    @Mixin
    private final Common common = new Common();

    @Mixin
    private final RunOptions options = new RunOptions();

    @Option(names = "--from-step", paramLabel = "NAME", description = "Redo this step and those after it.")
    private @Nullable String fromStep;

    public RestartCommand(Desk desk) {
        this.desk = desk;
    }

    @Override
    public Integer call() {
        return Running.run(desk, common, options.request(desk, common, true, step()));
    }

    private Optional<String> step() {
        StepArgument.check(fromStep);
        return Optional.ofNullable(fromStep);
    }
}
