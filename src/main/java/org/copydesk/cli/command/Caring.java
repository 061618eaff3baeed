package org.copydesk.cli.command;

import java.io.IOException;
import org.copydesk.config.JobFile;
import org.copydesk.job.Care;

/** Has something done to the published versions, and tells how it ended. */
final class Caring {
    private Caring() {}

    static int care(Desk desk, OutputFolder output, JobFile job, Care care) throws IOException {
        Care.Outcome outcome = desk.works().custodian().get().care(job, care);
        if (output.common().json()) {
            desk.terminal().out().print(Json.page(outcome));
        }
        if (!outcome.done()) {
            desk.terminal().err().println(outcome.message());
            return Exit.BUSY;
        }
        if (!output.common().json()) {
            desk.terminal().out().println(outcome.message());
        }
        return Exit.DONE;
    }
}
