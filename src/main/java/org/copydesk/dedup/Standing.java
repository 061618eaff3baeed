package org.copydesk.dedup;

import com.dynatrace.hash4j.hashing.Hashing;
import org.jspecify.annotations.Nullable;

/**
 * What the keep policy asks of a document.
 *
 * @param modified when the text was last changed, as far as that is known, or null
 * @param address hash of where the document lives, {@link #NOWHERE} where that is unknown
 */
public record Standing(
        int sourceRank,
        int completeness,
        @Nullable String published,
        @Nullable String modified,
        int words,
        long address,
        String id) {
    public static final long NOWHERE = 0;

    public static Standing of(DedupDocument document, Fingerprint fingerprint) {
        String address = document.address();
        return new Standing(
                document.sourceRank(),
                document.completeness(),
                document.published(),
                document.modified() == null ? document.published() : document.modified(),
                fingerprint.words(),
                address == null ? NOWHERE : Hashing.murmur3_128().hashCharsToLong(address),
                document.id());
    }
}
