package org.copydesk.rule.date;

import java.time.OffsetDateTime;
import java.time.ZoneId;
import org.jspecify.annotations.Nullable;

/**
 * What is known about where a date string comes from.
 *
 * @param language BCP 47 tag, with a region if that is known: {@code en} leaves 03/04/2020 ambiguous, {@code en-GB} not
 * @param zone of the source: tells one IST or BST from another; never shifts a date
 * @param order of the source's numeric dates
 * @param fetched when the document was fetched: relative dates are read only against it
 */
public record DateHints(
        @Nullable String language,
        @Nullable ZoneId zone,
        @Nullable DateOrder order,
        @Nullable OffsetDateTime fetched) {
    public static final DateHints NONE = new DateHints(null, null, null, null);

    public static DateHints language(@Nullable String language) {
        return new DateHints(language, null, null, null);
    }

    public DateHints withLanguage(String tag) {
        return new DateHints(tag, zone, order, fetched);
    }
}
