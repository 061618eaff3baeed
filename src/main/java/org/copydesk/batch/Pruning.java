package org.copydesk.batch;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.copydesk.config.JobFile;
import org.copydesk.corpus.Retention;
import org.copydesk.corpus.VersionName;
import org.copydesk.corpus.Versions;

/** Applies the retention of a job to an output folder, the lock in hand; an unfinished run keeps what it needs. */
final class Pruning {
    private final Versions versions;
    private final Retention retention;

    Pruning(Path output, JobFile.Retention retention) {
        this.versions = new Versions(output);
        this.retention = new Retention(retention.keepLast(), retention.keepMonthly());
    }

    /** Returns the versions that have to go. */
    List<VersionName> due() throws IOException {
        return retention.surplus(versions);
    }

    /** Deletes them, and what is left of old runs; returns them. */
    List<VersionName> prune() throws IOException {
        return retention.prune(versions, () -> {
            Leftovers leftovers = new Leftovers(versions.output());
            leftovers.sweepState();
            leftovers.forgetRuns();
        });
    }
}
