package org.copydesk.dedup;

import com.dynatrace.hash4j.hashing.Hashing;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * What the keep policy asks of a document.
 *
 * @param modified when the text was last changed, as far as that is known, or null
 * @param address hash of where the document lives, {@link #NOWHERE} where that is unknown
 * @param source hash of the source, as {@link Origin} has it
 * @param language the primary language, or null
 */
public record Standing(
        int sourceRank,
        int completeness,
        @Nullable String published,
        @Nullable String modified,
        int words,
        long address,
        int source,
        @Nullable String language,
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
                Origin.hash(document.source()),
                primary(document.language()),
                document.id());
    }

    private static @Nullable String primary(@Nullable String language) {
        if (language == null) {
            return null;
        }
        String primary = language.split("[-_]", 2)[0].toLowerCase(Locale.ROOT);
        return primary.isEmpty() || primary.equals("und") ? null : primary;
    }

    /** Tells whether the two are of one address, and this one is known to be the later. */
    boolean isLaterVersionThan(Standing other) {
        return address != NOWHERE
                && address == other.address
                && modified != null
                && other.modified != null
                && PublishedOrder.isAfter(modified, other.modified);
    }
}
