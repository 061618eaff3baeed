package org.copydesk.dedup;

/** What characters are, all of it in one look-up: what a text is made of, a processor cannot foresee. */
final class Letters {
    private static final int CHARACTERS = 1 << Character.SIZE;
    private static final int DIGIT = Character.SIZE;
    private static final int CAPITAL = DIGIT + 1;
    /** Lower case of letters, digits and marks, with bits for what they are; 0 for all other characters. */
    private static final int[] LETTERS = new int[CHARACTERS];

    static {
        for (int i = 0; i < CHARACTERS; i++) {
            char c = (char) i;
            if (isOfWords(c)) {
                LETTERS[i] = Character.toLowerCase(c)
                        | (Character.isDigit(c) ? 1 << DIGIT : 0)
                        | (Character.isUpperCase(c) ? 1 << CAPITAL : 0);
            }
        }
    }

    private Letters() {}

    /** Tells whether words of the character's script are written without spaces between them. */
    static boolean isUnspaced(char c) {
        if (c < '\u0e00') {
            return false;
        }
        return Character.isIdeographic(c)
                || switch (Character.UnicodeScript.of(c)) {
                    case HIRAGANA, KATAKANA, THAI, LAO, KHMER, MYANMAR, TIBETAN -> true;
                    default -> false;
                };
    }

    private static boolean isOfWords(char c) {
        int type = Character.getType(c);
        return Character.isLetterOrDigit(c)
                || type == Character.SURROGATE
                || type == Character.NON_SPACING_MARK
                || type == Character.COMBINING_SPACING_MARK;
    }

    /** Returns a letter, digit or mark as what the other methods ask; 0 for a character that no word has. */
    static int of(char c) {
        return LETTERS[c];
    }

    /** Returns a letter in lower case. */
    static char lower(int letter) {
        return (char) letter;
    }

    /** Returns 1 for a digit, 0 for all else. */
    static int digits(int letter) {
        return letter >>> DIGIT & 1;
    }

    /** Returns 1 for a capital, 0 for all else. */
    static int capitals(int letter) {
        return letter >>> CAPITAL;
    }
}
