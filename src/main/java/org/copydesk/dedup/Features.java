package org.copydesk.dedup;

/** What of a text is asked to tell how like another it is; sets are sorted ascending, without doubles. */
public interface Features {
    /** Returns the hash of all letters and digits. */
    long letters();

    int words();

    /** Tells whether the page is a list of timed entries. */
    boolean running();

    /** Returns the long shingles. */
    int[] sketch();

    /** Returns how many of {@link #order} stand in the text before each long shingle. */
    int[] places();

    /** Returns the short shingles. */
    int[] shingles();

    /** Returns the short shingles in the order of the text, by their places in {@link #shingles}. */
    int[] order();

    /** Returns the names and numbers. */
    int[] anchors();

    /** Returns all other words. */
    int[] plain();
}
