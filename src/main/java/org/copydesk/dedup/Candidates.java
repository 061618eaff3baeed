package org.copydesk.dedup;

import com.carrotsearch.hppc.IntArrayList;
import java.util.Arrays;
import java.util.function.IntUnaryOperator;

/**
 * Which pairs of texts are worth measuring: those that share enough of their sketches, hot hashes aside. The share of
 * sketches is an unbiased estimate of the share of texts, so that a common phrase or a line of boilerplate costs a
 * counter and no measuring.
 */
public final class Candidates {
    /** One shared hash is chance; a copy shares many. */
    public static final int SHARED = 2;
    /** Least share of the smaller sketch that copies have: on the benchmarks it finds all that .04 finds. */
    public static final double COPIES = .2;
    /** The same of a story: a related passage is a tenth of a text, and a noisy one keeps half of that. */
    public static final double STORIES = .04;

    private final int[] counts;
    private final int[] sizes;
    private final IntUnaryOperator sketchSize;
    private final double share;
    private final IntArrayList touched = new IntArrayList();

    /**
     * @param texts more than the greatest number of a text
     * @param sketchSize of a text by its number
     * @param share least share of the smaller sketch: {@link #COPIES} or {@link #STORIES}
     */
    public Candidates(int texts, IntUnaryOperator sketchSize, double share) {
        this.counts = new int[texts];
        this.sizes = new int[texts];
        this.sketchSize = sketchSize;
        this.share = share;
    }

    /** Counts a text that shares one more hash. */
    public void add(int text) {
        if (counts[text]++ == 0) {
            touched.add(text);
        }
    }

    /**
     * Returns the texts that share enough, ascending, and forgets all.
     *
     * @param sketch size of the sketch that they share hashes with
     */
    public int[] take(int sketch) {
        int[] found = touched.buffer;
        int n = 0;
        for (int i = 0, size = touched.size(); i < size; i++) {
            int text = found[i];
            int shared = counts[text];
            counts[text] = 0;
            if (shared >= SHARED && shared >= share * Math.min(sketch, size(text))) {
                found[n++] = text;
            }
        }
        touched.elementsCount = 0;
        int[] taken = Arrays.copyOf(found, n);
        Arrays.sort(taken);
        return taken;
    }

    private int size(int text) {
        if (sizes[text] == 0) {
            sizes[text] = sketchSize.applyAsInt(text);
        }
        return sizes[text];
    }
}
