package org.copydesk.document;

/** How a document ended: exactly one of four, always with a reason. */
public sealed interface Outcome {
    /** In the corpus. */
    record Kept() implements Outcome {}

    /**
     * Another document stands for it.
     *
     * @param winner id of the survivor
     * @param kind {@code exact}, {@code near} or {@code contained}
     * @param similarity Jaccard similarity of word shingles, 0 to 1
     * @param containment share of the loser's shingles that the winner has, 0 to 1
     * @param reason the criterion of the keep policy that decided, or {@code version}
     */
    record Duplicate(String winner, String kind, double similarity, double containment, String reason)
            implements Outcome {}

    /** Read, but not fit for the corpus. */
    record Rejected(String rule, String reason) implements Outcome {}

    /** Could not be read. */
    record Quarantined(Cause cause, String message) implements Outcome {}

    /** Why a file or record could not be read. */
    enum Cause {
        EMPTY,
        DAMAGED,
        HOSTILE,
        UNSUPPORTED,
        ENCRYPTED,
        TOO_LARGE,
        /** Its parser found no end. */
        TIMED_OUT,
        /** Not here and now: gone, no permission, no memory, no process to parse it. */
        UNREADABLE;

        /** Tells whether another try may end otherwise, though the file has not changed. */
        public boolean mayPass() {
            return this == TIMED_OUT || this == UNREADABLE;
        }
    }
}
