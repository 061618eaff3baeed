package org.copydesk.document;

import org.jspecify.annotations.Nullable;

/**
 * The file a document came from, and the record of it.
 *
 * @param record name within a container: the record's own id (WARC-Record-ID, JSONL {@code id}, Message-ID, archive
 *     entry), else one made of its content; null for a whole file
 * @param mediaType of the document itself, such as {@code text/html}
 * @param bytes size of the file, or of the record as it stands in its container
 * @param sha256 of the same bytes, 64 hex digits
 * @param charset that the text was decoded with; null where the format knows only one
 */
public record Origin(
        String path,
        @Nullable String record,
        String mediaType,
        long bytes,
        String sha256,
        @Nullable String charset) {}
