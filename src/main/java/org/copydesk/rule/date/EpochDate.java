package org.copydesk.rule.date;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import org.copydesk.document.Precision;
import org.copydesk.document.PublicationDate;

/**
 * Reads a moment that a machine wrote as a count from 1970, in UTC: ten digits are seconds, thirteen are milliseconds
 * (Unix and JavaScript). {@code 1638446400000} is {@code 2021-12-02T12:00:00Z}. For fields that hold a date and nothing
 * else: in a text, ten digits are a telephone number.
 */
final class EpochDate {
    /** The web has no earlier pages; what counts less is a number of something else. */
    private static final Instant EARLIEST = Instant.parse("1991-01-01T00:00:00Z");

    private EpochDate() {}

    static Optional<PublicationDate> of(String value) {
        String digits = value.strip();
        boolean millis = digits.length() == 13;
        boolean plain = (millis || digits.length() == 10) && digits.chars().allMatch(c -> c >= '0' && c <= '9');
        if (!plain) {
            return Optional.empty();
        }
        long count = Long.parseLong(digits);
        Instant moment = millis ? Instant.ofEpochMilli(count) : Instant.ofEpochSecond(count);
        return moment.isBefore(EARLIEST)
                ? Optional.empty()
                : Optional.of(new PublicationDate(
                        moment.truncatedTo(ChronoUnit.SECONDS).toString(), Precision.SECOND));
    }
}
