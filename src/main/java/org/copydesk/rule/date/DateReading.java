package org.copydesk.rule.date;

import org.copydesk.document.PublicationDate;
import org.jspecify.annotations.Nullable;

/**
 * A date found in a string.
 *
 * @param start offset of its first character
 * @param end offset after its last
 * @param date null when it could be read in more than one way
 * @param label what the words before it say it is
 * @param relative read against the time of fetching, as "yesterday" is
 */
public record DateReading(int start, int end, @Nullable PublicationDate date, DateLabel label, boolean relative) {
    /** Returns this date with another label. */
    public DateReading with(DateLabel other) {
        return new DateReading(start, end, date, other, relative);
    }

    public boolean ambiguous() {
        return date == null;
    }
}
