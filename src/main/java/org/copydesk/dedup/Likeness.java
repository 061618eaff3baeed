package org.copydesk.dedup;

/**
 * How alike two texts are, measured on their full fingerprints, templates set aside. Symmetric but for the order of the
 * two.
 *
 * @param limit what they miss to be copies
 * @param shared shingles in common
 * @param first shingles of the first text
 * @param second shingles of the second text
 * @param agreement how much better or worse names and numbers survived than the words around them, in thousandths: as
 *     good is 1000; -1 where the two share so little that it was not measured
 * @param firstOwn shingles of the first text in stretches that the second lacks
 * @param secondOwn the same of the second text
 * @param passage shingles of the longest passage that both have
 */
public record Likeness(
        Relation relation,
        Limit limit,
        int shared,
        int first,
        int second,
        int agreement,
        int firstOwn,
        int secondOwn,
        int passage) {
    /** Share of the dropped text that the kept one has. Of copies on the benchmarks 99% have more, of strangers 0.3%. */
    public static final double COPY_CONTAINMENT = .5;

    public static final double COPY_SIMILARITY = .3;
    /** One of two copies has no more of its own. Of pairs of copies on the benchmarks 97% have less than .16. */
    static final double COPY_OWN = .34;
    /** A head and a foot: two of one form each have more of their own than that. */
    static final double SOME_OWN = .2;
    /** No more of the dropped text is its own: what another outlet added to a reprint. */
    static final double DROPPED_OWN = .65;

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
    /** Share of a text that is the whole of it. */
    private static final double WHOLE = .98;
    /** What two of one story have in common, in one piece or more: some 20 words in English. */
    static final int PASSAGE_SHINGLES = 24;
    /** Of that, in one piece: a clause that somebody was quoted with. Articles of one story have 9 and more. */
    static final int PASSAGE_PIECE = 9;

    static final double PASSAGE_CONTAINMENT = .1;

    /** Returns what two texts that share next to nothing are to each other. */
    static Likeness strangers(int shared, int first, int second) {
        return new Likeness(Relation.STRANGERS, Limit.SHARE, shared, first, second, -1, first, second, 0);
    }

    public static Likeness of(Features a, Features b) {
        return new Comparer(Templates.NONE).of(a, Origin.UNKNOWN, b, Origin.UNKNOWN);
    }

    /** Tells whether the shingles in common are enough to look closer. */
    static boolean mayBeRelated(int shared, int first, int second) {
        boolean alike = share(shared, Math.min(first, second)) >= ALIKE_CONTAINMENT
                || share(shared, first + second - shared) >= ALIKE_SIMILARITY;
        boolean passage = shared >= PASSAGE_SHINGLES && share(shared, Math.min(first, second)) >= PASSAGE_CONTAINMENT;
        return alike || passage;
    }

    /**
     * Returns what the two are to each other.
     *
     * @param words of the shorter text
     * @param running whether one of them is a list of timed entries
     */
    Likeness measured(Names names, int words, boolean running) {
        int thousandths = (int) (1000 * names.agreement());
        boolean tooShort = words < SHORT_WORDS && similarity() < SHORT_SIMILARITY;
        boolean alike = !tooShort
                && (containment() >= ALIKE_CONTAINMENT || similarity() >= ALIKE_SIMILARITY)
                && thousandths >= 1000 * ALIKE_AGREEMENT;
        Limit missed = Limit.NONE;
        if (running && similarity() < RUNNING_SIMILARITY) {
            missed = Limit.RUNNING;
        } else if (thousandths < 1000 * COPY_AGREEMENT) {
            missed = Limit.NAMES;
        } else if (names.replaced()) {
            missed = Limit.REPLACED;
        } else if (tooShort) {
            missed = Limit.LENGTH;
        } else if (containment() < COPY_CONTAINMENT && similarity() < COPY_SIMILARITY) {
            missed = Limit.SHARE;
        } else if (leastOwn() > COPY_OWN || !mayGo(first, firstOwn) && !mayGo(second, secondOwn)) {
            missed = Limit.OWN;
        }
        return new Likeness(
                missed == Limit.NONE ? Relation.COPY : alike ? Relation.ALIKE : least(),
                missed,
                shared,
                first,
                second,
                thousandths,
                firstOwn,
                secondOwn,
                passage);
    }

    private Relation least() {
        return sharesPassage() ? Relation.RELATED : Relation.STRANGERS;
    }

    private boolean mayGo(int shingles, int own) {
        boolean shares = share(shared, shingles) >= COPY_CONTAINMENT || similarity() >= COPY_SIMILARITY;
        return shares && own <= DROPPED_OWN * shingles;
    }

    /** Returns what the two are where they are known to be in two languages. */
    Likeness ofTwoLanguages() {
        return new Likeness(least(), Limit.LANGUAGE, shared, first, second, agreement, firstOwn, secondOwn, passage);
    }

    /** Tells whether the first text may be dropped for the second. */
    public boolean firstMayGo() {
        return relation == Relation.COPY && mayGo(first, firstOwn);
    }

    /** Tells whether the second text may be dropped for the first. */
    public boolean secondMayGo() {
        return relation == Relation.COPY && mayGo(second, secondOwn);
    }

    /** Tells whether one has all that the other says, so that it does not matter what of it is a template. */
    boolean holdsWhole() {
        return relation == Relation.COPY && leastOwn() == 0 && containment() >= WHOLE;
    }

    /** Tells whether both have a passage that says something, of some weight in the smaller of them. */
    public boolean sharesPassage() {
        return passage >= PASSAGE_PIECE && shared >= PASSAGE_SHINGLES && containment() >= PASSAGE_CONTAINMENT;
    }

    /** Tells whether the two came near the limits of copies. */
    public boolean isNearMiss() {
        return relation.atLeast(Relation.ALIKE);
    }

    /** Returns how much of what it takes to be copies the two have, 0 to 1: 1 where they are. */
    public double nearness() {
        return switch (limit) {
            case NONE -> 1;
            case LANGUAGE -> 0;
            case REPLACED -> similarity();
            case RUNNING -> similarity() / RUNNING_SIMILARITY;
            case NAMES -> agreement / 1000.0 / COPY_AGREEMENT;
            case LENGTH -> similarity() / SHORT_SIMILARITY;
            case SHARE -> Math.max(containment() / COPY_CONTAINMENT, similarity() / COPY_SIMILARITY);
            case OWN -> COPY_OWN / leastOwn();
        };
    }

    /** Returns the share of its own that the text has which has less of it. */
    double leastOwn() {
        return Math.min(share(firstOwn, first), share(secondOwn, second));
    }

    static double share(int part, int whole) {
        return whole == 0 ? 0 : (double) part / whole;
    }

    /** Returns the same seen from the other text. */
    public Likeness swapped() {
        return new Likeness(relation, limit, shared, second, first, agreement, secondOwn, firstOwn, passage);
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
