package org.copydesk.dedup;

/** What two texts are to each other, from far to near. */
public enum Relation {
    STRANGERS,
    /** They share a passage that says something: one story, written apart. */
    RELATED,
    /** Nearly copies. */
    ALIKE,
    /** One of them, or each, may be dropped for the other: see {@link Likeness#firstMayGo}. */
    COPY;

    public boolean atLeast(Relation other) {
        return compareTo(other) >= 0;
    }
}
