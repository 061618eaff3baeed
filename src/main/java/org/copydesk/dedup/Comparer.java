package org.copydesk.dedup;

import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/**
 * Measures how alike texts are. The sets of the second text are made ready to be looked up, once for all first texts
 * that come in a row. Not for several threads.
 */
public final class Comparer {
    /** Fewer anchors say nothing. */
    private static final int FEW_ANCHORS = 3;
    /** With as many shingles a quarter of them is a sample worth trusting. */
    private static final int SAMPLED = 120;

    private static final double SAMPLE_CONTAINMENT = Likeness.PASSAGE_CONTAINMENT / 2;

    private final HashLookup shingles = new HashLookup();
    private final HashLookup anchors = new HashLookup();
    private final HashLookup plain = new HashLookup();
    private @Nullable Features ready;
    private boolean wordsReady;
    /** Shingles of the second text that are in the sample. */
    private int sampled;

    public Likeness of(Features first, Features second) {
        Likeness unmeasured = sharing(first, second);
        return unmeasured.mayBeRelated()
                ? unmeasured.measured(
                        agreement(first, second),
                        Math.min(first.words(), second.words()),
                        first.running() || second.running())
                : unmeasured;
    }

    /** Returns how much of each other texts have, whatever their names and numbers. */
    Likeness sharing(Features first, Features second) {
        if (second != ready) {
            int[] hashes = second.shingles();
            shingles.fill(hashes);
            sampled = sample(hashes);
            wordsReady = false;
            ready = second;
        }
        int[] hashes = first.shingles();
        return new Likeness(Relation.STRANGERS, Limit.SHARE, shared(hashes), hashes.length, shingles.size(), -1);
    }

    /**
     * Returns how many shingles the two share, or fewer where a sample says that they share next to nothing: hashes
     * below a limit are a sample, and most candidates of a large corpus need no more than that.
     */
    private int shared(int[] hashes) {
        if (Math.min(hashes.length, shingles.size()) < SAMPLED) {
            return shingles.count(hashes);
        }
        int sample = sample(hashes);
        int shared = shingles.count(hashes, 0, sample);
        boolean strangers = shared < SAMPLE_CONTAINMENT * Math.min(sample, sampled);
        return strangers ? shared : shared + shingles.count(hashes, sample, hashes.length);
    }

    /** Returns how many of the sorted hashes are in the lowest quarter of the range. */
    private static int sample(int[] hashes) {
        int found = Arrays.binarySearch(hashes, Integer.MIN_VALUE / 2);
        return found < 0 ? -found - 1 : found;
    }

    /** Returns how much better or worse names and numbers survived than the words around them; 1 where none tell. */
    private double agreement(Features first, Features second) {
        if (!wordsReady) {
            anchors.fill(second.anchors());
            plain.fill(second.plain());
            wordsReady = true;
        }
        int[] names = first.anchors();
        int fewest = Math.min(names.length, anchors.size());
        if (fewest < FEW_ANCHORS) {
            return 1;
        }
        int[] words = first.plain();
        double kept = Likeness.share(anchors.count(names), fewest);
        double around = Likeness.share(plain.count(words), Math.min(words.length, plain.size()));
        return around == 0 ? 1 : kept / around;
    }
}
