package org.copydesk.dedup;

/** The places of hashes in a sorted array of them, which their leading bits nearly tell. */
final class HashRanks {
    private final int[] sorted;
    private final int[] starts;
    private final int shift;

    /** @param sorted ascending as signed numbers, without doubles */
    HashRanks(int[] sorted) {
        this.sorted = sorted;
        this.shift = Math.min(Integer.SIZE - 1, Integer.numberOfLeadingZeros(sorted.length));
        this.starts = new int[(1 << Integer.SIZE - shift) + 1];
        for (int hash : sorted) {
            starts[((hash ^ Integer.MIN_VALUE) >>> shift) + 1]++;
        }
        for (int i = 1; i < starts.length; i++) {
            starts[i] += starts[i - 1];
        }
    }

    /** Returns the place of a hash that is there. */
    int of(int hash) {
        int at = starts[(hash ^ Integer.MIN_VALUE) >>> shift];
        while (sorted[at] != hash) {
            at++;
        }
        return at;
    }
}
