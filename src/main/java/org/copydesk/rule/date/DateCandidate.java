package org.copydesk.rule.date;

import org.copydesk.document.Field;
import org.copydesk.document.PublicationDate;
import org.copydesk.rule.OriginTable;
import org.jspecify.annotations.Nullable;

/**
 * A date that competes for a field.
 *
 * @param date null where the string could be read in more than one way
 * @param raw as found
 * @param origin as in {@link org.copydesk.document.Signal}, or {@code visible}; with {@link #RELATIVE} behind it where
 *     the date was read against the time of fetching
 * @param confidence that it is what the field asks for, 0 to 1
 * @param line of the head on which it stands, or −1
 */
public record DateCandidate(
        Field field, @Nullable PublicationDate date, String raw, String origin, double confidence, int line) {
    static final String RELATIVE = "@relative";

    /** Returns this candidate as one that was read against the time of fetching. */
    public DateCandidate asRelative() {
        return new DateCandidate(field, date, raw, origin + RELATIVE, confidence, line);
    }

    boolean isGiven() {
        return OriginTable.isGiven(origin);
    }

    boolean isRelative() {
        return origin.endsWith(RELATIVE);
    }

    /** Returns the day, or what is given of it. */
    public String day() {
        return date == null
                ? ""
                : date.iso().substring(0, Math.min(10, date.iso().length()));
    }
}
