package org.copydesk.rule;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The words that phrases know, by number, and the way text is cut into them: runs of letters, lower-cased, apostrophes
 * left out ({@code don’t} is {@code dont}); numbers are all one; of punctuation only {@code : ( ) @ © ? |} count.
 */
final class Vocabulary {
    static final int UNKNOWN = 0;
    static final int NUMBER = -1;
    /** All punctuation has greater numbers. */
    static final int LEAST = -16;

    private static final String PUNCTUATION = ":()@©?|";

    private final WordNumbers numbers = new WordNumbers();
    private final List<Integer> lengths = new ArrayList<>();
    /** Below stand the places of punctuation, above are letters and digits. */
    private static final char APOSTROPHE = '\'';
    /** By character, up to the typographic marks: see {@link #foldOf}. */
    private static final char[] FOLDS = new char[0x2040];

    static {
        for (char c = 0; c < FOLDS.length; c++) {
            FOLDS[c] = foldOf(c);
        }
    }

    /** Returns the number of a word, a new one where it is new. */
    int learn(String word) {
        Cursor only = cursor(word, 0, word.length());
        if (!only.next() || cursor(word, only.end, word.length()).next()) {
            throw new IllegalArgumentException("'" + word + "' is not one word");
        }
        if (only.id == UNKNOWN) {
            lengths.add(only.end - only.start);
            return numbers.add(only.hash);
        }
        return only.id;
    }

    /** Tells how rare a word is in any text, roughly: long words are rarer than short ones, punctuation is between. */
    int rarity(int word) {
        return word == NUMBER ? 2 : word < NUMBER ? 4 : lengths.get(word - 1);
    }

    static int punctuation(char c) {
        return -2 - PUNCTUATION.indexOf(c);
    }

    static boolean isPunctuation(char c) {
        return PUNCTUATION.indexOf(c) >= 0;
    }

    int size() {
        return numbers.size() + 1;
    }

    /** Reads the words of a stretch of text. */
    Line read(String text, int start, int end) {
        Line.Builder line = new Line.Builder(end - start);
        for (Cursor word = cursor(text, start, end); word.next(); ) {
            line.add(word.id, word.start, word.end);
        }
        return line.build();
    }

    /** Starts to read a stretch of text word by word. */
    Cursor cursor(String text, int start, int end) {
        return new Cursor(text, start, end);
    }

    private static char fold(char c) {
        return c < FOLDS.length ? FOLDS[c] : foldOf(c);
    }

    /** Returns a letter, digit or mark in lower case, one apostrophe for all, 1 and more for punctuation, else 0. */
    private static char foldOf(char c) {
        if (Character.isLetterOrDigit(c) || isMark(c)) {
            return Character.toLowerCase(c);
        }
        return c == APOSTROPHE || c == '\u2019' ? APOSTROPHE : (char) (PUNCTUATION.indexOf(c) + 1);
    }

    /** Goes from word to word, numbers and punctuation among them. */
    final class Cursor {
        private final String text;
        private final int limit;
        private int start;
        private int end;
        private int id;
        private long hash;

        private Cursor(String text, int start, int limit) {
            this.text = text;
            this.limit = limit;
            this.end = start;
        }

        /** Returns what stands here: a word's number, {@link #UNKNOWN}, {@link #NUMBER}, or punctuation. */
        int id() {
            return id;
        }

        boolean next() {
            for (start = end; start < limit; start++) {
                char c = text.charAt(start);
                char folded = fold(c);
                if (folded > APOSTROPHE && !isMark(c)) {
                    read(c);
                    return true;
                }
                if (folded > 0 && folded < APOSTROPHE) {
                    end = start + 1;
                    id = punctuation(c);
                    return true;
                }
            }
            return false;
        }

        private void read(char first) {
            end = wordEnd(start);
            if (!Character.isDigit(first)) {
                id = numbers.get(hash);
                return;
            }
            id = NUMBER;
            while (end + 1 < limit
                    && (text.charAt(end) == ',' || text.charAt(end) == '.')
                    && Character.isDigit(text.charAt(end + 1))) {
                end = wordEnd(end + 1);
            }
        }

        /** Finds the end of a word, and its hash on the way. */
        private int wordEnd(int from) {
            hash = 0xcbf29ce484222325L; // FNV-1a
            int at = from;
            while (at < limit) {
                char folded = fold(text.charAt(at));
                if (folded > APOSTROPHE) {
                    hash = (hash ^ folded) * 0x100000001b3L;
                } else if (folded != APOSTROPHE || at + 1 == limit || !Character.isLetter(text.charAt(at + 1))) {
                    break;
                }
                at++;
            }
            return at;
        }
    }

    private static boolean isMark(char c) {
        return c >= 0x300 && Character.getType(c) == Character.NON_SPACING_MARK;
    }

    /** Words with their places in the text. */
    static final class Line {
        static final Line EMPTY = new Line.Builder(0).build();

        private final int[] ids;
        private final int[] starts;
        private final int[] ends;
        private final int size;
        private @Nullable BitSet held;

        private Line(int[] ids, int[] starts, int[] ends, int size) {
            this.ids = ids;
            this.starts = starts;
            this.ends = ends;
            this.size = size;
        }

        int size() {
            return size;
        }

        int id(int token) {
            return ids[token];
        }

        int start(int token) {
            return starts[token];
        }

        int end(int token) {
            return ends[token];
        }

        boolean isWord(int token) {
            return ids[token] >= NUMBER;
        }

        /** Tells whether all of these words stand somewhere in the line, numbers and punctuation among them. */
        boolean hasAll(int[] words) {
            BitSet all = held();
            for (int word : words) {
                if (!all.get(word - LEAST)) {
                    return false;
                }
            }
            return true;
        }

        /** Tells whether one of these words stands somewhere in the line. */
        boolean hasAny(int[] words) {
            BitSet all = held();
            for (int word : words) {
                if (all.get(word - LEAST)) {
                    return true;
                }
            }
            return false;
        }

        private BitSet held() {
            if (held == null) {
                held = new BitSet();
                for (int i = 0; i < size; i++) {
                    held.set(ids[i] - LEAST);
                }
            }
            return held;
        }

        /** Returns the number of words, but counts no further than {@code enough}. */
        int words(int from, int to, int enough) {
            int words = 0;
            for (int i = from; i < to && words < enough; i++) {
                words += isWord(i) ? 1 : 0;
            }
            return words;
        }

        /** Returns the first token that begins at the offset or after it. */
        int firstFrom(int offset) {
            int found = Arrays.binarySearch(starts, 0, size, offset);
            return found < 0 ? -found - 1 : found;
        }

        /** Returns the first token that ends after the offset. */
        int firstEndingAfter(int offset) {
            int found = Arrays.binarySearch(ends, 0, size, offset);
            return found < 0 ? -found - 1 : found + 1;
        }

        private static final class Builder {
            private int[] ids;
            private int[] starts;
            private int[] ends;
            private int size;

            Builder(int characters) {
                int room = characters / 5 + 4;
                ids = new int[room];
                starts = new int[room];
                ends = new int[room];
            }

            void add(int id, int start, int end) {
                if (size == ids.length) {
                    ids = Arrays.copyOf(ids, size * 2);
                    starts = Arrays.copyOf(starts, size * 2);
                    ends = Arrays.copyOf(ends, size * 2);
                }
                ids[size] = id;
                starts[size] = start;
                ends[size++] = end;
            }

            Line build() {
                return new Line(ids, starts, ends, size);
            }
        }
    }
}
