package org.copydesk.dedup;

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
    /** Number of words. */
    final int count;
    /** Hashes, as folded, of the words that are numbers, or names by their capital within a sentence; sorted, without doubles. */
    final int[] anchors;
    /** Hashes of all other words; sorted, without doubles. */
    final int[] plain;
    /** Hash of all letters and digits in lower case, not folded. */
    final long spelling;
    /** Paragraphs that open with a time of day: what running pages are made of. */
    final int timedParagraphs;

    private Words(Reader reader) {
        this.letters = reader.letters;
        this.size = reader.size;
        this.count = reader.inAnchors + reader.inPlain;
        this.anchors = HashSorter.distinct(reader.anchors, reader.inAnchors);
        this.plain = HashSorter.distinct(reader.plain, reader.inPlain);
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
        private final int[] anchors;
        private final int[] plain;
        private int inAnchors;
        private int inPlain;
        private long spelling;
        private int timed;

        Reader(CanonicalText text) {
            this.text = text.chars;
            this.length = text.length;
            this.letters = new char[length];
            this.anchors = new int[length / 2 + 1];
            this.plain = new int[length / 2 + 1];
        }

        void read() {
            boolean mayBeName = false;
            boolean capitals = isInCapitals(0);
            timed += startsWithTime(0) ? 1 : 0;
            for (int i = 0; i < length; ) {
                char c = text[i];
                if (Letters.of(c) != 0) {
                    i = word(i, mayBeName ? 1 : 0);
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

        /**
         * Reads a word that begins at {@code from}, folds its letters, and returns where it ends.
         *
         * @param mayBeName 1 where a capital tells a name, 0 where it does not
         */
        private int word(int from, int mayBeName) {
            long spelled = spelling;
            long hash = 0;
            long before = 0;
            char last = 0;
            int to = size;
            int digits = 0;
            int joiners = 0;
            int i = from;
            int letter = Letters.of(text[from]);
            int name = mayBeName & Letters.capitals(letter);
            while (letter != 0) {
                char c = Letters.lower(letter);
                digits += Letters.digits(letter);
                spelled = spelled * BASE + c;
                char both = Folding.both(last, c);
                if (both != 0) {
                    to--;
                    hash = before;
                    c = both;
                }
                last = both == 0 ? c : 0;
                before = hash;
                char folded = Folding.fold(c);
                letters[to++] = folded;
                hash = hash * BASE + folded;
                letter = letterAt(++i);
                if (letter == 0) {
                    int joiner = joiner(i, digits > 0);
                    joiners += joiner;
                    i += joiner;
                    letter = joiner == 0 ? 0 : letterAt(i);
                }
            }
            spelling = spelled;
            size = to;
            add((int) (hash * BASE >>> Integer.SIZE), name, digits, i - from - joiners);
            return i;
        }

        private int letterAt(int i) {
            return i < length ? Letters.of(text[i]) : 0;
        }

        /** Adds a word to those of its kind, without a choice: a processor cannot foresee which are names. */
        private void add(int hash, int name, int digits, int read) {
            boolean number = digits > 0 && digits * 2 >= read;
            int anchor = number ? 1 : name & (1 - read) >>> Integer.SIZE - 1;
            anchors[inAnchors] = hash;
            inAnchors += anchor;
            plain[inPlain] = hash;
            inPlain += 1 - anchor;
        }

        /** Returns how many characters at {@code i} stand within a word: a thousands mark, a hyphen, a broken line. */
        private int joiner(int i, boolean afterDigit) {
            if (i + 1 >= length || text[i] == ' ') {
                return 0;
            }
            char c = text[i];
            char next = text[i + 1];
            if (c == '-') {
                boolean broken = next == ' ' && i + 2 < length && Character.isLowerCase(text[i + 2]);
                return broken ? 2 : Character.isLetter(next) ? 1 : 0;
            }
            return (c == ',' || c == '.') && afterDigit && isDigit(i + 1) ? 1 : 0;
        }

        private boolean isDigit(int i) {
            return Letters.digits(letterAt(i)) > 0;
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
            while (i < from + 2 && isDigit(i)) {
                i++;
            }
            return i > from
                    && i < length
                    && (text[i] == ':' || text[i] == '.' || text[i] == 'h')
                    && isDigit(i + 1)
                    && isDigit(i + 2)
                    && !isDigit(i + 3);
        }
    }
}
