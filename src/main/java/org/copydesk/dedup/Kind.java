package org.copydesk.dedup;

import java.util.Locale;

/** How a duplicate resembles its winner. */
public enum Kind {
    /** The same words. */
    EXACT,
    /** A reprint: another headline or byline, edited, or with some paragraphs more and others less. */
    NEAR,
    /** One is a part of the other: cut short or extended. */
    CONTAINED;

    public String label() {
        return name().toLowerCase(Locale.ROOT);
    }
}
