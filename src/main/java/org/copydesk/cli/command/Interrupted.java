package org.copydesk.cli.command;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.List;
import org.copydesk.config.Assignment;
import org.copydesk.config.JobFiles;
import org.copydesk.corpus.Versions;
import org.copydesk.corpus.Withdrawal;
import org.copydesk.job.Care;

/** Finishes a withdrawal that was interrupted, before a command that only looks at an output folder does so. */
final class Interrupted {
    private Interrupted() {}

    /** Whoever holds the lock has finished it already; where it cannot be done, that is said, and the looking goes on. */
    static void finish(Desk desk, Path output) {
        if (!Withdrawal.isPending(new Versions(output))) {
            return;
        }
        try {
            Care.Outcome outcome = desk.works()
                    .custodian()
                    .get()
                    .care(
                            JobFiles.defaults(List.of(Assignment.of("--output", "export.path", output.toString())))
                                    .job()
                                    .orElseThrow(),
                            new Care.Complete());
            desk.terminal().err().println(outcome.message());
        } catch (IOException | UncheckedIOException failed) {
            desk.terminal()
                    .err()
                    .println("A withdrawal was interrupted, and cannot be completed now: " + failed.getMessage());
        }
    }
}
