package org.copydesk.extract;

import java.util.Arrays;

/**
 * Whether the lines of a text were broken to fit a width, and so are pieces of paragraphs. The sign: a line was ended
 * because the next line's first word had no more room. Decided once for a document.
 */
final class Wrapping {
    /** With fewer lines that follow one another directly, all of them must show the signs. */
    private static final int FEW_LINES = 4;

    /** Of those lines, so many must be full; prose with one line to a paragraph has hardly any. */
    private static final double FULL_SHARE = 0.7;

    private static final double LOWER_SHARE = 0.3;
    private static final int NARROWEST = 25;
    private static final int WIDEST = 132;

    /** Proportional type and narrow columns end lines this much short of the width. */
    private static final double SLACK = 0.85;

    private final int width;

    private Wrapping(int width) {
        this.width = width;
    }

    static Wrapping of(Lines lines) {
        int[] lengths = new int[lines.count()];
        int pairs = 0;
        for (int i = 0; i + 1 < lines.count(); i++) {
            if (isPair(lines, i)) {
                lengths[pairs++] = lines.length(i);
            }
        }
        if (pairs < 2) {
            return new Wrapping(0);
        }
        Arrays.sort(lengths, 0, pairs);
        int width = lengths[(int) ((pairs - 1) * 0.95)];
        if (width < NARROWEST || width > WIDEST || lengths[pairs - 1] > 2 * width) {
            return new Wrapping(0);
        }
        int full = 0;
        int lower = 0;
        for (int i = 0; i + 1 < lines.count(); i++) {
            if (isPair(lines, i)) {
                full += isFull(lines, i, width) ? 1 : 0;
                lower += Character.isLowerCase(lines.first(i + 1)) ? 1 : 0;
            }
        }
        boolean few = pairs < FEW_LINES;
        boolean wrapped = full >= (few ? 1 : FULL_SHARE) * pairs && lower >= (few ? 1 : LOWER_SHARE) * pairs;
        return new Wrapping(wrapped ? width : 0);
    }

    private static boolean isPair(Lines lines, int i) {
        return !lines.isBlank(i) && !lines.isBlank(i + 1) && !lines.afterPageBreak(i + 1);
    }

    private static boolean isFull(Lines lines, int i, int width) {
        return lines.length(i) + 1 + lines.firstWord(i + 1) >= SLACK * width;
    }

    /** Whether line {@code i} goes on in the next one. */
    boolean joins(Lines lines, int i) {
        if (width == 0 || !isPair(lines, i)) {
            return false;
        }
        boolean lower = Character.isLowerCase(lines.first(i + 1));
        if (lines.indent(i + 1) >= lines.indent(i) + 2 && !lower) {
            return false;
        }
        return isFull(lines, i, width) || lower && lines.length(i) > width / 3;
    }
}
