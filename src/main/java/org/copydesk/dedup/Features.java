package org.copydesk.dedup;

/** What of a text is asked to tell how like another it is; sets are sorted ascending, without doubles. */
public interface Features {
    /** Returns the hash of all letters and digits. */
    long letters();

    int words();

    /** Tells whether the page is a list of timed entries. */
    boolean running();

    /** Returns the short shingles. */
    int[] shingles();

    /** Returns the names and numbers. */
    int[] anchors();

    /** Returns all other words. */
    int[] plain();
}
