package org.copydesk.dedup;

import com.dynatrace.hash4j.hashing.Hashing;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Where a text comes from, and in which language it is; a text that several documents have counts for one source alone.
 *
 * @param source hash of the source, the least of several
 * @param language the primary language, {@code en} of {@code en-GB}; null where unknown; {@link #SEVERAL} where documents
 *     of the very text disagree
 */
public record Origin(int source, @Nullable String language) {
    public static final Origin UNKNOWN = new Origin(1, null);
    /** The language that is another than each. */
    private static final String SEVERAL = "mul";

    /** Returns the hash of a source, never {@link Templates#EVERYWHERE}. */
    static int hash(String source) {
        int hash = (int) Hashing.murmur3_128().hashCharsToLong(source);
        return hash == Templates.EVERYWHERE ? 1 : hash;
    }

    /** Returns the origin of a text by its documents, of which there is one at least. */
    public static Origin of(Collection<Member> documents) {
        int source = documents.stream()
                .mapToInt(document -> document.standing().source())
                .min()
                .orElseThrow();
        List<String> languages = documents.stream()
                .map(document -> document.standing().language())
                .filter(Objects::nonNull)
                .distinct()
                .toList();
        String language = languages.isEmpty() ? null : languages.get(0);
        return new Origin(source, languages.size() > 1 ? SEVERAL : language);
    }

    /** Tells whether the languages of both are known and are two. */
    boolean speaksOtherThan(Origin other) {
        return language != null
                && other.language != null
                && (!language.equals(other.language) || language.equals(SEVERAL));
    }
}
