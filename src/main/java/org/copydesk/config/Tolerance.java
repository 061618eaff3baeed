package org.copydesk.config;

/**
 * How much of something is still borne: what is both more than a share of the whole and not less than a count is too
 * much. {@code 5%} of 54 documents are 2, but with {@code at_least: 20} nineteen are borne; a plain {@code 7} is no
 * share at all, and at least 8.
 *
 * @param share of the whole, 0 to 1
 * @param atLeast documents below which any share is borne
 */
public record Tolerance(double share, long atLeast) {
    /** Of so few documents a share says nothing: 3 odd files of 54 are no broken feed. */
    static final int FLOOR = 20;

    public Tolerance {
        if (!(share >= 0 && share <= 1) || atLeast < 0) {
            throw new IllegalArgumentException(share + " and " + atLeast + " are no tolerance");
        }
    }

    /** Returns the tolerance of a share alone, with the floor that holds where nobody says otherwise. */
    public static Tolerance share(double share) {
        return new Tolerance(share, FLOOR);
    }

    public static Tolerance count(long limit) {
        return new Tolerance(0, limit + 1);
    }
}
