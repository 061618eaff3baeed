package org.copydesk.read;

import org.copydesk.document.DocumentKey;
import org.copydesk.document.Outcome;
import org.copydesk.document.RawDocument;
import org.jspecify.annotations.Nullable;

/** Takes the documents of a file in the order in which they stand. What it throws ends the reading. */
public interface Sink {
    void document(RawDocument raw);

    /**
     * @param source as a document there would have it
     * @param record null when the file as a whole, or its rest, cannot be read
     */
    void quarantine(DocumentKey key, String source, @Nullable String record, Outcome.Cause cause, String message);
}
