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
    /** No counter or numeral has a smaller number: it is the first of the numerals, which stand before the ideographs. */
    private static final char FIRST_SIGN = '〇';

    private static final char FIRST_BEYOND_ASCII = 0x80;
    /** Value of a word that is of ASCII letters alone. */
    private static final int PLAIN = 1;

    private static final int LONGEST_NUMBER = 18;

    final String text;
    /** The text's characters: an array is read with less ado than a string, and all of it is read. */
    private final char[] chars;

    private final int end;
    private int size;
    private int[] starts = new int[16];
    private int[] ends = new int[16];
    private byte[] kinds = new byte[16];
    private long[] values = new long[16];

    DateTokens(String text, int start, int end) {
        this.text = text;
        this.end = end;
        // one more than is read, for a character that the end cuts in two
        chars = new char[Math.min(text.length(), end + 1)];
        text.getChars(0, chars.length, chars, 0);
        int at = start;
        while (at < end) {
            at = next(at);
        }
    }

    private int next(int at) {
        if (chars[at] == ' ') {
            return at + 1;
        }
        if (isPlainLetter(chars[at]) && !looksLikeDigit(at)) {
            return word(at);
        }
        int c = Character.codePointAt(chars, at);
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
        return c >= FIRST_SIGN
                && size > 0
                && kinds[size - 1] == NUMBER
                && COUNTERS.indexOf(c) >= 0
                && at - ends[size - 1] <= 1;
    }

    private int number(int start) {
        long value = 0;
        int at = start;
        while (at < end) {
            int c = Character.codePointAt(chars, at);
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
        if (!isLetterLikeDigit(chars[at])) {
            return false;
        }
        int from = at;
        while (from > 0 && isDigitLike(chars[from - 1])) {
            from--;
        }
        int to = at + 1;
        while (to < end && isDigitLike(chars[to])) {
            to++;
        }
        boolean apart =
                (from == 0 || !Character.isLetter(chars[from - 1])) && (to == end || !Character.isLetter(chars[to]));
        return apart && to - from >= 2 && to - from <= 4 && hasDigit(from, to);
    }

    static boolean isDigitLike(char c) {
        return (c >= '0' && c <= '9') || isLetterLikeDigit(c);
    }

    private static boolean isLetterLikeDigit(char c) {
        return c == 'O' || c == 'o' || c == 'l' || c == 'I';
    }

    private boolean hasDigit(int from, int to) {
        for (int i = from; i < to; i++) {
            if (chars[i] >= '0' && chars[i] <= '9') {
                return true;
            }
        }
        return false;
    }

    private boolean isNumeralOfCounter(int at) {
        int after = numeralsEnd(at);
        return after > at && after < end && COUNTERS.indexOf(chars[after]) >= 0;
    }

    private int numeralsEnd(int start) {
        int at = start;
        while (at < end && isNumeral(chars[at])) {
            at++;
        }
        return at;
    }

    private static boolean isNumeral(char c) {
        return c >= FIRST_SIGN && (c == '十' || NUMERALS.indexOf(c) >= 0);
    }

    private long numeral(int from, int to) {
        long value = 0;
        for (int i = from; i < to; i++) {
            char c = chars[i];
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
        while (at < end && isPlainLetter(chars[at])) {
            at++;
        }
        if (at == end || chars[at] < FIRST_BEYOND_ASCII) {
            return add(WORD, start, at, PLAIN);
        }
        return wordOfAnyScript(start, at);
    }

    /** @param from where it was read to: up to there it is of ASCII letters */
    private int wordOfAnyScript(int start, int from) {
        int at = from;
        while (at < end) {
            int c = Character.codePointAt(chars, at);
            boolean within = at > start && (Folding.isMark(c) || c == 0x200C || c == 0x200D);
            if (!within && !Character.isLetter(c) || at > start && isNumeralOfCounter(at)) {
                break;
            }
            at += Character.charCount(c);
        }
        return add(WORD, start, at, at == from ? PLAIN : 0);
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
