package org.copydesk.dedup.sample;

import java.util.Locale;

/** What the corpus took a pair for. */
public enum Verdict {
    /** One stands for the other. */
    DUPLICATE,
    /** Both are kept: they share a passage, no more. */
    RELATED;

    public String label() {
        return name().toLowerCase(Locale.ROOT);
    }
}
