package org.copydesk.dedup;

/** What two texts are to each other, from far to near. */
public enum Relation {
    STRANGERS,
    /** They share a passage or a quote: one story, written apart. */
    RELATED,
    /** Alike enough to be of one cluster if a third text vouches for it. */
    ALIKE,
    /** Less than a copy, but of one address: one was written over the other. */
    VERSION,
    /** One is a copy of the other, edited, cut or extended. */
    COPY;

    public boolean atLeast(Relation other) {
        return compareTo(other) >= 0;
    }
}
