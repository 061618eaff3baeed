package org.copydesk.rule.date;

import java.time.YearMonth;

/**
 * Year, month and day found among tokens {@code first} to before {@code after}; 0 where not given, month 0 and day 0
 * where the order of the numbers is not known.
 */
record DateParts(int first, int after, int year, int month, int day) {
    static final int EARLIEST = 1000;
    static final int LATEST = 2199;

    boolean ambiguous() {
        return month == 0;
    }

    DateParts until(int token) {
        return new DateParts(first, token, year, month, day);
    }

    static boolean isYear(long value) {
        return value >= EARLIEST && value <= LATEST;
    }

    static boolean isDay(long year, long month, long day) {
        return isYear(year)
                && month >= 1
                && month <= 12
                && day >= 1
                && day <= YearMonth.of((int) year, (int) month).lengthOfMonth();
    }
}
