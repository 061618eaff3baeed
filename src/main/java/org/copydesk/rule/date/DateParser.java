package org.copydesk.rule.date;

import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.copydesk.document.Precision;
import org.copydesk.document.PublicationDate;
import org.copydesk.rule.date.DateWords.Kind;
import org.jspecify.annotations.Nullable;

/**
 * Reads written dates of all languages, at the precision and with the offset that they give; never shifts one. A date
 * without a year is none; a date in numbers whose order is not known is ambiguous.
 */
public final class DateParser {
    private static final int LABEL_REACH = 8;
    private static final int LONGEST = 400;

    /** Returns the date that a string of its own is about: the one labelled as publication, else the first. */
    public Optional<DateReading> read(String text, DateHints hints) {
        List<DateReading> found = scan(text, 0, Math.min(text.length(), LONGEST), hints, true);
        return found.stream().min(java.util.Comparator.comparingInt(DateParser::rank));
    }

    private static int rank(DateReading reading) {
        int byLabel = switch (reading.label()) {
            case PUBLISHED -> 0;
            case NONE -> 1;
            case MODIFIED -> 2;
            case OTHER -> 3;
        };
        boolean coarse = reading.date() != null && reading.date().precision().compareTo(Precision.DAY) < 0;
        return byLabel + (coarse ? 10 : 0) + (reading.relative() ? 20 : 0);
    }

    /** Returns all dates within running text in order of appearance. */
    public List<DateReading> scan(String text, DateHints hints) {
        return scan(text, 0, text.length(), hints, false);
    }

    /** Returns the day that a short line tells by how long ago it was, where it is known when the line was read. */
    public Optional<DateReading> relative(String line, DateHints hints) {
        return RelativeDates.read(line, hints);
    }

    /** Returns what a line of a few words says of the date that stands below it: {@code Published on:}. */
    public DateLabel label(String line, DateHints hints) {
        Sentence sentence = new Sentence(line, 0, line.length(), hints.language());
        int tokens = sentence.tokens.size();
        return tokens > LABEL_REACH ? DateLabel.NONE : label(sentence, tokens, 0);
    }

    private List<DateReading> scan(String text, int start, int end, DateHints hints, boolean alone) {
        if (!mayHoldDate(text, start, end, alone)) {
            return List.of();
        }
        Sentence sentence = new Sentence(text, start, end, hints.language());
        NumericDates numeric = new NumericDates(sentence, hints, alone);
        WrittenDates written = new WrittenDates(sentence);
        List<DateReading> found = new ArrayList<>(2);
        int floor = 0;
        for (int i = 0; i < sentence.tokens.size(); i++) {
            DateParts parts = sentence.tokens.isNumber(i) ? numeric.at(i) : null;
            if (parts == null && sentence.monthAt(i) > 0) {
                parts = written.at(i, floor);
            }
            if (parts != null) {
                parts = parts.day() == 0 && !parts.ambiguous() ? new NthWeekday(sentence).after(parts) : parts;
                DateReading reading = reading(sentence, parts, floor, hints);
                found.add(reading);
                floor = tokenAfter(sentence, reading.end(), parts.after());
                i = Math.max(i, floor - 1);
            }
        }
        return found;
    }

    /** A date of running text has a year: four digits or more in a row, two beside another number, or a sign of its own. */
    private static boolean mayHoldDate(String text, int start, int end, boolean alone) {
        boolean pair = false;
        int numbers = 0;
        for (int i = start; i < end; i++) {
            char c = text.charAt(i);
            if (c == '年') {
                return true;
            }
            if (isDigit(c)) {
                int from = i;
                while (from > start && DateTokens.isDigitLike(text.charAt(from - 1))) {
                    from--;
                }
                while (i + 1 < end && (isDigit(text.charAt(i + 1)) || DateTokens.isDigitLike(text.charAt(i + 1)))) {
                    i++;
                }
                numbers++;
                pair |= i > from;
                if (alone || i - from >= 3 || pair && numbers > 1) {
                    return true;
                }
            }
        }
        return false;
    }

    private static boolean isDigit(char c) {
        return c < 128 ? c >= '0' && c <= '9' : Character.isDigit(c);
    }

    private static int tokenAfter(Sentence sentence, int offset, int from) {
        int token = from;
        while (token < sentence.tokens.size() && sentence.tokens.start(token) < offset) {
            token++;
        }
        return token;
    }

    private static DateReading reading(Sentence sentence, DateParts parts, int floor, DateHints hints) {
        TimeOfDay times = new TimeOfDay(sentence);
        TimeOfDay.Found time = parts.day() == 0 ? null : times.after(timeFrom(sentence, parts));
        if (time == null && parts.day() != 0) {
            time = times.before(parts.first(), floor);
        }
        int first = time == null ? parts.first() : Math.min(parts.first(), time.first());
        int last = time == null ? parts.after() : Math.max(parts.after(), time.after());
        return new DateReading(
                sentence.tokens.start(first),
                sentence.tokens.end(last - 1),
                parts.ambiguous() ? null : date(parts, time, hints),
                label(sentence, first, floor),
                false);
    }

    /** A time may stand within the date, before the year. */
    private static int timeFrom(Sentence sentence, DateParts parts) {
        for (int j = parts.first(); j < parts.after(); j++) {
            if (sentence.tokens.isMark(j, ":")
                    && sentence.tokens.touches(j)
                    && sentence.tokens.digits(parts.after() - 1) == 4
                    && sentence.tokens.digits(j - 1) <= 2
                    && j - 1 > parts.first()) {
                return j - 1;
            }
        }
        return parts.after();
    }

    private static PublicationDate date(DateParts parts, TimeOfDay.@Nullable Found time, DateHints hints) {
        StringBuilder iso = new StringBuilder(25).append(parts.year());
        twoDigits(iso.append('-'), parts.month());
        if (parts.day() == 0) {
            return new PublicationDate(iso.toString(), Precision.MONTH);
        }
        twoDigits(iso.append('-'), parts.day());
        if (time == null) {
            return new PublicationDate(iso.toString(), Precision.DAY);
        }
        twoDigits(iso.append('T'), time.hour());
        twoDigits(iso.append(':'), time.minute());
        twoDigits(iso.append(':'), Math.min(59, Math.max(0, time.second())));
        iso.append(offset(parts, time, hints));
        return new PublicationDate(iso.toString(), time.second() < 0 ? Precision.MINUTE : Precision.SECOND);
    }

    private static String offset(DateParts parts, TimeOfDay.Found time, DateHints hints) {
        String zone = time.zone();
        if (zone.isEmpty() || zone.charAt(0) == '+' || zone.charAt(0) == '-') {
            return zone;
        }
        LocalDateTime local = LocalDateTime.of(parts.year(), parts.month(), parts.day(), time.hour(), time.minute());
        return ZoneNames.standard().offset(zone, local, hints);
    }

    private static void twoDigits(StringBuilder to, int value) {
        to.append(value < 10 ? "0" : "").append(value);
    }

    static DateLabel label(Sentence sentence, int first, int floor) {
        for (int j = first - 1; j >= floor && j >= first - LABEL_REACH; j--) {
            if (sentence.begins(j, Kind.MODIFIED)) {
                return DateLabel.MODIFIED;
            }
            if (sentence.begins(j, Kind.PUBLISHED)) {
                return DateLabel.PUBLISHED;
            }
            if (sentence.begins(j, Kind.OTHER) || sentence.tokens.isMark(j, "©")) {
                return DateLabel.OTHER;
            }
        }
        return DateLabel.NONE;
    }
}
