package org.copydesk.job;

import java.io.IOException;
import org.copydesk.config.JobFile;

/** Cares for published versions; takes the output folder for itself while it does. */
@FunctionalInterface
public interface Custodian {
    /** @throws IOException with a sentence for the operator, when it cannot be done */
    Care.Outcome care(JobFile job, Care care) throws IOException;
}
