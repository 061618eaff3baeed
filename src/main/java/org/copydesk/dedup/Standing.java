package org.copydesk.dedup;

import org.jspecify.annotations.Nullable;

/** What the keep policy asks of a document. */
public record Standing(
        int sourceRank, int completeness, @Nullable String published, int words, String id) {
    public static Standing of(DedupDocument document, Fingerprint fingerprint) {
        return new Standing(
                document.sourceRank(),
                document.completeness(),
                document.published(),
                fingerprint.words(),
                document.id());
    }
}
