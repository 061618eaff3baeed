package org.copydesk.rule.date;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** Dates in numbers: {@code 2020-10-01}, {@code 1.10.2020}, {@code 10/1/20}, {@code 20201001}, {@code 2020年10月1日}. */
final class NumericDates {
    /** Two-digit years from here on are of the 20th century, as in POSIX {@code strptime}. */
    private static final int PIVOT = 69;
    /** And those from here on are of neither: in the 21st they are still to come. */
    private static final int UNSURE = 35;

    private final Sentence sentence;
    private final DateTokens tokens;
    private final DateHints hints;
    private final boolean alone;

    /** @param alone the string is known to be a date, so that weak forms count too */
    NumericDates(Sentence sentence, DateHints hints, boolean alone) {
        this.sentence = sentence;
        this.tokens = sentence.tokens;
        this.hints = hints;
        this.alone = alone;
    }

    /** Returns the year that two digits mean, 0 where they may be of either century. */
    static int fullYear(long twoDigits) {
        if (twoDigits >= UNSURE && twoDigits < PIVOT) {
            return 0;
        }
        return (int) (twoDigits >= PIVOT ? 1900 + twoDigits : 2000 + twoDigits);
    }

    /** Returns the date whose first number is the token. */
    @Nullable
    DateParts at(int i) {
        if (!mayBegin(i) || continuesNumber(i)) {
            return null;
        }
        DateParts counted = counted(i);
        if (counted != null) {
            return counted;
        }
        DateParts triple = triple(i);
        return triple != null ? triple : compact(i);
    }

    /** Tells at a glance whether a date can begin at a number: most numbers stand alone among words. */
    private boolean mayBegin(int i) {
        return alone || tokens.isMark(i + 1) || tokens.digits(i) == 8 || isMonthWord(i + 1);
    }

    /** Tells whether a word is the Vietnamese one for month, {@code tháng}; its accent may be a character of its own. */
    private boolean isMonthWord(int i) {
        return tokens.isWord(i)
                && tokens.digits(i) >= 5
                && (tokens.text.charAt(tokens.start(i)) | 0x20) == 't'
                && "thang".equals(sentence.word(i));
    }

    private boolean continuesNumber(int i) {
        return tokens.touches(i) && tokens.isMark(i - 1, ".-/:") && tokens.touches(i - 1) && tokens.isNumber(i - 2);
    }

    /** Reads numbers with a sign each for year, month and day. */
    private @Nullable DateParts counted(int i) {
        if (tokens.isMark(i + 1, "년年") && tokens.isNumber(i + 2) && tokens.isMark(i + 3, "월月")) {
            int year = (int) (tokens.digits(i) == 2 ? fullYear(tokens.value(i)) : tokens.value(i));
            int month = (int) tokens.value(i + 2);
            boolean hasDay = tokens.isNumber(i + 4) && tokens.isMark(i + 5, "일日号號");
            int day = hasDay ? (int) tokens.value(i + 4) : 0;
            if (DateParts.isDay(year, month, hasDay ? day : 1)) {
                return new DateParts(i, hasDay ? i + 6 : i + 4, year, month, day);
            }
        }
        if (tokens.isMark(i + 1, "월月") && tokens.isNumber(i + 2) && tokens.isMark(i + 3, "일日")) {
            int year = sentence.right(i + 4);
            boolean given = year >= 0 && tokens.isNumber(year) && tokens.digits(year) == 4;
            if (given && DateParts.isDay(tokens.value(year), tokens.value(i), tokens.value(i + 2))) {
                return new DateParts(
                        i, year + 1, (int) tokens.value(year), (int) tokens.value(i), (int) tokens.value(i + 2));
            }
        }
        return spoken(i);
    }

    /** Reads day and month by word with the month as a number: {@code ngày 8 tháng 1 năm 2015}. */
    private @Nullable DateParts spoken(int i) {
        boolean monthNext = tokens.isNumber(i + 2) && isMonthWord(i + 1);
        int year = monthNext ? sentence.right(i + 3) : -1;
        if (year >= 0 && DateParts.isDay(tokens.value(year), tokens.value(i + 2), tokens.value(i))) {
            return new DateParts(
                    i, year + 1, (int) tokens.value(year), (int) tokens.value(i + 2), (int) tokens.value(i));
        }
        return null;
    }

    private @Nullable DateParts triple(int i) {
        int second = next(i);
        int third = second < 0 ? -1 : next(second);
        if (third < 0) {
            return pair(i, second);
        }
        boolean chain = tokens.isMark(third + 1, ".")
                && tokens.touches(third + 1)
                && tokens.isNumber(third + 2)
                && tokens.touches(third + 2)
                && tokens.digits(i) < 4
                && tokens.digits(third) < 4;
        if (chain) {
            return null;
        }
        if (tokens.digits(i) == 4) {
            return yearFirst(i, second, third);
        }
        if (tokens.digits(i) <= 2
                && tokens.digits(second) <= 2
                && (tokens.digits(third) == 4 || tokens.digits(third) == 2)) {
            return yearLast(i, second, third);
        }
        return null;
    }

