package org.copydesk.dedup;

import java.util.Arrays;

/**
 * How alike two texts are, measured on their full fingerprints. Symmetric but for the order of the two.
 *
 * @param limit what they miss to be copies
 * @param shared shingles in common
 * @param first shingles of the first text
 * @param second shingles of the second text
 * @param agreement how much better or worse names and numbers survived than the words around them, in thousandths: as
 *     good is 1000; -1 where the two share so little that it was not measured
 */
public record Likeness(Relation relation, Limit limit, int shared, int first, int second, int agreement) {
    /** Copies on the benchmarks: containment between two copies is above it for 97%, between strangers for 0.3%. */
    public static final double COPY_CONTAINMENT = .6;

    static final double COPY_SIMILARITY = .33;
    public static final double ALIKE_CONTAINMENT = .33;
    static final double ALIKE_SIMILARITY = .2;
    /** Share of names and numbers kept, per share of other words kept: copies .71 and more, templates .52 and less. */
    static final double COPY_AGREEMENT = .65;

    static final double ALIKE_AGREEMENT = .5;
    /** Fewer anchors say nothing. */
    static final int FEW_ANCHORS = 3;
    /** A sentence that an article also has is no copy of the article. */
    static final int SHORT_WORDS = 35;

    static final double SHORT_SIMILARITY = .5;
    /** Two states of one running page are two documents, unless hardly anything was added. */
    static final double RUNNING_SIMILARITY = .8;
    /** A shared passage: some 20 words in English. */
    static final int PASSAGE_SHINGLES = 24;

    static final double PASSAGE_CONTAINMENT = .1;
    /** With as many shingles a quarter of them is a sample worth trusting. */
    private static final int SAMPLED = 120;

    private static final double SAMPLE_CONTAINMENT = PASSAGE_CONTAINMENT / 2;

    public static Likeness of(Fingerprint a, Fingerprint b) {
        int shared = shared(a.shingles(), b.shingles());
        Likeness unrelated =
                new Likeness(Relation.STRANGERS, Limit.SHARE, shared, a.shingles().length, b.shingles().length, -1);
        boolean passage = shared >= PASSAGE_SHINGLES && unrelated.containment() >= PASSAGE_CONTAINMENT;
        return passage || unrelated.shares(ALIKE_CONTAINMENT, ALIKE_SIMILARITY)
                ? unrelated.measured(a, b, passage)
                : unrelated;
    }

    private Likeness measured(Fingerprint a, Fingerprint b, boolean passage) {
        int agreed = (int) (1000 * agreement(a, b));
        boolean tooShort = Math.min(a.words(), b.words()) < SHORT_WORDS && similarity() < SHORT_SIMILARITY;
        boolean alike = !tooShort && shares(ALIKE_CONTAINMENT, ALIKE_SIMILARITY) && agreed >= 1000 * ALIKE_AGREEMENT;
        Limit missed = Limit.NONE;
        if ((a.running() || b.running()) && similarity() < RUNNING_SIMILARITY) {
            missed = Limit.RUNNING;
        } else if (agreed < 1000 * COPY_AGREEMENT) {
            missed = Limit.NAMES;
        } else if (tooShort) {
            missed = Limit.LENGTH;
        } else if (!shares(COPY_CONTAINMENT, COPY_SIMILARITY)) {
            missed = Limit.SHARE;
        }
        Relation relation = passage ? Relation.RELATED : Relation.STRANGERS;
        return new Likeness(
                missed == Limit.NONE ? Relation.COPY : alike ? Relation.ALIKE : relation,
                missed,
                shared,
                first,
                second,
                agreed);
    }

    private boolean shares(double containment, double similarity) {
        return containment() >= containment || similarity() >= similarity;
    }

    /**
     * Returns what two texts are to each other that some document of one address had in turn: a version is held to no
     * share of the other, but to its names and numbers, and never to be a page that runs on.
     */
    public Likeness ofOneAddress() {
        return mayBeVersions() ? new Likeness(Relation.VERSION, limit, shared, first, second, agreement) : this;
    }

