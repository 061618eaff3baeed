package org.copydesk.dedup;

import java.util.Arrays;

/** Sorts hashes: as they are spread evenly, their leading bits say nearly where each belongs. */
final class HashSorter {
    private static final int FEW = 10;

    private HashSorter() {}

    /** Returns the first {@code count} of the hashes, ascending as signed numbers, without doubles. */
    static int[] distinct(int[] hashes, int count) {
        int[] sorted = count <= FEW ? Arrays.copyOf(hashes, count) : scattered(hashes, count);
        insertionSort(sorted);
        int out = Math.min(1, count);
        for (int i = 1; i < count; i++) {
            int hash = sorted[i];
            int differing = hash ^ sorted[out - 1];
            sorted[out] = hash;
            // without a choice: a processor cannot foresee which are doubles
            out += (differing | -differing) >>> Integer.SIZE - 1;
        }
        return out == count ? sorted : Arrays.copyOf(sorted, out);
    }

    /** Returns the hashes in the order of their leading bits, of which there are enough to part most of them. */
    private static int[] scattered(int[] hashes, int count) {
        int shift = Integer.numberOfLeadingZeros(count);
        int[] places = new int[(1 << Integer.SIZE - shift) + 1];
        for (int i = 0; i < count; i++) {
            places[((hashes[i] ^ Integer.MIN_VALUE) >>> shift) + 1]++;
        }
        for (int i = 1; i < places.length; i++) {
            places[i] += places[i - 1];
        }
        int[] scattered = new int[count];
        for (int i = 0; i < count; i++) {
            scattered[places[(hashes[i] ^ Integer.MIN_VALUE) >>> shift]++] = hashes[i];
        }
        return scattered;
    }

    private static void insertionSort(int[] values) {
        for (int i = 1; i < values.length; i++) {
            int value = values[i];
            int at = i;
            while (at > 0 && values[at - 1] > value) {
                values[at] = values[at - 1];
                at--;
            }
            values[at] = value;
        }
    }
}
