package org.copydesk.dedup;

import java.text.Normalizer;
import java.util.Arrays;

/**
 * A text as words: its letters and digits in lower case, run together, with the places where words begin. Spaces,
 * hyphens and punctuation are gone, so that a word which a scanner or a page break has split is whole again.
 */
final class Words {
    /** Letters and digits of all words in lower case. */
    final char[] letters;

    final int length;
    /** Where each word starts in {@link #letters}; one more entry closes the last. */
    final int[] starts;

    final int count;
    /** Whether the word is a number, or a name by its capital within a sentence. */
    final boolean[] anchor;
    /** Paragraphs that open with a time of day: what running pages are made of. */
    final int timedParagraphs;

    private Words(char[] letters, int length, int[] starts, int count, boolean[] anchor, int timedParagraphs) {
        this.letters = letters;
        this.length = length;
        this.starts = starts;
        this.count = count;
        this.anchor = anchor;
        this.timedParagraphs = timedParagraphs;
    }

    /** Returns the text in the form that decides whether two are the same: NFKC, no soft hyphens, spaces squeezed. */
    static String canonical(String text) {
        String composed = isAscii(text) ? text : Normalizer.normalize(text, Normalizer.Form.NFKC);
        char[] out = new char[composed.length() + 1];
        int length = 0;
        char gap = 0;
        for (int i = 0; i < composed.length(); i++) {
            char c = composed.charAt(i);
            if (c > ' ' && c < 0x7f) {
                if (gap != 0 && length > 0) {
                    out[length++] = gap;
                }
                gap = 0;
                out[length++] = c;
            } else if (c == '\n' || c == '\r' || c == '\u2028' || c == '\u2029') {
                gap = '\n';
            } else if (Character.isWhitespace(c)) {
                gap = gap == '\n' ? '\n' : ' ';
            } else if (c < 0x80 || Character.getType(c) != Character.FORMAT) {
                if (gap != 0 && length > 0) {
                    out[length++] = gap;
                }
                gap = 0;
                out[length++] = c;
            }
        }
        return new String(out, 0, length);
    }

    private static boolean isAscii(String text) {
        for (int i = 0; i < text.length(); i++) {
            if (text.charAt(i) >= 0x80) {
                return false;
            }
        }
        return true;
    }

    /** Reads the words of a {@link #canonical} text. */
    static Words of(String canonical) {
        return new Reader(canonical).read();
    }

    private static final class Reader {
        /** Lower case of the ASCII letters and digits, 0 for all other characters. */
        private static final char[] LOWER = new char[0x80];

        static {
            for (char c = 0; c < LOWER.length; c++) {
                LOWER[c] = Character.isLetterOrDigit(c) ? Character.toLowerCase(c) : 0;
            }
        }

        private final String text;
        private final char[] letters;
        private int length;
        private int[] starts = new int[256];
        private boolean[] anchor = new boolean[256];
        private int count;
        private int timed;

        Reader(String text) {
            this.text = text;
            this.letters = new char[text.length()];
        }

        Words read() {
            for (int from = 0; from < text.length(); ) {
                int end = text.indexOf('\n', from);
                end = end < 0 ? text.length() : end;
                if (startsWithTime(from, end)) {
                    timed++;
                }
                line(from, end, capitals(from, end));
                from = end + 1;
            }
            starts = Arrays.copyOf(starts, count + 1);
            starts[count] = length;
            return new Words(letters, length, starts, count, anchor, timed);
        }

        private void line(int from, int end, boolean capitals) {
            boolean sentenceStart = true;
            for (int i = from; i < end; ) {
                char c = text.charAt(i);
                if (isWord(c)) {
                    i = word(i, end, !sentenceStart && !capitals);
                    sentenceStart = false;
                } else {
                    sentenceStart |= c == '.' || c == '?' || c == '!' || c == ':' || c == '"' || c == '\u201c';
                    i++;
                }
            }
        }

        private int word(int from, int end, boolean mayBeName) {
            int digits = 0;
            int first = length;
            int i = from;
            while (i < end) {
                char c = text.charAt(i);
                if (isWord(c)) {
                    digits += isDigit(c) ? 1 : 0;
                    letters[length++] = c < 0x80 ? LOWER[c] : Character.toLowerCase(c);
                    i++;
                } else {
                    int skip = joiner(i, end, digits > 0);
                    if (skip == 0) {
                        break;
                    }
                    i += skip;
                }
            }
            int size = length - first;
            boolean number = digits > 0 && digits * 2 >= size;
            boolean name = mayBeName && size > 1 && Character.isUpperCase(text.charAt(from));
            add(first, number || name);
            return i;
        }

        /** Returns how many characters at {@code i} stand within a word: a thousands mark, a hyphen, a broken line. */
        private int joiner(int i, int end, boolean afterDigit) {
            char c = text.charAt(i);
            if ((c == ',' || c == '.') && afterDigit && i + 1 < end && Character.isDigit(text.charAt(i + 1))) {
                return 1;
            }
            if (c != '-' || i + 1 >= end) {
                return 0;
            }
            char next = text.charAt(i + 1);
            if (next == ' ') {
                return i + 2 < end && Character.isLowerCase(text.charAt(i + 2)) ? 2 : 0;
            }
            return Character.isLetter(next) ? 1 : 0;
        }

        private void add(int start, boolean isAnchor) {
            if (count + 1 >= starts.length) {
                starts = Arrays.copyOf(starts, starts.length * 2);
                anchor = Arrays.copyOf(anchor, anchor.length * 2);
            }
            starts[count] = start;
            anchor[count++] = isAnchor;
        }

        private boolean capitals(int from, int end) {
            for (int i = from; i < end; i++) {
                if (Character.isLowerCase(text.charAt(i))) {
                    return false;
                }
            }
            return true;
        }

        private boolean startsWithTime(int from, int end) {
            int i = from;
            while (i < end && i < from + 2 && Character.isDigit(text.charAt(i))) {
                i++;
            }
            return i > from
                    && i + 2 < end
                    && (text.charAt(i) == ':' || text.charAt(i) == '.' || text.charAt(i) == 'h')
                    && Character.isDigit(text.charAt(i + 1))
                    && Character.isDigit(text.charAt(i + 2))
                    && (i + 3 == end || !Character.isDigit(text.charAt(i + 3)));
        }

        private static boolean isDigit(char c) {
            return c < 0x80 ? c >= '0' && c <= '9' : Character.isDigit(c);
        }

        private static boolean isWord(char c) {
            if (c < 0x80) {
                return LOWER[c] != 0;
            }
            return Character.isLetterOrDigit(c)
                    || Character.isSurrogate(c)
                    || Character.getType(c) == Character.NON_SPACING_MARK
                    || Character.getType(c) == Character.COMBINING_SPACING_MARK;
        }
    }
}
