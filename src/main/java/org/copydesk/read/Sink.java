package org.copydesk.read;

import org.copydesk.document.DocumentKey;
import org.copydesk.document.Fault;
import org.copydesk.document.Outcome;
import org.copydesk.document.RawDocument;
import org.jspecify.annotations.Nullable;

/** Takes the documents of a file in the order in which they stand. What it throws ends the reading. */
public interface Sink {
    void document(RawDocument raw);

    /**
     * Says what becomes of a file, or of its rest, when a reader threw an error over it; or throws it on, where the file
     * is to be read once more.
     */
    default Outcome.Quarantined fault(Throwable thrown) {
        return Fault.outcome(thrown, "the reader");
    }

    /**
     * @param source as a document there would have it
     * @param record null when the file as a whole, or its rest, cannot be read
     */
    void quarantine(DocumentKey key, String source, @Nullable String record, Outcome.Cause cause, String message);
}
