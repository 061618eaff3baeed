package org.copydesk.job;

import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Comparator;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The name of a run, {@code 000042-20261121T030000.000Z}: its number in the output folder, and when it began. Runs are
 * ordered by number, so that a clock that went back hides none; the time is for people.
 *
 * @param number counts on from 1; 0 for runs of the time before there were numbers, which are ordered by time
 */
public record RunId(long number, String time) implements Comparable<RunId> {
    private static final DateTimeFormatter TIME =
            DateTimeFormatter.ofPattern("yyyyMMdd'T'HHmmss.SSS'Z'", Locale.ROOT).withZone(ZoneOffset.UTC);
    private static final Pattern NUMBERED = Pattern.compile("(\\d{6,18})-(.*)");
    private static final Comparator<RunId> ORDER =
            Comparator.comparingLong(RunId::number).thenComparing(RunId::time);

    static RunId of(long number, Instant began) {
        return new RunId(number, TIME.format(began));
    }

    public static RunId parse(String text) {
        Matcher parts = NUMBERED.matcher(text);
        return parts.matches() ? new RunId(Long.parseLong(parts.group(1)), parts.group(2)) : new RunId(0, text);
    }

    @Override
    public int compareTo(RunId other) {
        return ORDER.compare(this, other);
    }

    @Override
    public String toString() {
        return number == 0 ? time : String.format(Locale.ROOT, "%06d-%s", number, time);
    }
}
