package org.copydesk.document;

import org.jspecify.annotations.Nullable;

/**
 * The file a document came from.
 *
 * @param record id within a container (WARC-Record-ID, JSONL {@code id}, archive entry, number); null for a whole file
 * @param mediaType of the document itself, such as {@code text/html}
 * @param bytes size of the file
 * @param sha256 of the file, 64 hex digits
 * @param charset that the text was decoded with; null where the format knows only one
 */
public record Origin(
        String path,
        @Nullable String record,
        String mediaType,
        long bytes,
        String sha256,
        @Nullable String charset) {}
