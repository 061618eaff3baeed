package org.copydesk.dedup;

import com.dynatrace.hash4j.hashing.HashValue128;

/**
 * What is kept of a text to compare it with others; a function of the text alone. All but the hashes is of its
 * {@linkplain OwnWords own words}. All sets are sorted ascending as signed integers, without doubles.
 *
 * @param high with {@code low} the hash of the canonical text: equal where two texts differ in spacing at most
 * @param letters hash of all letters and digits: equal where two texts say the same words
 * @param size letters after folding
 * @param running whether the page is a list of timed entries, as live blogs are
 * @param sketch long shingles of which few are kept: two copies share some, strangers hardly any
 * @param places how many of {@code order} stand before each of the sketch
 * @param shingles short shingles of which many are kept, for measuring
 * @param order the short shingles in the order of the text, by their places in {@code shingles}
 * @param anchors names and numbers
 * @param plain all other words
 */
public record Fingerprint(
        long high,
        long low,
        long letters,
        int words,
        int size,
        boolean running,
        int[] sketch,
        int[] places,
        int[] shingles,
        int[] order,
        int[] anchors,
        int[] plain)
        implements Features, Comparable<Fingerprint> {
    /** So many timed paragraphs make a running page. */
    static final int RUNNING_PARAGRAPHS = 3;

    public static Fingerprint of(String text) {
        CanonicalText canonical = CanonicalText.of(text);
        HashValue128 whole = canonical.hash();
        CanonicalText own = OwnWords.of(canonical);
        Words words = Words.of(own);
        long spelling = own == canonical ? words.spelling : Words.of(canonical).spelling;
        Shingles shingles = Shingles.of(words.letters, words.size);
        return new Fingerprint(
                whole.getMostSignificantBits(),
                whole.getLeastSignificantBits(),
                spelling,
                words.count,
                words.size,
                words.timedParagraphs >= RUNNING_PARAGRAPHS,
                shingles.sketch(),
                shingles.places(),
                shingles.measured(),
                shingles.order(),
                words.anchors,
                words.plain);
    }

    /** Orders by content, as good as at random, and the same wherever the text came from. */
    @Override
    public int compareTo(Fingerprint other) {
        return high != other.high ? Long.compare(high, other.high) : Long.compare(low, other.low);
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Fingerprint f && f.high == high && f.low == low;
    }

    @Override
    public int hashCode() {
        return Long.hashCode(low);
    }
}
