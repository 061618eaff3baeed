package org.copydesk.rule.date;

import org.copydesk.rule.date.DateWords.Kind;
import org.jspecify.annotations.Nullable;

/** Dates with a month by name, in any order: {@code 5 May 2020}, {@code May 5th, 2020}, {@code 2020-May-05}. */
final class WrittenDates {
    private static final int BUDDHIST_ERA = 543;

    private final Sentence sentence;
    private final DateTokens tokens;

    WrittenDates(Sentence sentence) {
        this.sentence = sentence;
        this.tokens = sentence.tokens;
    }

    /** Returns the date whose month name begins at a token; tokens before {@code floor} belong to another date. */
    @Nullable
    DateParts at(int token, int floor) {
        int month = sentence.monthAt(token);
        int after = sentence.monthEnd(token);
        int left = sentence.left(token, floor);
        int right = sentence.right(after);
        boolean spelt = left >= 0 && right >= 0 && !tokens.isNumber(left) && year(right) != 0;
        DateParts found = spelt ? new NthWeekday(sentence).before(left, token, year(right), month, right + 1) : null;
        if (found == null && left >= 0) {
            found = dayFirst(month, left, right, floor);
        }
        if (found == null && right >= 0) {
            found = monthFirst(token, month, left, right);
        }
        return found == null ? monthAlone(token, after, month, left, right) : found;
    }

    private @Nullable DateParts dayFirst(int month, int left, int right, int floor) {
        long day = sentence.number(left);
        int first = rangeStart(left, floor);
        long begun = first < left ? sentence.number(first) : day;
        if (right >= 0 && tokens.isNumber(right) && !isTime(right)) {
            int year = year(right);
            int later = year == 0 || tokens.digits(right) == 2 ? laterYear(right) : 0;
            if (later != 0 && year(later) != 0 && tokens.digits(later) == 4 && isDayNumber(right)) {
                return null;
            }
            if (DateParts.isDay(year, month, begun)) {
                return new DateParts(first, right + 1, year, month, (int) begun);
            }
        }
        int behind = right >= 0 ? yearBehind(right) : -1;
        if (behind > 0 && DateParts.isDay(year(behind), month, begun)) {
            return new DateParts(first, behind + 1, year(behind), month, (int) begun);
        }
        int before = sentence.left(left, floor);
        boolean yearLast = tokens.isNumber(left)
                && tokens.digits(left) == 4
                && before == left - 2
                && tokens.isMark(left - 1, "-/");
        if (yearLast && DateParts.isDay(year(left), month, sentence.number(before))) {
            return new DateParts(before, after(left), year(left), month, (int) sentence.number(before));
        }
        boolean yearBefore = before >= 0 && tokens.isNumber(before) && tokens.digits(before) == 4;
        if (yearBefore && DateParts.isDay(year(before), month, day)) {
            int after = after(left);
            return new DateParts(before, after, year(before), month, (int) day);
        }
        return null;
    }

    private int after(int number) {
        int month = number + 1;
        while (month < tokens.size() && sentence.monthAt(month) == 0) {
            month++;
        }
        return month < tokens.size() ? sentence.monthEnd(month) : number + 1;
    }

    private int laterYear(int from) {
        int next = sentence.right(from + 1);
        return next >= 0 && tokens.isNumber(next) ? next : 0;
    }

    private @Nullable DateParts monthFirst(int token, int month, int left, int right) {
        long day = sentence.number(right);
        int next = sentence.right(sentence.is(right + 1, Kind.RANGE) ? right + 2 : right + 1);
        boolean yearBefore = left >= 0 && tokens.isNumber(left) && tokens.digits(left) == 4 && !isTime(right);
        if (yearBefore && DateParts.isDay(year(left), month, day)) {
            return new DateParts(left, right + 1, year(left), month, (int) day);
        }
        boolean yearSecond = tokens.isNumber(right)
                && tokens.digits(right) == 4
                && tokens.isMark(right + 1, "-/")
                && next == right + 2;
        if (yearSecond && DateParts.isDay(year(right), month, sentence.number(next))) {
            return new DateParts(token, next + 1, year(right), month, (int) sentence.number(next));
        }
        int until = next >= 0 && isRange(right, next) ? sentence.right(next + 1) : next;
        int year = until < 0 ? -1 : isTime(until) ? yearBehindTime(until) : until;
        if (year < 0 || !tokens.isNumber(year)) {
            year = next >= 0 ? yearBehindTime(next) : -1;
        }
        if (year >= 0 && DateParts.isDay(year(year), month, day)) {
            return new DateParts(token, year + 1, year(year), month, (int) day);
        }
        return null;
    }

