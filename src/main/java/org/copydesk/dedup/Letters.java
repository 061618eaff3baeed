package org.copydesk.dedup;

/** What characters are, all of them looked up: what a text is made of, a processor cannot foresee. */
final class Letters {
    private static final int CHARACTERS = 1 << Character.SIZE;
    /** Lower case of letters, digits and marks, 0 for all other characters. */
    private static final char[] LOWER = new char[CHARACTERS];

    /** 1 for digits that stand in words, 0 for all other characters. */
    private static final byte[] DIGIT = new byte[CHARACTERS];

    static {
        for (int i = 0; i < CHARACTERS; i++) {
            char c = (char) i;
            LOWER[i] = isOfWords(c) ? Character.toLowerCase(c) : 0;
            DIGIT[i] = (byte) (Character.isDigit(c) ? 1 : 0);
        }
    }

    private Letters() {}

    private static boolean isOfWords(char c) {
        int type = Character.getType(c);
        return Character.isLetterOrDigit(c)
                || type == Character.SURROGATE
                || type == Character.NON_SPACING_MARK
                || type == Character.COMBINING_SPACING_MARK;
    }

    /** Returns the character in lower case, 0 where no word has it. */
    static char lower(char c) {
        return LOWER[c];
    }

    /** Returns 1 for a digit, 0 for all else. */
    static int digits(char c) {
        return DIGIT[c];
    }
}
