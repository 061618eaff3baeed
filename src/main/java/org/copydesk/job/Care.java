package org.copydesk.job;

import java.util.List;
import org.jspecify.annotations.Nullable;

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
     * @param withCopies whether their copies go, too
     * @param reason for the record only
     */
    record Withdraw(List<String> ids, boolean withCopies, String reason) implements Care {
        public Withdraw {
            ids = List.copyOf(ids);
        }
    }

    /** Finish what a withdrawal that was killed has left undone. */
    record Complete() implements Care {}

    /**
     * A copy of a withdrawn document.
     *
     * @param of the document
     * @param kind {@code exact}, {@code near} or {@code contained}
     * @param withdrawn whether it was taken along
     */
    record Copy(String id, String path, @Nullable String record, String of, String kind, boolean withdrawn) {}

    /**
     * @param done false when another process is at work in the output folder
     * @param message for the operator: a sentence, and details in lines below it
     * @param versions that were pruned, or that is the latest now
     * @param copies of documents that were withdrawn
     */
    record Outcome(boolean done, String message, List<String> versions, List<Copy> copies) {
        public Outcome {
            versions = List.copyOf(versions);
            copies = List.copyOf(copies);
        }

        public Outcome(boolean done, String message, List<String> versions) {
            this(done, message, versions, List.of());
        }
    }
}
