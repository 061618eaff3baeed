package org.copydesk.dedup;

import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/**
 * Measures how alike texts are. The sets of the second text are made ready to be looked up, once for all first texts
 * that come in a row. Not for several threads.
 */
public final class Comparer {
    /** With as many shingles a quarter of them is a sample worth trusting. */
    private static final int SAMPLED = 120;

    private static final double SAMPLE_CONTAINMENT = Likeness.PASSAGE_CONTAINMENT / 2;

    private final Templates templates;
    private final HashLookup shingles = new HashLookup();
    private final HashLookup anchors = new HashLookup();
    private final HashLookup plain = new HashLookup();
    private @Nullable Features ready;
    private boolean wordsReady;
    /** Shingles of the second text that are in the sample. */
    private int sampled;

    public Comparer(Templates templates) {
        this.templates = templates;
    }

    /**
     * Returns what two texts are to each other.
     *
     * @param from of the first text
     * @param to of the second text
     */
    public Likeness of(Features first, Origin from, Features second, Origin to) {
        if (second != ready) {
            int[] hashes = second.shingles();
            shingles.fill(hashes);
            sampled = sample(hashes);
            wordsReady = false;
            ready = second;
        }
        int[] hashes = first.shingles();
        int shared = shared(hashes);
        if (!Likeness.mayBeRelated(shared, hashes.length, shingles.size())) {
            return Likeness.strangers(shared, hashes.length, shingles.size());
        }
        boolean[] firstAside = new boolean[hashes.length];
        boolean[] secondAside = new boolean[shingles.size()];
        Likeness measured = withWords(alongTheText(first, firstAside, second, secondAside), first, second);
        if (!measured.holdsWhole()
                && (templates.mark(first, from.source(), firstAside)
                        | templates.mark(second, to.source(), secondAside))) {
            measured = withWords(alongTheText(first, firstAside, second, secondAside), first, second);
        }
        boolean translated = from.speaksOtherThan(to) && first.letters() != second.letters();
        return translated ? measured.ofTwoLanguages() : measured;
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

    /** Measures what the two share: what is set aside in the one says nothing in the other. */
    private Likeness alongTheText(Features first, boolean[] firstAside, Features second, boolean[] secondAside) {
        int[] hashes = first.shingles();
        int[] ranks = new int[hashes.length];
        shingles.ranks(hashes, ranks);
        boolean[] ofFirst = new boolean[hashes.length];
        boolean[] ofSecond = new boolean[shingles.size()];
        for (int i = 0; i < ranks.length; i++) {
            if (ranks[i] >= 0) {
                ofFirst[i] = true;
                ofSecond[ranks[i]] = true;
                boolean aside = firstAside[i] || secondAside[ranks[i]];
                firstAside[i] = aside;
                secondAside[ranks[i]] = aside;
            }
        }
        Stretches one = Stretches.of(first.order(), ofFirst, firstAside);
        Stretches other = Stretches.of(second.order(), ofSecond, secondAside);
        return new Likeness(
                Relation.STRANGERS,
                Limit.SHARE,
                countWithout(firstAside, ofFirst),
                hashes.length - count(firstAside),
                ofSecond.length - count(secondAside),
                -1,
                one.own(),
                other.own(),
                Math.max(one.passage(), other.passage()));
    }

    private static int count(boolean[] set) {
        int count = 0;
        for (boolean in : set) {
            count += in ? 1 : 0;
        }
        return count;
    }

    private static int countWithout(boolean[] left, boolean[] set) {
        int count = 0;
        for (int i = 0; i < set.length; i++) {
            count += set[i] & !left[i] ? 1 : 0;
        }
        return count;
    }

    private Likeness withWords(Likeness shingles, Features first, Features second) {
        if (!wordsReady) {
            anchors.fill(second.anchors());
            plain.fill(second.plain());
            wordsReady = true;
        }
        int[] names = first.anchors();
        int[] words = first.plain();
        return shingles.measured(
                Names.of(
                        anchors.count(names),
                        Math.min(names.length, anchors.size()),
                        plain.count(words),
                        Math.min(words.length, plain.size()),
                        Math.max(words.length, plain.size())),
                Math.min(first.words(), second.words()),
                first.running() || second.running());
    }
}
