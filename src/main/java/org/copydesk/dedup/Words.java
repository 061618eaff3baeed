package org.copydesk.dedup;

import java.util.Arrays;

/**
 * A text as words: its letters and digits in lower case, folded and run together, and what each word is. Spaces, hyphens
 * and punctuation are gone, so that a word which a scanner or a page break has split is whole again.
 */
final class Words {
    /** Odd, and as good as random in all other bits: factor of polynomials that serve as hashes. */
    static final long BASE = 0x9E3779B97F4A7C15L;

    /** Folded letters and digits of all words, up to {@link #size}. */
    final char[] letters;

    final int size;
    /** Hash of each word as folded, up to {@link #count}. */
    final int[] hashes;
    /** Whether the word is a number, or a name by its capital within a sentence. */
    final boolean[] anchor;

    final int count;
    /** Hash of all letters and digits in lower case, not folded. */
    final long spelling;
    /** Paragraphs that open with a time of day: what running pages are made of. */
    final int timedParagraphs;

    private Words(Reader reader) {
        this.letters = reader.letters;
        this.size = reader.size;
        this.hashes = reader.hashes;
        this.anchor = reader.anchor;
        this.count = reader.count;
        this.spelling = reader.spelling;
        this.timedParagraphs = reader.timed;
    }

    static Words of(CanonicalText text) {
        Reader reader = new Reader(text);
        reader.read();
        return new Words(reader);
    }

    private static final class Reader {
        private final char[] text;
        private final int length;
        private final char[] letters;
        private int size;
        private int[] hashes = new int[256];
        private boolean[] anchor = new boolean[256];
        private int count;
        private long spelling;
        private int timed;

        Reader(CanonicalText text) {
            this.text = text.chars;
            this.length = text.length;
            this.letters = new char[length];
        }

        void read() {
            boolean mayBeName = false;
            boolean capitals = isInCapitals(0);
            timed += startsWithTime(0) ? 1 : 0;
            for (int i = 0; i < length; ) {
                char c = text[i];
                if (Letters.lower(c) != 0) {
                    i = word(i, mayBeName);
                    mayBeName = !capitals;
                } else {
                    i++;
                    if (c == '\n') {
                        capitals = isInCapitals(i);
                        timed += startsWithTime(i) ? 1 : 0;
                    }
                    mayBeName &= c == ' ' || !opensSentence(c);
                }
            }
        }

        private static boolean opensSentence(char c) {
            return c == '.' || c == '?' || c == '!' || c == ':' || c == '"' || c == '\u201c' || c == '\n';
        }

        /** Reads a word that begins at {@code from}, folds its letters, and returns where it ends. */
        private int word(int from, boolean mayBeName) {
            long spelled = spelling;
            long hash = 0;
            long before = 0;
            char last = 0;
            int to = size;
            int digits = 0;
            int read = 0;
            int i = from;
            for (; i < length; i++) {
                char c = Letters.lower(text[i]);
                if (c == 0) {
                    int skip = joiner(i, digits > 0);
                    if (skip == 0) {
                        break;
                    }
                    i += skip - 1;
                    continue;
                }
                read++;
                digits += Letters.digits(c);
                spelled = spelled * BASE + c;
                char both = Folding.both(last, c);
                if (both != 0) {
                    to--;
                    hash = before;
                }
                last = both == 0 ? c : 0;
                before = hash;
                letters[to] = Folding.fold(both == 0 ? c : both);
                hash = hash * BASE + letters[to++];
            }
            spelling = spelled;
            size = to;
            boolean number = digits > 0 && digits * 2 >= read;
            boolean name = mayBeName && read > 1 && Character.isUpperCase(text[from]);
            add((int) (hash * BASE >>> Integer.SIZE), number || name);
            return i;
        }

        /** Returns how many characters at {@code i} stand within a word: a thousands mark, a hyphen, a broken line. */
        private int joiner(int i, boolean afterDigit) {
            char c = text[i];
            if ((c == ',' || c == '.') && afterDigit && i + 1 < length && Letters.digits(text[i + 1]) > 0) {
                return 1;
            }
            if (c != '-' || i + 1 >= length) {
                return 0;
            }
            char next = text[i + 1];
            if (next == ' ') {
                return i + 2 < length && Character.isLowerCase(text[i + 2]) ? 2 : 0;
            }
            return Character.isLetter(next) ? 1 : 0;
        }

        private void add(int hash, boolean isAnchor) {
            if (count == hashes.length) {
                hashes = Arrays.copyOf(hashes, count * 2);
                anchor = Arrays.copyOf(anchor, count * 2);
            }
            hashes[count] = hash;
            anchor[count++] = isAnchor;
        }

        /** Tells whether no letter from {@code from} to the end of the line is small. */
        private boolean isInCapitals(int from) {
            int i = from;
            while (i < length && text[i] != '\n' && !Character.isLowerCase(text[i])) {
                i++;
            }
            return i == length || text[i] == '\n';
        }

        private boolean startsWithTime(int from) {
            int i = from;
            while (i < length && i < from + 2 && Letters.digits(text[i]) > 0) {
                i++;
            }
            return i > from
                    && i + 2 < length
                    && (text[i] == ':' || text[i] == '.' || text[i] == 'h')
                    && Letters.digits(text[i + 1]) > 0
                    && Letters.digits(text[i + 2]) > 0
                    && (i + 3 == length || Letters.digits(text[i + 3]) == 0);
        }
    }
}
