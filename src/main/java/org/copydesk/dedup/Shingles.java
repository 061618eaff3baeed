package org.copydesk.dedup;

import java.util.Arrays;

/**
 * Runs of letters of two lengths, of which some are chosen: those whose polynomial begins with small bits. Both are found
 * in one go, as a processor follows two chains of products in the time of one.
 *
 * @param sketch long shingles of which few are kept, sorted, without doubles
 * @param places how many of {@code order} stand before each of the sketch
 * @param measured short shingles of which many are kept, sorted, without doubles
 * @param order the measured ones as they first stand in the text, by their places in {@code measured}
 */
record Shingles(int[] sketch, int[] places, int[] measured, int[] order) {
    /** Folded letters per shingle of the sketch: with 16 a text of 300 words has some 100 neighbours, with 12 twice. */
    private static final int SKETCH_LETTERS = 16;
    /** One shingle in so many is in the sketch: with 16 no copy of the benchmarks is missed that with 12 is found, with 24 some are. */
    private static final int SKETCH_SHARE = 16;
    /** Folded letters per measured shingle: 8 to 10 part copies from strangers best, longer texts ask for more. */
    private static final int MEASURED_LETTERS = 10;
    /** One shingle in so many is measured. */
    private static final int MEASURED_SHARE = 4;
    /** The first bits of a polynomial choose shingles; those from here on tell the chosen apart. */
    private static final int BELOW_THE_CHOICE = 24;

    private static final long SKETCH_POWER = power(SKETCH_LETTERS);
    private static final long MEASURED_POWER = power(MEASURED_LETTERS);

    private static long power(int letters) {
        long power = 1;
        for (int i = 0; i < letters; i++) {
            power *= Words.BASE;
        }
        return power;
    }

    /** Finds the shingles of the first {@code size} letters. */
    static Shingles of(char[] letters, int size) {
        int[] sketch = new int[size + 1];
        int[] measuredBefore = new int[size + 1];
        int[] measured = new int[size + 1];
        int inSketch = 0;
        int inMeasured = 0;
        long longer = 0;
        long shorter = 0;
        for (int i = 0; i < Math.min(SKETCH_LETTERS - 1, size); i++) {
            longer = longer * Words.BASE + letters[i];
            shorter = shorter * Words.BASE + (letters[i] - left(letters, i - MEASURED_LETTERS, MEASURED_POWER));
            measured[inMeasured] = (int) (shorter >>> BELOW_THE_CHOICE);
            inMeasured += i >= MEASURED_LETTERS - 1 ? chosen(shorter, MEASURED_SHARE) : 0;
        }
        for (int i = SKETCH_LETTERS - 1; i < size; i++) {
            char letter = letters[i];
            longer = longer * Words.BASE + (letter - left(letters, i - SKETCH_LETTERS, SKETCH_POWER));
            sketch[inSketch] = (int) (longer >>> BELOW_THE_CHOICE);
            measuredBefore[inSketch] = inMeasured;
            inSketch += chosen(longer, SKETCH_SHARE);
            shorter = shorter * Words.BASE + (letter - left(letters, i - MEASURED_LETTERS, MEASURED_POWER));
            measured[inMeasured] = (int) (shorter >>> BELOW_THE_CHOICE);
            inMeasured += chosen(shorter, MEASURED_SHARE);
        }
        int[] sortedSketch = HashSorter.distinct(sketch, inSketch);
        int[] sortedMeasured = HashSorter.distinct(measured, inMeasured);
        int[] before = new int[inMeasured + 1];
        int[] order = order(measured, inMeasured, sortedMeasured, before);
        int[] places = new int[sortedSketch.length];
        HashRanks ranks = new HashRanks(sortedSketch);
        for (int i = inSketch - 1; i >= 0; i--) {
            places[ranks.of(sketch[i])] = before[measuredBefore[i]];
        }
        return new Shingles(sortedSketch, places, sortedMeasured, order);
    }

    /**
     * Returns the shingles in the order of the text, each where it stands first.
     *
     * @param before takes how many of the order stand before each shingle of the text
     */
    private static int[] order(int[] inText, int count, int[] sorted, int[] before) {
        HashRanks ranks = new HashRanks(sorted);
        boolean[] seen = new boolean[sorted.length];
        int[] order = new int[sorted.length];
        int at = 0;
        for (int i = 0; i < count; i++) {
            int rank = ranks.of(inText[i]);
            before[i] = at;
            order[at] = rank;
            at += seen[rank] ? 0 : 1;
            seen[rank] = true;
            if (at == order.length) {
                Arrays.fill(before, i + 1, before.length, at);
                break;
            }
        }
        return order;
    }

    /** Returns what a letter has come to that leaves a run; nothing before the first. */
    private static long left(char[] letters, int at, long power) {
        return at < 0 ? 0 : letters[at] * power;
    }

    /** Returns 1 for one polynomial in {@code share}, 0 for others, without a choice: a processor cannot foresee which. */
    private static int chosen(long polynomial, int share) {
        return (int) ((polynomial >>> Integer.SIZE) - (1L << Integer.SIZE) / share >>> Long.SIZE - 1);
    }
}
