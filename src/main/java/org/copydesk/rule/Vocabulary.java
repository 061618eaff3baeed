package org.copydesk.rule;

import java.util.Arrays;
import java.util.BitSet;
import org.jspecify.annotations.Nullable;

/**
 * The words that phrases know, by number, and the way text is cut into them: runs of letters, lower-cased, apostrophes
 * left out ({@code don’t} is {@code dont}); numbers are all one; of punctuation only {@code : ( ) @ © ? |} count.
 */
final class Vocabulary {
    static final int UNKNOWN = 0;
    static final int NUMBER = -1;
    private static final String PUNCTUATION = ":()@©?|";

    private final WordNumbers numbers = new WordNumbers();
    /** By character: how it counts within a word, in lower case; 0 for what ends one. */
    private final char[] folds = new char[0x300];

    Vocabulary() {
        for (char c = 0; c < folds.length; c++) {
            folds[c] = foldOf(c);
        }
    }

    /** Returns the number of a word, a new one where it is new. */
    int learn(String word) {
        Line line = read(word, 0, word.length());
        if (line.size() != 1) {
            throw new IllegalArgumentException("'" + word + "' is not one word");
        }
        if (line.id(0) != UNKNOWN) {
            return line.id(0);
        }
        Word only = new Word(word, word.length());
        only.read(line.start(0));
        return numbers.add(only.hash);
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
        Word word = new Word(text, end);
        int at = start;
        while (at < end) {
            char c = text.charAt(at);
            int wordStart = at;
            if (fold(c) == 0 || isMark(c)) {
                if (c >= '(' && isPunctuation(c)) {
                    line.add(punctuation(c), at, at + 1);
                }
                at++;
            } else if (Character.isDigit(c)) {
                at = numberEnd(word, at);
                line.add(NUMBER, wordStart, at);
            } else {
                at = word.read(at);
                line.add(numbers.get(word.hash), wordStart, at);
            }
        }
        return line.build();
    }

    private char fold(char c) {
        return c < folds.length ? folds[c] : foldOf(c);
    }

    private static char foldOf(char c) {
        return Character.isLetterOrDigit(c) || isMark(c) ? Character.toLowerCase(c) : 0;
    }

    private static int numberEnd(Word word, int start) {
        String text = word.text;
        int at = word.read(start);
        while (at + 1 < word.end
                && (text.charAt(at) == ',' || text.charAt(at) == '.')
                && Character.isDigit(text.charAt(at + 1))) {
            at = word.read(at + 1);
        }
        return at;
    }

    /** Finds where a word ends, and its hash on the way. */
    private final class Word {
        private final String text;
        private final int end;
        private long hash;

        Word(String text, int end) {
            this.text = text;
            this.end = end;
        }

        int read(int start) {
            hash = 0xcbf29ce484222325L; // FNV-1a
            int at = start;
            while (at < end) {
                char c = text.charAt(at);
                char folded = fold(c);
                if (folded != 0) {
                    hash = (hash ^ folded) * 0x100000001b3L;
                } else if (!isApostrophe(c) || at + 1 == end || !Character.isLetter(text.charAt(at + 1))) {
                    break;
                }
                at++;
            }
            return at;
        }
    }

    private static boolean isApostrophe(char c) {
        return c == '\'' || c == '\u2019';
    }

    private static boolean isMark(char c) {
        return c >= 0x300 && Character.getType(c) == Character.NON_SPACING_MARK;
    }

    /** Words with their places in the text. */
    static final class Line {
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

        /** Tells whether all of these words, numbers among them, stand somewhere in the line. */
        boolean hasAll(int[] words) {
            BitSet all = held();
            for (int word : words) {
                if (!all.get(word - NUMBER)) {
                    return false;
                }
            }
            return true;
        }

        private BitSet held() {
            if (held == null) {
                held = new BitSet();
                for (int i = 0; i < size; i++) {
                    if (isWord(i)) {
                        held.set(ids[i] - NUMBER);
                    }
                }
            }
            return held;
        }

        int words(int from, int to) {
            int words = 0;
            for (int i = from; i < to; i++) {
                words += isWord(i) ? 1 : 0;
            }
            return words;
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
