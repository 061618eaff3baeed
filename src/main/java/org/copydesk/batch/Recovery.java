package org.copydesk.batch;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Optional;
import org.copydesk.corpus.Publication;
import org.copydesk.corpus.VersionName;
import org.copydesk.corpus.Versions;
import org.copydesk.job.RunLog;
import org.copydesk.job.RunSummary;
import org.copydesk.stage.PublishStage;

/**
 * Completes what a process that ended in the middle of a publication or withdrawal left half done. Whoever has just taken the lock
 * of an output folder, and is going to change anything in it, does this first.
 */
final class Recovery {
    private final Path output;
    private final Versions versions;
    private final RunLog log;

    Recovery(Path output) {
        this.output = output;
        this.versions = new Versions(output);
        this.log = RunLog.of(output);
    }

    /** Completes publication and withdrawal. A run that was ended between it and its report may be restarted yet. */
    void completeVersions() throws IOException {
        new Publication(versions).complete();
        PrivateTexts.withdrawal(output).complete();
    }

    /**
     * Completes the publication and the record of its run: what is to be done now may make another version the latest,
     * and a restart must not take the run for unpublished then.
     */
    void completeRun() throws IOException {
        new Publication(versions).complete();
        Optional<RunSummary> last = log.latest().filter(RunSummary::isUnfinished);
        Optional<VersionName> latest = latest();
        if (last.isPresent()
                && latest.isPresent()
                && PublishStage.isOf(versions, latest.get(), last.get().run())) {
            log.write(last.get().published(latest.get().toString()));
        }
    }

    private Optional<VersionName> latest() {
        try {
            return versions.latest();
        } catch (IOException unknown) {
            return Optional.empty(); // which a rollback is going to settle
        }
    }
}
