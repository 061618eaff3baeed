package org.copydesk.rule.date;

import java.util.EnumSet;
import java.util.Set;
import org.copydesk.document.Block;
import org.copydesk.document.Document;
import org.copydesk.document.Field;
import org.copydesk.document.Signal;

/**
 * What the dates of one document in numbers show of their order: {@code 23/04/2020} that the day comes first,
 * {@code 04/23/2020} that the month does, {@code 03/04/2020} nothing, but that the order is asked for.
 */
public enum OrderEvidence {
    DAY_FIRST,
    MONTH_FIRST,
    ASKED;

    /** A line with a date of its own is short; within prose people quote dates of others. */
    private static final int LONGEST_LINE = 160;

    /** Digits of the longest number of a date. */
    private static final int LONGEST = 4;

    /** Returns what short lines and dated signals of a document show. */
    public static Set<OrderEvidence> of(Document document) {
        EnumSet<OrderEvidence> found = EnumSet.noneOf(OrderEvidence.class);
        for (Block block : document.blocks()) {
            if (block.end() - block.start() <= LONGEST_LINE) {
                read(document.text(), block.start(), block.end(), found);
            }
        }
        for (Signal signal : document.signals()) {
            boolean dated = signal.field() == Field.PUBLISHED || signal.field() == Field.MODIFIED;
            if (dated && signal.value().length() <= LONGEST_LINE) {
                read(signal.value(), 0, signal.value().length(), found);
            }
        }
        return found;
    }

    private static void read(String text, int start, int end, Set<OrderEvidence> found) {
        int at = start;
        while (at < end) {
            if (isDigit(text, at, end)) {
                at = date(text, at, end, found);
            } else {
                at++;
            }
        }
    }

    /** Reads one or two digits, a mark, one or two, the same mark, four or two. Returns where to go on. */
    private static int date(String text, int start, int end, Set<OrderEvidence> found) {
        int first = numberEnd(text, start, end);
        int second = isMark(text, first, end) ? numberEnd(text, first + 1, end) : first;
        boolean paired = second > first + 1 && isMark(text, second, end) && text.charAt(second) == text.charAt(first);
        int third = paired ? numberEnd(text, second + 1, end) : second;
        int year = third - second - 1;
        boolean joined = start > 0 && (isMark(text, start - 1, end) || Character.isLetter(text.charAt(start - 1)))
                || isMark(text, third, end) && isDigit(text, third + 1, end);
        if (paired && !joined && first - start <= 2 && second - first <= 3 && (year == LONGEST || year == 2)) {
            weigh(value(text, start, first), value(text, first + 1, second), found);
        }
        return Math.max(first, third);
    }

    private static void weigh(int first, int second, Set<OrderEvidence> found) {
        boolean days = first >= 1 && second >= 1 && first <= 31 && second <= 31;
        if (!days || first == second || first > 12 && second > 12) {
            return;
        }
        found.add(first > 12 ? DAY_FIRST : second > 12 ? MONTH_FIRST : ASKED);
    }

    private static int numberEnd(String text, int from, int end) {
        int at = from;
        while (isDigit(text, at, end)) {
            at++;
        }
        return at;
    }

    private static int value(String text, int from, int to) {
        return Integer.parseInt(text, from, to, 10);
    }

    private static boolean isDigit(String text, int at, int end) {
        return at < end && text.charAt(at) >= '0' && text.charAt(at) <= '9';
    }

    private static boolean isMark(String text, int at, int end) {
        return at < end && (text.charAt(at) == '/' || text.charAt(at) == '.' || text.charAt(at) == '-');
    }
}
