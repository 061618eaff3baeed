package org.copydesk.rule.date;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.temporal.TemporalAdjusters;
import org.jspecify.annotations.Nullable;

/** Days told by weekday: {@code first Wednesday of October 2014}, {@code last day of October 2014}. */
final class NthWeekday {
    private static final int LAST = 99;
    private static final int MOST = 5;

    private final Sentence sentence;

    NthWeekday(Sentence sentence) {
        this.sentence = sentence;
    }

    /** Returns the day where an ordinal and a weekday stand before the month. */
    @Nullable
    DateParts before(int ordinal, int month, int year, int monthOfYear, int after) {
        return within(ordinal, month, YearMonth.of(year, monthOfYear), ordinal, after);
    }

    /** Returns the day where an ordinal and a weekday stand after month and year; else the month as it is. */
    DateParts after(DateParts month) {
        int ordinal = month.after();
        boolean spelt = !sentence.tokens.isNumber(ordinal) && sentence.number(ordinal) > 0;
        DateParts day = spelt
                ? within(ordinal, ordinal + 2, YearMonth.of(month.year(), month.month()), month.first(), ordinal + 2)
                : null;
        return day == null ? month : day;
    }

    private @Nullable DateParts within(int ordinal, int end, YearMonth month, int first, int after) {
        long nth = sentence.number(ordinal);
        for (int j = ordinal + 1; j < end; j++) {
            int weekday = sentence.weekday(j);
            if (weekday != DateWords.NONE && (nth <= MOST || nth == LAST)) {
                int count = nth == LAST ? -1 : (int) nth;
                LocalDate day = month.atDay(1).with(TemporalAdjusters.dayOfWeekInMonth(count, DayOfWeek.of(weekday)));
                return new DateParts(first, after, day.getYear(), day.getMonthValue(), day.getDayOfMonth());
            }
        }
        return nth == LAST
                ? new DateParts(first, after, month.getYear(), month.getMonthValue(), month.lengthOfMonth())
                : null;
    }
}
