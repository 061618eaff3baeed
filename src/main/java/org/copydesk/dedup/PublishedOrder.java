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

    private PublishedOrder() {}

    static int compare(String a, String b) {
        if (a.equals(b)) {
            return 0;
        }
        long x = second(a);
        long y = second(b);
        return x == Long.MAX_VALUE && y == Long.MAX_VALUE ? a.compareTo(b) : Long.compare(x, y);
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