    /** Returns the next number of the date, or −1: parts are joined by one mark, or by space in a string of its own. */
    private int next(int i) {
        boolean marked = tokens.isMark(i + 1, "./-,:–‐‑−·／．－") && tokens.isNumber(i + 2);
        boolean close = marked && tokens.start(i + 2) - tokens.end(i) <= 3;
        if (close && (!tokens.isMark(i + 1, ",:") || alone || tokens.touches(i + 2) && tokens.digits(i) == 4)) {
            return i + 2;
        }
        if (tokens.isMark(i + 1, ".") && tokens.isMark(i + 2, "/") && tokens.isNumber(i + 3)) {
            return i + 3;
        }
        if (alone && sentence.is(i + 1, DateWords.Kind.FILLER) && tokens.isNumber(i + 2)) {
            return i + 2;
        }
        return alone && tokens.isNumber(i + 1) ? i + 1 : -1;
    }

    private @Nullable DateParts yearFirst(int i, int second, int third) {
        long year = tokens.value(i);
        if (DateParts.isDay(year, tokens.value(second), tokens.value(third))) {
            return parts(i, third, year, tokens.value(second), tokens.value(third));
        }
        boolean swapped = DateParts.isDay(year, tokens.value(third), tokens.value(second));
        return swapped ? parts(i, third, year, tokens.value(third), tokens.value(second)) : null;
    }

    private @Nullable DateParts yearLast(int i, int second, int third) {
        long a = tokens.value(i);
        long b = tokens.value(second);
        boolean short_ = tokens.digits(third) == 2;
        long year = short_ ? fullYear(tokens.value(third)) : tokens.value(third);
        if (tokens.isMark(i + 1, ":") && short_
                || short_
                        && tokens.isMark(third + 1, ":")
                        && !alone
                        && tokens.touches(third + 1)
                        && !tokens.isMark(i + 1, "./")) {
            return null;
        }
        if (short_ && (hints.order() == DateOrder.YMD || a > 31)) {
            long full = fullYear(a);
            return DateParts.isDay(full, b, tokens.value(third)) ? parts(i, third, full, b, tokens.value(third)) : null;
        }
        boolean dayFirst = DateParts.isDay(year, b, a);
        boolean monthFirst = DateParts.isDay(year, a, b);
        if (!dayFirst && !monthFirst) {
            return null;
        }
        if (dayFirst && monthFirst && a != b) {
            return ordered(i, third, year, a, b);
        }
        return dayFirst ? parts(i, third, year, b, a) : parts(i, third, year, a, b);
    }

    private DateParts ordered(int i, int third, long year, long a, long b) {
        int weekday = weekdayNear(i);
        boolean fitsDayFirst = weekday != 0 && isWeekday(year, b, a, weekday);
        boolean fitsMonthFirst = weekday != 0 && isWeekday(year, a, b, weekday);
        if (fitsDayFirst != fitsMonthFirst) {
            return fitsDayFirst ? parts(i, third, year, b, a) : parts(i, third, year, a, b);
        }
        DateOrder order = DateOrders.of(hints);
        if (order == DateOrder.MDY) {
            return parts(i, third, year, a, b);
        }
        boolean dayByPoints = order == null && tokens.isMark(i + 1, ".") && !"en".equals(sentence.language);
        return order == null && !dayByPoints ? parts(i, third, year, 0, 0) : parts(i, third, year, b, a);
    }

    private static boolean isWeekday(long year, long month, long day, int weekday) {
        return LocalDate.of((int) year, (int) month, (int) day).getDayOfWeek().getValue() == weekday;
    }

    private int weekdayNear(int i) {
        for (int j = i - 1; j >= 0 && j >= i - 3; j--) {
            int weekday = sentence.weekday(j);
            if (weekday != DateWords.NONE) {
                return weekday;
            }
        }
        return 0;
    }

    private static DateParts parts(int first, int last, long year, long month, long day) {
        return new DateParts(first, last + 1, (int) year, (int) month, (int) day);
    }

    /** Reads {@code 2014-04} and {@code 2/2013}, where the string is known to be a date. */
    private @Nullable DateParts pair(int i, int second) {
        if (!alone || second < 0 || !tokens.isMark(i + 1, "./-")) {
            return null;
        }
        if (tokens.digits(i) == 4
                && tokens.digits(second) <= 2
                && DateParts.isDay(tokens.value(i), tokens.value(second), 1)) {
            return parts(i, second, tokens.value(i), tokens.value(second), 0);
        }
        boolean backwards = tokens.digits(i) <= 2 && tokens.digits(second) == 4;
        return backwards && DateParts.isDay(tokens.value(second), tokens.value(i), 1)
                ? parts(i, second, tokens.value(second), tokens.value(i), 0)
                : null;
    }

    private @Nullable DateParts compact(int i) {
        int digits = tokens.digits(i);
        if (digits != 8 && !(alone && (digits == 12 || digits == 14))) {
            return null;
        }
        long day = tokens.value(i) / (digits == 14 ? 1_000_000 : digits == 12 ? 10_000 : 1);
        long year = day / 10_000;
        boolean likely = alone || year >= 1900 && year < 2100;
        return likely && DateParts.isDay(year, day / 100 % 100, day % 100)
                ? parts(i, i, year, day / 100 % 100, day % 100)
                : null;
    }
}