    /** Tells whether the two are versions of one document if they are of one address. */
    public boolean mayBeVersions() {
        return (relation == Relation.RELATED || relation == Relation.ALIKE)
                && (limit == Limit.LENGTH || limit == Limit.SHARE);
    }

    /** Tells whether the two came near the limits of copies. */
    public boolean isNearMiss() {
        return relation.atLeast(Relation.ALIKE);
    }

    /** Returns how much of what it takes to be copies the two have, 0 to 1: 1 where they are. */
    public double nearness() {
        return switch (limit) {
            case NONE -> 1;
            case RUNNING -> similarity() / RUNNING_SIMILARITY;
            case NAMES -> agreement / 1000.0 / COPY_AGREEMENT;
            case LENGTH -> similarity() / SHORT_SIMILARITY;
            case SHARE -> Math.max(containment() / COPY_CONTAINMENT, similarity() / COPY_SIMILARITY);
        };
    }

    /** Returns how much better or worse names and numbers survived than the words around them; 1 where none tell. */
    private static double agreement(Fingerprint a, Fingerprint b) {
        int fewest = Math.min(a.anchors().length, b.anchors().length);
        if (fewest < FEW_ANCHORS) {
            return 1;
        }
        double anchors = share(common(a.anchors(), b.anchors()), fewest);
        double plain = share(common(a.plain(), b.plain()), Math.min(a.plain().length, b.plain().length));
        return plain == 0 ? 1 : anchors / plain;
    }

    /**
     * Returns how many shingles the two share, or fewer where a sample says that they share next to nothing: hashes
     * below a limit are a sample, and most candidates of a large corpus need no more than that.
     */
    private static int shared(int[] a, int[] b) {
        int fewest = Math.min(a.length, b.length);
        if (fewest < SAMPLED) {
            return common(a, 0, a.length, b, 0, b.length);
        }
        int toA = below(a);
        int toB = below(b);
        int sample = common(a, 0, toA, b, 0, toB);
        boolean strangers = sample < SAMPLE_CONTAINMENT * Math.min(toA, toB);
        return strangers ? sample : sample + common(a, toA, a.length, b, toB, b.length);
    }

    /** Returns how many of the sorted hashes are in the lowest quarter of the range. */
    private static int below(int[] hashes) {
        int found = Arrays.binarySearch(hashes, Integer.MIN_VALUE / 2);
        return found < 0 ? -found - 1 : found;
    }

    private static int common(int[] a, int[] b) {
        return common(a, 0, a.length, b, 0, b.length);
    }

    private static int common(int[] a, int fromA, int toA, int[] b, int fromB, int toB) {
        int shared = 0;
        for (int i = fromA, j = fromB; i < toA && j < toB; ) {
            int x = a[i];
            int y = b[j];
            shared += x == y ? 1 : 0;
            i += x <= y ? 1 : 0;
            j += y <= x ? 1 : 0;
        }
        return shared;
    }

    private static double share(int part, int whole) {
        return whole == 0 ? 0 : (double) part / whole;
    }

    /** Returns the same seen from the other text. */
    public Likeness swapped() {
        return new Likeness(relation, limit, shared, second, first, agreement);
    }

    /** Returns the Jaccard similarity of the shingles. */
    public double similarity() {
        return share(shared, first + second - shared);
    }

    /** Returns the share of the first text's shingles that the second has. */
    public double ofFirst() {
        return share(shared, first);
    }

    /** Returns the share of the second text's shingles that the first has. */
    public double ofSecond() {
        return share(shared, second);
    }

    /** Returns the share of the smaller text's shingles that the other has. */
    public double containment() {
        return share(shared, Math.min(first, second));
    }

    /** Returns a share as reports have it. */
    static double rounded(double share) {
        return Math.round(share * 10_000) / 10_000.0;
    }

    /** Returns the similarity in millionths: whole numbers add up to the same in any order. */
    int weight() {
        int union = first + second - shared;
        return union == 0 ? 0 : (int) (shared * 1_000_000L / union);
    }
}
