package org.copydesk.report.tally;

import java.time.Duration;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.format.DateTimeParseException;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** By how much a copy is later than the document that stands for it, in steps a reader can use. */
enum Lag {
    EARLIER("earlier", -1),
    HOUR("within the hour", 1),
    HOURS_3("within 3 hours", 3),
    HOURS_12("within 12 hours", 12),
    DAY("within a day", 24),
    DAYS_3("within 3 days", 72),
    WEEK("within a week", 168),
    LATER("after more than a week", Long.MAX_VALUE);

    private final String label;
    private final long hours;

    Lag(String label, long hours) {
        this.label = label;
        this.hours = hours;
    }

    String label() {
        return label;
    }

    /** Returns nothing unless both are exact to the second or minute with an offset, or both to the day. */
    static Optional<Lag> between(@Nullable String survivor, @Nullable String copy) {
        if (survivor == null || copy == null || survivor.length() < 10 || copy.length() < 10) {
            return Optional.empty();
        }
        try {
            if (survivor.length() == 10 && copy.length() == 10) {
                long days = LocalDate.parse(copy).toEpochDay()
                        - LocalDate.parse(survivor).toEpochDay();
                return Optional.of(days < 0 ? EARLIER : of(24 * days + 23));
            }
            Duration later = Duration.between(OffsetDateTime.parse(survivor), OffsetDateTime.parse(copy));
            return Optional.of(later.isNegative() ? EARLIER : of(later.toHours()));
        } catch (DateTimeParseException withoutOffset) {
            return Optional.empty();
        }
    }

    private static Lag of(long later) {
        for (Lag lag : values()) {
            if (later < lag.hours) {
                return lag;
            }
        }
        return LATER;
    }
}
