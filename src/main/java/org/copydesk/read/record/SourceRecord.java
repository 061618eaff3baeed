package org.copydesk.read.record;

import java.util.List;
import org.copydesk.document.Signal;
import org.jspecify.annotations.Nullable;

/**
 * One document of a container, as the container gives it.
 *
 * @param host of its web address
 * @param charset declared, a hint
 */
public record SourceRecord(
        String mediaType,
        byte[] content,
        @Nullable String charset,
        @Nullable String host,
        List<Signal> signals) {
    public SourceRecord {
        signals = List.copyOf(signals);
    }

    public static SourceRecord of(String mediaType, byte[] content) {
        return new SourceRecord(mediaType, content, null, null, List.of());
    }
}
