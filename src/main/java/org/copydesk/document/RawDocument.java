package org.copydesk.document;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One document as it lay in its file or container, not yet extracted: bytes for an extractor of its media type.
 *
 * @param content the document's bytes; not copied, not to be changed
 * @param charset declared by the container or the transport, a hint only; null when nothing is declared
 * @param signals what the container says: record fields, HTTP and mail headers
 */
public record RawDocument(
        DocumentKey key,
        Origin origin,
        String source,
        byte[] content,
        @Nullable String charset,
        List<Signal> signals) {
    public RawDocument {
        signals = List.copyOf(signals);
    }
}
