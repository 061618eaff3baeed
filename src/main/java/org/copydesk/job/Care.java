package org.copydesk.job;

import java.util.List;

/** Something to be done to published versions. */
public sealed interface Care {
    /** Make an earlier version the latest; its state comes with it. */
    record Rollback(String version) implements Care {}

    /**
     * Delete the versions past the retention of the job file, and what is kept of runs as old.
     *
     * @param rehearsal only say which
     */
    record Prune(boolean rehearsal) implements Care {}

    /**
     * Publish the latest version anew without some documents, and never take them in again.
     *
     * @param reason for the record only
     */
    record Withdraw(List<String> ids, String reason) implements Care {
        public Withdraw {
            ids = List.copyOf(ids);
        }
    }

    /**
     * @param done false when another process is at work in the output folder
     * @param message one sentence for the operator
     * @param versions that were pruned, or that is the latest now
     */
    record Outcome(boolean done, String message, List<String> versions) {
        public Outcome {
            versions = List.copyOf(versions);
        }
    }
}
