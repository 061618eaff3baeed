package org.copydesk.rule.date;

import java.util.Optional;
import org.copydesk.document.Precision;
import org.copydesk.document.PublicationDate;

/** The date in the path of an address, by its position: {@code /2020/10/01/}, {@code /2020/10/201001-title}, {@code /2020-10-01-title}, {@code /20201001/}, and at its end. */
public final class UrlDate {
    private static final int EARLIEST = 1995;
    private static final int LATEST = 2100;

    private UrlDate() {}

    /** Returns the day that the path names, if it names one. */
    public static Optional<PublicationDate> of(String url) {
        int host = url.indexOf("://");
        int path = host < 0 ? 0 : url.indexOf('/', host + 3);
        int query = url.indexOf('?');
        int end = query < 0 ? url.length() : query;
        if (path < 0 || path >= end) {
            return Optional.empty();
        }
        String[] segments = url.substring(path, end).split("/");
        for (int i = 0; i < segments.length; i++) {
            Optional<PublicationDate> found = at(segments, i);
            if (found.isPresent()) {
                return found;
            }
        }
        return segments.length == 0 ? Optional.empty() : atEnd(segments[segments.length - 1]);
    }

    /** Reads a last segment that is a day, {@code 01-10-2020}, or ends in one, {@code title-20201001.html}. */
    private static Optional<PublicationDate> atEnd(String segment) {
        int point = segment.indexOf('.');
        String name = point < 0 ? segment : segment.substring(0, point);
        boolean dayFirst = name.length() == 10 && name.charAt(2) == '-' && name.charAt(5) == '-';
        if (dayFirst && name.compareTo("13") >= 0) {
            return day(name.substring(6), name.substring(3, 5), name.substring(0, 2));
        }
        String tail = name.substring(name.lastIndexOf('-') + 1);
        return tail.length() == 8 && tail.length() < name.length() && digits(tail) == 8
                ? day(tail.substring(0, 4), tail.substring(4, 6), tail.substring(6, 8))
                : Optional.empty();
    }

    private static Optional<PublicationDate> at(String[] segments, int i) {
        String segment = segments[i];
        if (segment.length() == 4 && i + 2 < segments.length && segments[i + 1].length() <= 2) {
            String day = segments[i + 2];
            int dayEnd = digits(day);
            if (dayEnd == 6 && day.startsWith(segment.substring(2) + segments[i + 1])) {
                return day(segment, segments[i + 1], day.substring(4, 6));
            }
            return dayEnd > 0 && dayEnd <= 2 && (dayEnd == day.length() || day.charAt(dayEnd) == '-')
                    ? day(segment, segments[i + 1], day.substring(0, dayEnd))
                    : Optional.empty();
        }
        boolean dashed = segment.length() >= 10
                && segment.charAt(4) == '-'
                && segment.charAt(7) == '-'
                && (segment.length() == 10 || !Character.isDigit(segment.charAt(10)));
        if (dashed) {
            return day(segment.substring(0, 4), segment.substring(5, 7), segment.substring(8, 10));
        }
        boolean compact = digits(segment) == 8 && (segment.length() == 8 || segment.charAt(8) == '-');
        return compact
                ? day(segment.substring(0, 4), segment.substring(4, 6), segment.substring(6, 8))
                : Optional.empty();
    }

    private static int digits(String text) {
        int i = 0;
        while (i < text.length() && text.charAt(i) >= '0' && text.charAt(i) <= '9') {
            i++;
        }
        return i;
    }

    private static Optional<PublicationDate> day(String year, String month, String day) {
        if (digits(year) != 4 || digits(month) != month.length() || digits(day) != day.length() || month.isEmpty()) {
            return Optional.empty();
        }
        int y = Integer.parseInt(year);
        int m = Integer.parseInt(month);
        int d = Integer.parseInt(day);
        return y >= EARLIEST && y <= LATEST && DateParts.isDay(y, m, d)
                ? Optional.of(new PublicationDate(
                        year + '-' + TimeOfDay.twoDigits(m) + '-' + TimeOfDay.twoDigits(d), Precision.DAY))
                : Optional.empty();
    }
}
