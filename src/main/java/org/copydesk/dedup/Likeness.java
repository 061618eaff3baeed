package org.copydesk.dedup;

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
    /** A sentence that an article also has is no copy of the article. */
    static final int SHORT_WORDS = 35;

    static final double SHORT_SIMILARITY = .5;
    /** Two states of one running page are two documents, unless hardly anything was added. */
    static final double RUNNING_SIMILARITY = .8;
    /** A shared passage: some 20 words in English. */
    static final int PASSAGE_SHINGLES = 24;

    static final double PASSAGE_CONTAINMENT = .1;

    public static Likeness of(Features a, Features b) {
        return new Comparer().of(a, b);
    }

    /** Tells whether the shingles in common are enough to ask about the words. */
    boolean mayBeRelated() {
        return isPassage() || shares(ALIKE_CONTAINMENT, ALIKE_SIMILARITY);
    }

    private boolean isPassage() {
        return shared >= PASSAGE_SHINGLES && containment() >= PASSAGE_CONTAINMENT;
    }

    /**
     * Returns what the two are to each other.
     *
     * @param agreed how much better or worse names and numbers survived than the words around them
     * @param words of the shorter text
     * @param running whether one of them is a list of timed entries
     */
    Likeness measured(double agreed, int words, boolean running) {
        int thousandths = (int) (1000 * agreed);
        boolean tooShort = words < SHORT_WORDS && similarity() < SHORT_SIMILARITY;
        boolean alike =
                !tooShort && shares(ALIKE_CONTAINMENT, ALIKE_SIMILARITY) && thousandths >= 1000 * ALIKE_AGREEMENT;
        Limit missed = Limit.NONE;
        if (running && similarity() < RUNNING_SIMILARITY) {
            missed = Limit.RUNNING;
        } else if (thousandths < 1000 * COPY_AGREEMENT) {
            missed = Limit.NAMES;
        } else if (tooShort) {
            missed = Limit.LENGTH;
        } else if (!shares(COPY_CONTAINMENT, COPY_SIMILARITY)) {
            missed = Limit.SHARE;
        }
        Relation least = isPassage() ? Relation.RELATED : Relation.STRANGERS;
        return new Likeness(
                missed == Limit.NONE ? Relation.COPY : alike ? Relation.ALIKE : least,
                missed,
                shared,
                first,
                second,
                thousandths);
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

    static double share(int part, int whole) {
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
