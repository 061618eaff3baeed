package org.copydesk.dedup;

/**
 * Runs of letters of two lengths, of which some are chosen: those whose polynomial begins with small bits. Both are found
 * in one go, as a processor follows two chains of products in the time of one.
 *
 * @param sketch long shingles of which few are kept, sorted, without doubles
 * @param measured short shingles of which many are kept, sorted, without doubles
 */
record Shingles(int[] sketch, int[] measured) {
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
            inSketch += chosen(longer, SKETCH_SHARE);
            shorter = shorter * Words.BASE + (letter - left(letters, i - MEASURED_LETTERS, MEASURED_POWER));
            measured[inMeasured] = (int) (shorter >>> BELOW_THE_CHOICE);
            inMeasured += chosen(shorter, MEASURED_SHARE);
        }
        return new Shingles(HashSorter.distinct(sketch, inSketch), HashSorter.distinct(measured, inMeasured));
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