    private @Nullable DateParts monthAlone(int token, int after, int month, int left, int right) {
        boolean impossibleDay = left >= 0 && tokens.isNumber(left) && tokens.digits(left) <= 2;
        if (impossibleDay) {
            return null;
        }
        if (right >= 0 && tokens.isNumber(right) && tokens.digits(right) == 4 && year(right) != 0) {
            return new DateParts(token, right + 1, year(right), month, 0);
        }
        if (left >= 0 && tokens.isNumber(left) && tokens.digits(left) == 4 && year(left) != 0) {
            return new DateParts(left, after, year(left), month, 0);
        }
        return null;
    }

    /** Returns the first number of a range of days that ends at a number, or that number. */
    private int rangeStart(int number, int floor) {
        int before = number - 1;
        while (before > floor && (tokens.isMark(before, ".") || sentence.isSuffix(before))) {
            before--;
        }
        if (before <= floor - 1 || !(tokens.isMark(before, "-–—") || sentence.is(before, Kind.RANGE))) {
            return number;
        }
        int first = sentence.left(before, floor);
        boolean smaller = first >= 0 && sentence.number(first) >= 1 && sentence.number(first) < sentence.number(number);
        return smaller && (!tokens.isNumber(first) || tokens.digits(first) <= 2) ? first : number;
    }

    private boolean isRange(int left, int right) {
        for (int j = left + 1; j < right; j++) {
            if (tokens.isMark(j, "-–—") || sentence.is(j, Kind.RANGE)) {
                return tokens.isNumber(right) && tokens.digits(right) <= 2;
            }
        }
        return false;
    }

    private boolean isDayNumber(int i) {
        return tokens.value(i) >= 1 && tokens.value(i) <= 31;
    }

    /** Tells whether a number is the hour of a time. */
    private boolean isTime(int i) {
        return tokens.isNumber(i)
                && tokens.digits(i) <= 2
                && (tokens.isMark(i + 1, ":") && tokens.touches(i + 1) && tokens.isNumber(i + 2)
                        || sentence.is(i + 1, Kind.HOUR)
                        || sentence.is(i + 1, Kind.HALF)
                        || tokens.isMark(i + 1, "时時点點시"));
    }

    /** Returns the year behind a time, or behind the end of a range that the date begins, or −1. */
    private int yearBehind(int number) {
        int later = yearBehindTime(number);
        int month = number + 1;
        if (later >= 0 || !tokens.isNumber(number) || sentence.monthAt(month) == 0) {
            return later;
        }
        int year = sentence.right(sentence.monthEnd(month));
        return year >= 0 && tokens.isNumber(year) && tokens.digits(year) == 4 ? year : -1;
    }

    /** Returns the year that stands after a time, as in {@code Thu Oct 26 11:00:09 EDT 2023}, or −1. */
    private int yearBehindTime(int hour) {
        if (!isTime(hour)) {
            return -1;
        }
        for (int j = hour + 1; j < tokens.size() && j < hour + 12; j++) {
            if (tokens.isNumber(j) && tokens.digits(j) == 4 && year(j) != 0 && !tokens.isMark(j - 1, "+-−")) {
                return j;
            }
        }
        return -1;
    }

    /** Returns the year that a number stands for, 0 where it is none. */
    private int year(int i) {
        if (!tokens.isNumber(i)) {
            return 0;
        }
        long value = tokens.value(i);
        if (tokens.digits(i) == 4) {
            boolean buddhist = value >= 2400 && value < 2700 && "th".equals(sentence.language);
            long year = buddhist ? value - BUDDHIST_ERA : value;
            return DateParts.isYear(year) ? (int) year : 0;
        }
        if (tokens.digits(i) != 2
                || isTime(i)
                || sentence.monthAt(i + 1) > 0
                || tokens.isMark(i + 1, ".") && tokens.isNumber(i + 2)) {
            return 0;
        }
        return NumericDates.fullYear(value);
    }
}
