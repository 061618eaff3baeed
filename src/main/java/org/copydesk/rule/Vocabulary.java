package org.copydesk.rule;

import java.util.Arrays;

/**
 * The words that phrases know, by number, and the way text is cut into them: runs of letters, lower-cased, apostrophes
 * left out ({@code don’t} is {@code dont}); numbers are all one; of punctuation only {@code : ( ) @ © ? |} count.
 */
final class Vocabulary {
    static final int UNKNOWN = 0;
    static final int NUMBER = -1;
    private static final String PUNCTUATION = ":()@©?|";

    private final WordNumbers numbers = new WordNumbers();
    private final boolean[] letters = new boolean[0x300];

    Vocabulary() {
        for (char c = 0; c < letters.length; c++) {
            letters[c] = Character.isLetter(c);
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
        long hash = hash(word, 0, word.length());
        return numbers.add(hash);
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
        int at = start;
        while (at < end) {
            char c = text.charAt(at);
            if (isLetter(c)) {
                int wordEnd = wordEnd(text, at, end);
                line.add(numbers.get(hash(text, at, wordEnd)), at, wordEnd);
                at = wordEnd;
            } else if (Character.isDigit(c)) {
                int numberEnd = numberEnd(text, at, end);
                line.add(NUMBER, at, numberEnd);
                at = numberEnd;
            } else {
                if (c >= '(' && isPunctuation(c)) {
                    line.add(punctuation(c), at, at + 1);
                }
                at++;
            }
        }
        return line.build();
    }

    private boolean isLetter(char c) {
        return c < letters.length ? letters[c] : Character.isLetter(c);
    }

    private int wordEnd(String text, int start, int end) {
        int at = start + 1;
        while (at < end) {
            char c = text.charAt(at);
            boolean inner = isApostrophe(c) && at + 1 < end && isLetter(text.charAt(at + 1));
            if (!inner && !isLetter(c) && !Character.isDigit(c) && !isMark(c)) {
                break;
            }
            at++;
        }
        return at;
    }

    private int numberEnd(String text, int start, int end) {
        int at = wordEnd(text, start, end);
        while (at + 1 < end
                && (text.charAt(at) == ',' || text.charAt(at) == '.')
                && Character.isDigit(text.charAt(at + 1))) {
            at = wordEnd(text, at + 1, end);
        }
        return at;
    }

    private static long hash(String text, int start, int end) {
        long hash = 0xcbf29ce484222325L; // FNV-1a
        for (int i = start; i < end; i++) {
            char c = text.charAt(i);
            if (c >= 'A' && c <= 'Z') {
                c += 32;
            } else if (isApostrophe(c)) {
                continue;
            } else if (c > 0x7F) {
                c = Character.toLowerCase(c);
            }
            hash = (hash ^ c) * 0x100000001b3L;
        }
        return hash;
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
