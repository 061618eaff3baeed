package org.copydesk.dedup;

import com.dynatrace.hash4j.hashing.HashValue128;

/**
 * What is kept of a text to compare it with others; a function of the text alone. All sets are sorted ascending as
 * signed integers, without doubles.
 *
 * @param high with {@code low} the hash of the canonical text: equal where two texts differ in spacing at most
 * @param letters hash of all letters and digits: equal where two texts say the same words
 * @param size letters after folding
 * @param running whether the page is a list of timed entries, as live blogs are
 * @param sketch long shingles of which few are kept: two copies share some, strangers hardly any
 * @param shingles short shingles of which many are kept, for measuring
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
        int[] shingles,
        int[] anchors,
        int[] plain)
        implements Comparable<Fingerprint> {
    /** Folded letters per shingle of the sketch: with 16 a text of 300 words has some 100 neighbours, with 12 twice. */
    static final int SKETCH_LETTERS = 16;
    /** One shingle in so many is in the sketch: with 16 no copy of the benchmarks is missed that with 12 is found, with 24 some are. */
    static final int SKETCH_SHARE = 16;
    /** Folded letters per measured shingle: 8 to 10 part copies from strangers best, longer texts ask for more. */
    static final int SHINGLE_LETTERS = 10;
    /** One shingle in so many is measured. */
    static final int SHINGLE_SHARE = 4;
    /** So many timed paragraphs make a running page. */
    static final int RUNNING_PARAGRAPHS = 3;
    /** The first bits of a polynomial choose shingles; those from here on tell the chosen apart. */
    private static final int BELOW_THE_CHOICE = 24;

    public static Fingerprint of(String text) {
        CanonicalText canonical = CanonicalText.of(text);
        HashValue128 whole = canonical.hash();
        Words words = Words.of(canonical);
        return new Fingerprint(
                whole.getMostSignificantBits(),
                whole.getLeastSignificantBits(),
                words.spelling,
                words.count,
                words.size,
                words.timedParagraphs >= RUNNING_PARAGRAPHS,
                shingles(words, SKETCH_LETTERS, SKETCH_SHARE),
                shingles(words, SHINGLE_LETTERS, SHINGLE_SHARE),
                chosen(words, true),
                chosen(words, false));
    }

    /** Returns one in {@code share} of all runs of so many letters: those whose polynomial begins with small bits. */
    private static int[] shingles(Words words, int length, int share) {
        char[] letters = words.letters;
        long limit = (1L << Integer.SIZE) / share;
        int[] found = new int[words.size + 1];
        int count = 0;
        long rolling = 0;
        long power = 1;
        for (int i = 0; i < Math.min(length - 1, words.size); i++) {
            rolling = rolling * Words.BASE + letters[i];
            power *= Words.BASE;
        }
        long left = 0;
        for (int i = length - 1; i < words.size; i++) {
            rolling = rolling * Words.BASE + (letters[i] - left);
            found[count] = (int) (rolling >>> BELOW_THE_CHOICE);
            // the difference is negative where chosen: a processor cannot foresee which are
            count += (int) ((rolling >>> Integer.SIZE) - limit >>> Long.SIZE - 1);
            left = power * Words.BASE * letters[i - length + 1];
        }
        return HashSorter.distinct(found, count);
    }

    private static int[] chosen(Words words, boolean anchors) {
        int[] chosen = new int[words.count + 1];
        int count = 0;
        for (int w = 0; w < words.count; w++) {
            chosen[count] = words.hashes[w];
            count += words.anchor[w] == anchors ? 1 : 0;
        }
        return HashSorter.distinct(chosen, count);
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
