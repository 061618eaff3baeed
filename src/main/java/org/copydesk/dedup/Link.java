package org.copydesk.dedup;

/** Two texts that are no strangers, by their numbers; {@code first} is the smaller. */
public record Link(int first, int second, Likeness likeness) {
    public Link {
        if (first >= second) {
            throw new IllegalArgumentException(first + " is not before " + second);
        }
    }

    int other(int text) {
        return text == first ? second : first;
    }

    /** Tells whether the text may be dropped for the other one. */
    boolean mayGo(int text) {
        return text == first ? likeness.firstMayGo() : likeness.secondMayGo();
    }

    /** Returns the share of the text's shingles that the other one has. */
    double covered(int text) {
        return text == first ? likeness.ofFirst() : likeness.ofSecond();
    }
}
