package org.copydesk.dedup;

import com.carrotsearch.hppc.IntIntHashMap;
import com.carrotsearch.hppc.cursors.IntIntCursor;
import java.util.Arrays;

/** Which pairs of texts are worth measuring: those that share two hashes of their sketches, hot ones aside. */
public final class Candidates {
    /** One shared hash is chance; a copy shares many. */
    public static final int SHARED = 2;

    private final IntIntHashMap counts = new IntIntHashMap();

    /** Counts a text that shares one more hash. */
    public void add(int text) {
        counts.addTo(text, 1);
    }

    /** Returns the texts that share enough, ascending, and forgets all. */
    public int[] take() {
        int[] found = new int[counts.size()];
        int n = 0;
        for (IntIntCursor entry : counts) {
            if (entry.value >= SHARED) {
                found[n++] = entry.key;
            }
        }
        counts.clear();
        Arrays.sort(found, 0, n);
        return Arrays.copyOf(found, n);
    }
}
