package org.copydesk.extract;

import org.copydesk.document.Document;
import org.copydesk.document.RawDocument;
import org.copydesk.document.UnreadableException;

/**
 * Makes blocks and signals of one document's bytes. Pure and thread-safe: the same bytes give the same document.
 * Signals of the container come first in the result, the document's own after them.
 */
@FunctionalInterface
public interface Extractor {
    /** @throws UnreadableException with cause EMPTY when there is no text at all, and others for what they say */
    Document extract(RawDocument raw) throws UnreadableException;
}
