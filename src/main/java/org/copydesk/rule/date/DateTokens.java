package org.copydesk.rule.date;

import java.util.Arrays;

/**
 * A string cut into numbers, words and single marks. Digits of all scripts are numbers; Chinese numerals and the signs
 * for year, month, day, hour are told from words by what stands beside them; letters that a scanner took for digits
 * ({@code 2O14}, {@code l9}) are digits where they touch one.
 */
final class DateTokens {
    private static final int NUMBER = 0;
    private static final int WORD = 1;
    private static final int MARK = 2;
    private static final String COUNTERS = "年月日号號时時点點分秒년월일시분초";
    private static final String NUMERALS = "〇一二三四五六七八九";
    /** Value of a word that is of ASCII letters alone. */
    private static final int PLAIN = 1;

    private static final int LONGEST_NUMBER = 18;

    final String text;
    private final int end;
    private int size;
    private int[] starts = new int[16];
    private int[] ends = new int[16];
    private byte[] kinds = new byte[16];
    private long[] values = new long[16];

    DateTokens(String text, int start, int end) {
        this.text = text;
        this.end = end;
        int at = start;
        while (at < end) {
            at = next(at);
        }
    }

    private int next(int at) {
        if (isPlainLetter(text.charAt(at)) && !looksLikeDigit(at)) {
            return word(at);
        }
        int c = text.codePointAt(at);
        int width = Character.charCount(c);
        if (Character.isWhitespace(c) || Character.isSpaceChar(c) || c == 0xFEFF || c == 0x200E || c == 0x200F) {
            return at + width;
        }
        if (Character.isDigit(c) || looksLikeDigit(at)) {
            return number(at);
        }
        if (isCounter(at, c)) {
            return add(MARK, at, at + width, c);
        }
        if (isNumeralOfCounter(at)) {
            int after = numeralsEnd(at);
            return add(NUMBER, at, after, numeral(at, after));
        }
        return Character.isLetter(c) ? word(at) : add(MARK, at, at + width, c);
    }

    private static boolean isPlainLetter(char c) {
        return c >= 'a' && c <= 'z' || c >= 'A' && c <= 'Z';
    }

    private boolean isCounter(int at, int c) {
        return size > 0 && kinds[size - 1] == NUMBER && COUNTERS.indexOf(c) >= 0 && at - ends[size - 1] <= 1;
    }

    private int number(int start) {
        long value = 0;
        int at = start;
        while (at < end) {
            int c = text.codePointAt(at);
            int digit = Character.digit(c, 10);
            if (digit < 0 && looksLikeDigit(at)) {
                digit = "OoQ".indexOf(c) >= 0 ? 0 : 1;
            }
            if (digit < 0 || at - start >= LONGEST_NUMBER) {
                break;
            }
            value = value * 10 + digit;
            at += Character.charCount(c);
        }
        return add(NUMBER, start, at, value);
    }

    /** A letter like a digit counts as one within a run of at most four such, at least one of them a digit. */
    private boolean looksLikeDigit(int at) {
        if ("OolI".indexOf(text.charAt(at)) < 0) {
            return false;
        }
        int from = at;
        while (from > 0 && isDigitLike(text.charAt(from - 1))) {
            from--;
        }
        int to = at + 1;
        while (to < end && isDigitLike(text.charAt(to))) {
            to++;
        }
        boolean apart = (from == 0 || !Character.isLetter(text.charAt(from - 1)))
                && (to == end || !Character.isLetter(text.charAt(to)));
        return apart && to - from >= 2 && to - from <= 4 && hasDigit(from, to);
    }

    static boolean isDigitLike(char c) {
        return (c >= '0' && c <= '9') || "OolI".indexOf(c) >= 0;
    }

    private boolean hasDigit(int from, int to) {
        for (int i = from; i < to; i++) {
            if (text.charAt(i) >= '0' && text.charAt(i) <= '9') {
                return true;
            }
        }
        return false;
    }

    private boolean isNumeralOfCounter(int at) {
        int after = numeralsEnd(at);
        return after > at && after < end && COUNTERS.indexOf(text.charAt(after)) >= 0;
    }

    private int numeralsEnd(int start) {
        int at = start;
        while (at < end && (text.charAt(at) == '十' || NUMERALS.indexOf(text.charAt(at)) >= 0)) {
            at++;
        }
        return at;
    }

    private long numeral(int from, int to) {
        long value = 0;
        for (int i = from; i < to; i++) {
            char c = text.charAt(i);
            boolean last = i + 1 == to;
            if (c != '十') {
                value = value * 10 + NUMERALS.indexOf(c);
            } else if (value == 0) {
                value = last ? 10 : 1;
            } else if (last) {
                value *= 10;
            }
        }
        return value;
    }

    private int word(int start) {
        int at = start;
        while (at < end && isPlainLetter(text.charAt(at))) {
            at++;
        }
        int plainEnd = at;
        while (at < end) {
            int c = text.codePointAt(at);
            boolean within = at > start && (Folding.isMark(c) || c == 0x200C || c == 0x200D);
            if (!within && !Character.isLetter(c) || at > start && isNumeralOfCounter(at)) {
                break;
            }
            at += Character.charCount(c);
        }
        return add(WORD, start, at, at == plainEnd ? PLAIN : 0);
    }

    private int add(int kind, int start, int after, long value) {
        if (size == starts.length) {
            starts = Arrays.copyOf(starts, size * 2);
            ends = Arrays.copyOf(ends, size * 2);
            kinds = Arrays.copyOf(kinds, size * 2);
            values = Arrays.copyOf(values, size * 2);
        }
        starts[size] = start;
        ends[size] = after;
        kinds[size] = (byte) kind;
        values[size++] = value;
        return after;
    }

    int size() {
        return size;
    }

    boolean isNumber(int i) {
        return i >= 0 && i < size && kinds[i] == NUMBER;
    }

    boolean isWord(int i) {
        return i >= 0 && i < size && kinds[i] == WORD;
    }

    /** Tells whether it is a word of ASCII letters alone. */
    boolean isPlain(int i) {
        return isWord(i) && values[i] == PLAIN;
    }

    boolean isMark(int i) {
        return i >= 0 && i < size && kinds[i] == MARK;
    }

    boolean isMark(int i, String anyOf) {
        return isMark(i) && anyOf.indexOf((int) values[i]) >= 0;
    }

    /** Returns the value of a number. */
    long value(int i) {
        return values[i];
    }

    /** Returns how many digits a number has, or letters a word. */
    int digits(int i) {
        return ends[i] - starts[i];
    }

    int start(int i) {
        return starts[i];
    }

    int end(int i) {
        return ends[i];
    }

    String text(int i) {
        return text.substring(starts[i], ends[i]);
    }

    /** Tells whether nothing stands between a token and the one before it. */
    boolean touches(int i) {
        return i > 0 && i < size && starts[i] == ends[i - 1];
    }
}
