package org.copydesk.document;

import java.util.Locale;

/** How exactly the source gave a date. */
public enum Precision {
    YEAR,
    MONTH,
    DAY,
    MINUTE,
    SECOND;

    /** The name used in records: {@code year}, {@code month}, {@code day}, {@code minute}, {@code second}. */
    public String label() {
        return name().toLowerCase(Locale.ROOT);
    }
}
