package org.copydesk.read.record;

import java.util.List;
import org.copydesk.document.Signal;
import org.jspecify.annotations.Nullable;

/**
 * One document of a container, as the container gives it.
 *
 * @param id its own name, null where it has none
 * @param source the outlet that it names itself
 * @param host of its web address
 * @param charset declared, a hint
 */
public record SourceRecord(
        @Nullable String id,
        String mediaType,
        byte[] content,
        @Nullable String charset,
        @Nullable String source,
        @Nullable String host,
        List<Signal> signals) {
    public SourceRecord {
        signals = List.copyOf(signals);
    }

    public static SourceRecord of(String mediaType, byte[] content) {
        return new SourceRecord(null, mediaType, content, null, null, null, List.of());
    }
}
