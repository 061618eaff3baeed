package org.copydesk.config;

/**
 * How much of something is still borne: a share of the whole, or a count.
 *
 * @param limit 0 to 1 for a share, 0 or more for a count
 */
public record Tolerance(Kind kind, double limit) {
    /** What the limit is measured in. */
    public enum Kind {
        SHARE,
        COUNT
    }

    public Tolerance {
        if (!(limit >= 0) || (kind == Kind.SHARE && limit > 1)) {
            throw new IllegalArgumentException(limit + " is no " + kind);
        }
    }

    public static Tolerance share(double limit) {
        return new Tolerance(Kind.SHARE, limit);
    }

    public static Tolerance count(long limit) {
        return new Tolerance(Kind.COUNT, limit);
    }

    /** Returns whether {@code part} of {@code whole} is more than is borne. */
    public boolean exceededBy(long part, long whole) {
        return kind == Kind.COUNT ? part > limit : part > limit * whole;
    }
}
