package org.copydesk.dedup;

import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeParseException;

/**
 * Orders dates of different precision by the earliest moment that each may mean, a bare time taken as UTC. A date that
 * cannot be read is compared as text, after all others.
 */
final class PublishedOrder {
    private static final String EARLIEST = "0000-01-01T00:00:00";
    private static final long DAY = 24 * 60 * 60;

    private PublishedOrder() {}

    static int compare(String a, String b) {
        if (a.equals(b)) {
            return 0;
        }
        long x = second(a);
        long y = second(b);
        return x == Long.MAX_VALUE && y == Long.MAX_VALUE ? a.compareTo(b) : Long.compare(x, y);
    }

    /** Tells whether the earliest moment that one may mean is past all that the other may mean. */
    static boolean isAfter(String later, String earlier) {
        long from = second(later);
        long to = second(earlier);
        return from != Long.MAX_VALUE && to != Long.MAX_VALUE && from > to && from - to >= length(earlier);
    }

    /** Returns the seconds of a date's precision, by its length. */
    private static long length(String iso) {
        return switch (iso.length()) {
            case 4 -> 366 * DAY;
            case 7 -> 31 * DAY;
            case 10 -> DAY;
            case 16 -> 60;
            default -> 1;
        };
    }

    private static long second(String iso) {
        try {
            if (iso.length() > EARLIEST.length()) {
                return OffsetDateTime.parse(iso).toEpochSecond();
            }
            String full = iso.length() < EARLIEST.length() ? iso + EARLIEST.substring(iso.length()) : iso;
            return LocalDateTime.parse(full).toEpochSecond(ZoneOffset.UTC);
        } catch (DateTimeParseException unreadable) {
            return Long.MAX_VALUE;
        }
    }
}
