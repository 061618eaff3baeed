package org.copydesk.cli.command;

import java.io.IOException;
import java.util.concurrent.Callable;
import org.copydesk.job.Care;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Deletes the versions past their retention. */
@Command(
        name = "prune",
        footer = {
            "",
            "What stays: retention.keep_last and retention.keep_monthly of the job file, the latest, and what a run that",
            "failed needs for its restart. It needs no free room. With retention.prune: after_publication each run does it."
        })
public final class PruneCommand implements Callable<Integer> {
    private final Desk desk;

    @Mixin
    private final OutputFolder output = new OutputFolder();

    @Option(names = "--dry-run", description = "Only say which would go.")
    private boolean rehearsal;

    public PruneCommand(Desk desk) {
        this.desk = desk;
    }

    @Override
    public Integer call() throws IOException {
        return Caring.care(desk, output, output.job(), new Care.Prune(rehearsal));
    }
}
