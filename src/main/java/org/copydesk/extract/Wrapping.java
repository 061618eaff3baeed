package org.copydesk.extract;

import java.util.Arrays;

/**
 * Whether the lines of a text were broken to fit a width, and so are pieces of paragraphs. The sign: a line was ended
 * because the next line's first word had no more room. Asked of the whole text first; where its lines are of several kinds, of
 * each stretch of lines between two empty ones.
 */
final class Wrapping {
    /** With fewer lines that follow one another directly, all of them must show the signs. */
    private static final int FEW_LINES = 4;

    /** Of those lines, so many must be full; prose with one line to a paragraph has hardly any. */
    private static final double FULL_SHARE = 0.7;

    private static final double LOWER_SHARE = 0.3;
    /** Where half of all lines go on in the next one, half of them need be full. */
    private static final double HALF = 0.5;

    private static final int NARROWEST = 25;
    /** Where nothing but its own lines speaks for a stretch. */
    private static final int NARROWEST_ALONE = 40;
    /** Signs as wide as they are high: a column of a paper holds no more. */
    private static final int NARROWEST_SQUARE = 12;

    private static final int WIDEST = 132;

    /** Proportional type and narrow columns end lines this much short of the width. */
    private static final double SLACK = 0.85;

    /** A paragraph whose beginning links have broken into lines goes on in a line of so many characters. */
    private static final int LONG = 60;

    private final Lines lines;
    private final boolean[] joins;

    private Wrapping(Lines lines) {
        this.lines = lines;
        this.joins = new boolean[lines.count()];
    }

    static Wrapping of(Lines lines) {
        Wrapping wrapping = new Wrapping(lines);
        int width = wrapping.width(0, lines.count());
        int first = 0;
        while (first < lines.count()) {
            int end = first + 1;
            while (end < lines.count() && wrapping.isPair(end - 1)) {
                end++;
            }
            if (end - first > 1) {
                int own = width > 0 ? width : wrapping.widthAlone(first, end);
                wrapping.join(first, end, own);
                wrapping.joinFragments(first, end);
            }
            first = end;
        }
        return wrapping;
    }

    /** Whether line {@code i} goes on in the next one. */
    boolean joins(int i) {
        return joins[i];
    }

    private boolean isPair(int i) {
        return !lines.isBlank(i) && !lines.isBlank(i + 1) && !lines.afterPageBreak(i + 1);
    }

    /** Returns the width that the lines were broken to fit, 0 where they were not. */
    private int width(int first, int end) {
        int[] lengths = new int[end - first];
        int pairs = 0;
        for (int i = first; i + 1 < end; i++) {
            if (isPair(i)) {
                lengths[pairs++] = lines.length(i);
            }
        }
        if (pairs < 2) {
            return 0;
        }
        Arrays.sort(lengths, 0, pairs);
        int width = lengths[(int) ((pairs - 1) * 0.95)];
        if (width < NARROWEST_SQUARE || width > WIDEST || lengths[pairs - 1] > 2 * width) {
            return 0;
        }
        int full = 0;
        int goOn = 0;
        int square = 0;
        for (int i = first; i + 1 < end; i++) {
            if (isPair(i)) {
                full += isFull(i, width) ? 1 : 0;
                goOn += goesOn(i) ? 1 : 0;
                square += isSquare(lines.last(i)) ? 1 : 0;
            }
        }
        if (width < NARROWEST && square < HALF * pairs) {
            return 0;
        }
        boolean few = pairs < FEW_LINES;
        boolean wrapped = full >= (few ? 1 : FULL_SHARE) * pairs && goOn >= (few ? 1 : LOWER_SHARE) * pairs
                || !few && full >= HALF * pairs && goOn >= HALF * pairs;
        return wrapped ? width : 0;
    }

    /** Returns the width of a stretch whose lines, all but the last, are full, and mostly go on in the next. */
    private int widthAlone(int first, int end) {
        int width = 0;
        for (int i = first; i < end; i++) {
            width = Math.max(width, lines.length(i));
        }
        int goOn = 0;
        for (int i = first; i + 1 < end; i++) {
            if (!isFull(i, width)) {
                return 0;
            }
            goOn += goesOn(i) ? 1 : 0;
        }
        boolean wide = width >= NARROWEST_ALONE && width <= WIDEST;
        return wide && goOn > 0 && goOn >= HALF * (end - first - 1) ? width : 0;
    }

    private boolean isFull(int i, int width) {
        char last = lines.last(i);
        int room = isSquare(last) ? 2 : 1 + lines.firstWord(i + 1);
        return lines.length(i) + room >= (isSquare(last) ? width : SLACK * width);
    }

    /** Tells whether nothing ends with the line, and the next begins as no sentence does; some scripts do not show it. */
    private boolean goesOn(int i) {
        char next = lines.first(i + 1);
        boolean caseless = Character.isLetter(next) && !Character.isUpperCase(next) && !Character.isLowerCase(next);
        return Character.isLowerCase(next) || caseless && !isStop(lines.last(i));
    }

    private static boolean isStop(char c) {
        return ".!?:;…。！？：；」』؟".indexOf(c) >= 0;
    }

    private static boolean isSquare(char c) {
        return c >= '\u3000' && c <= '\u303f'
                || c >= '\uff01' && c <= '\uff65'
                || Character.isIdeographic(c)
                || c >= '\u3040' && c <= '\u30ff';
    }

    private void join(int first, int end, int width) {
        for (int i = first; width > 0 && i + 1 < end; i++) {
            boolean lower = Character.isLowerCase(lines.first(i + 1));
            boolean set = lines.indent(i + 1) >= lines.indent(i) + 2 && !lower;
            boolean within = lines.length(i) > width / 3 || i > first && joins[i - 1] && !isStop(lines.last(i));
            joins[i] = !set && (isFull(i, width) || lower && within);
        }
    }

    /** A stretch that begins with words and no more, and ends in a long line that only goes on, is one paragraph. */
    private void joinFragments(int first, int end) {
        boolean apart = (first == 0 || lines.isBlank(first - 1)) && (end == lines.count() || lines.isBlank(end));
        boolean goesOn = Character.isLowerCase(lines.first(end - 1)) && lines.length(end - 1) >= LONG;
        for (int i = first; i + 1 < end; i++) {
            goesOn &= !isStop(lines.last(i)) && lines.length(i) < LONG && Character.isLetter(lines.first(i));
        }
        if (apart && goesOn) {
            Arrays.fill(joins, first, end - 1, true);
        }
    }
}
