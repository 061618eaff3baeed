package org.copydesk.dedup;

import org.copydesk.document.DocumentKey;
import org.jspecify.annotations.Nullable;

/**
 * What deduplication needs to know of a clean document.
 *
 * @param text title and clean text
 * @param sourceRank of the outlet in the job file; lower is better, {@link #UNRANKED} where it says nothing
 * @param completeness number of metadata fields that the document has
 * @param published ISO 8601 at its own precision, or null
 * @param modified the same
 * @param address where the document lives: see {@link Address}; null where that is unknown
 * @param language BCP 47, or null
 */
public record DedupDocument(
        DocumentKey key,
        String id,
        String source,
        String text,
        int sourceRank,
        int completeness,
        @Nullable String published,
        @Nullable String modified,
        @Nullable String address,
        @Nullable String language) {
    public static final int UNRANKED = Integer.MAX_VALUE;

    public DedupDocument {
        if (id.isEmpty()) {
            throw new IllegalArgumentException("no id: " + key);
        }
    }
}
