package org.copydesk.dedup;

import java.util.Arrays;

/**
 * A set of hashes that others are looked up in. As hashes are spread evenly, their leading bits say nearly where each
 * belongs, and no look-up waits for the one before, as the steps of a merge do. Not for several threads.
 */
final class HashLookup {
    /** So many places for each hash, or up to twice as many, keep nearly every hash at the place that its bits tell. */
    private static final int ROOM = 4;
    /** What stands in an empty place: not before any hash, so that a search ends there. */
    private static final int EMPTY = Integer.MAX_VALUE;

    private int[] places = {};
    private int[] taken = {};
    private int shift = Integer.SIZE - 1;
    private int size;
    private boolean hasGreatest;

    /** Takes another set in place of the one before; {@code sorted} is ascending, without doubles. */
    void fill(int[] sorted) {
        int bits = Integer.SIZE - Integer.numberOfLeadingZeros(Math.max(1, sorted.length * ROOM - 1));
        shift = Integer.SIZE - bits;
        int all = (1 << bits) + sorted.length + 1;
        if (places.length < all) {
            places = new int[all];
        }
        if (taken.length < sorted.length) {
            taken = new int[sorted.length];
        }
        Arrays.fill(places, 0, all, EMPTY);
        int last = -1;
        for (int i = 0; i < sorted.length; i++) {
            last = Math.max(last + 1, place(sorted[i]));
            places[last] = sorted[i];
            taken[i] = last;
        }
        size = sorted.length;
        hasGreatest = size > 0 && sorted[size - 1] == EMPTY;
    }

    private int place(int hash) {
        return (hash ^ Integer.MIN_VALUE) >>> shift;
    }

    int size() {
        return size;
    }

    /** Returns how many of other hashes, ascending and without doubles, are in the set. */
    int count(int[] others) {
        return count(others, 0, others.length);
    }

    /** Returns how many of a part of other hashes, ascending and without doubles, are in the set. */
    int count(int[] others, int from, int to) {
        int end = to > from && others[to - 1] == EMPTY && !hasGreatest ? to - 1 : to;
        int found = 0;
        for (int i = from; i < end; i++) {
            int hash = others[i];
            int at = place(hash);
            while (places[at] < hash) {
                at++;
            }
            // 1 where they are equal, without a choice: a processor cannot foresee which are
            int differing = places[at] ^ hash;
            found += (differing - 1 & ~differing) >>> Integer.SIZE - 1;
        }
        return found;
    }

    /**
     * Finds where in the set each of other hashes is.
     *
     * @param others ascending, without doubles
     * @param ranks takes the rank of each in the set, or -1
     */
    void ranks(int[] others, int[] ranks) {
        int rank = 0;
        for (int i = 0; i < others.length; i++) {
            int hash = others[i];
            int at = place(hash);
            while (places[at] < hash) {
                at++;
            }
            boolean found = places[at] == hash && (hash != EMPTY || hasGreatest);
            if (found) {
                while (taken[rank] < at) {
                    rank++;
                }
            }
            ranks[i] = found ? rank : -1;
        }
    }
}
