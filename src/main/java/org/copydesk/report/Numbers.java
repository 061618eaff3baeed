package org.copydesk.report;

import java.text.DecimalFormat;
import java.text.DecimalFormatSymbols;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** Writes figures as a reader of English wants them, whatever the machine's locale. */
public final class Numbers {
    private static final DateTimeFormatter MINUTE = DateTimeFormatter.ofPattern(
                    "d MMMM uuuu, HH:mm 'UTC'", Locale.ENGLISH)
            .withZone(ZoneOffset.UTC);

    private Numbers() {}

    /** {@code 1,234,567}. */
    public static String count(long n) {
        return new DecimalFormat("#,##0", DecimalFormatSymbols.getInstance(Locale.ROOT)).format(n);
    }

    /** {@code 1 document}, {@code 2,000 documents}. */
    public static String count(long n, String one, String many) {
        return count(n) + ' ' + (n == 1 ? one : many);
    }

    /** {@code 12.3%}; {@code <0.1%} for little, {@code >99.9%} for not quite all, {@code –} of nothing. */
    public static String percent(long part, long whole) {
        if (whole == 0) {
            return "–";
        }
        if (part == 0 || part == whole) {
            return part == 0 ? "0%" : "100%";
        }
        double share = 100.0 * part / whole;
        if (share < 0.1) {
            return "<0.1%";
        }
        return share > 99.9 ? ">99.9%" : String.format(Locale.ROOT, "%.1f%%", share);
    }

    public static String percent(double share) {
        return String.format(Locale.ROOT, "%.1f%%", 100 * share);
    }

    /** {@code .87}, {@code 1.00}. */
    public static String ratio(double value) {
        return String.format(Locale.ROOT, "%.2f", value);
    }

    /** {@code 14.2 MB}. */
    public static String bytes(long n) {
        if (n < 1000) {
            return n + " B";
        }
        String[] units = {"kB", "MB", "GB", "TB"};
        double value = n / 1000.0;
        int unit = 0;
        while (value >= 999.95 && unit < units.length - 1) {
            value /= 1000;
            unit++;
        }
        return String.format(Locale.ROOT, value < 99.95 ? "%.1f %s" : "%.0f %s", value, units[unit]);
    }

    /** {@code 420 ms}, {@code 3.1 s}, {@code 12 min 5 s}, {@code 3 h 2 min}. */
    public static String duration(long millis) {
        if (millis < 1000) {
            return millis + " ms";
        }
        if (millis < 60_000) {
            return String.format(Locale.ROOT, "%.1f s", Math.floor(millis / 100.0) / 10);
        }
        long seconds = millis / 1000;
        return seconds < 3600
                ? seconds / 60 + " min " + seconds % 60 + " s"
                : seconds / 3600 + " h " + seconds % 3600 / 60 + " min";
    }

    /** {@code 21 November 2026, 03:00 UTC}. */
    public static String minute(@Nullable Instant instant) {
        return instant == null ? "–" : MINUTE.format(instant);
    }
}
