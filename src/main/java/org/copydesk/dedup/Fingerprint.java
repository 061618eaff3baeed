package org.copydesk.dedup;

import com.dynatrace.hash4j.hashing.HashValue128;
import com.dynatrace.hash4j.hashing.Hashing;

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
    /** One shingle in so many is in the sketch: with 12 all but 0.2% of archive copies share two. */
    static final int SKETCH_SHARE = 12;
    /** Folded letters per measured shingle: 8 to 10 part copies from strangers best, longer texts ask for more. */
    static final int SHINGLE_LETTERS = 10;
    /** One shingle in so many is measured. */
    static final int SHINGLE_SHARE = 4;
    /** So many timed paragraphs make a running page. */
    static final int RUNNING_PARAGRAPHS = 3;

    private static final long BASE = 0x9E3779B97F4A7C15L;

    public static Fingerprint of(String text) {
        String canonical = Words.canonical(text);
        HashValue128 whole = Hashing.murmur3_128().hashCharsTo128Bits(canonical);
        Words words = Words.of(canonical);
        long letters = Hashing.murmur3_128().hashCharsToLong(new String(words.letters, 0, words.length));
        int[] hashes = new int[words.count];
        int size = fold(words, hashes);
        return new Fingerprint(
                whole.getMostSignificantBits(),
                whole.getLeastSignificantBits(),
                letters,
                words.count,
                size,
                words.timedParagraphs >= RUNNING_PARAGRAPHS,
                shingles(words.letters, size, SKETCH_LETTERS, SKETCH_SHARE),
                shingles(words.letters, size, SHINGLE_LETTERS, SHINGLE_SHARE),
                chosen(words, hashes, true),
                chosen(words, hashes, false));
    }

    /** Folds the words in place, run together, takes the hash of each, and returns the letters left. */
    private static int fold(Words words, int[] hashes) {
        int size = 0;
        for (int w = 0; w < words.count; w++) {
            int from = words.starts[w];
            int length = Folding.fold(words.letters, from, words.starts[w + 1]);
            int hash = 0;
            for (int i = 0; i < length; i++) {
                char c = words.letters[from + i];
                hash = 31 * hash + c;
                words.letters[size++] = c;
            }
            hashes[w] = (int) mix(hash);
        }
        return size;
    }

    private static int[] shingles(char[] letters, int size, int length, int share) {
        long limit = (1L << 32) / share;
        long leaving = 1;
        for (int i = 0; i < length; i++) {
            leaving *= BASE;
        }
        int[] found = new int[size + 1];
        int count = 0;
        long rolling = 0;
        for (int i = 0; i < Math.min(size, length - 1); i++) {
            rolling = rolling * BASE + letters[i] + 1;
        }
        long left = 0;
        for (int i = length - 1; i < size; i++) {
            rolling = rolling * BASE + letters[i] + 1 - left;
            left = leaving * (letters[i - length + 1] + 1);
            long hash = mix(rolling);
            found[count] = (int) hash;
            count += hash >>> 32 < limit ? 1 : 0;
        }
        return HashSorter.distinct(found, count);
    }

    private static int[] chosen(Words words, int[] hashes, boolean anchors) {
        int[] chosen = new int[hashes.length + 1];
        int count = 0;
        for (int w = 0; w < hashes.length; w++) {
            chosen[count] = hashes[w];
            count += words.anchor[w] == anchors ? 1 : 0;
        }
        return HashSorter.distinct(chosen, count);
    }

    /** The finalizer of MurmurHash3: each bit of the input moves half of the output. */
    private static long mix(long value) {
        long h = value;
        h = (h ^ (h >>> 33)) * 0xff51afd7ed558ccdL;
        h = (h ^ (h >>> 33)) * 0xc4ceb9fe1a85ec53L;
        return h ^ (h >>> 33);
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
