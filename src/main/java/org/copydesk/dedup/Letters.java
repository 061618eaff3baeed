package org.copydesk.dedup;

/** What characters are, from tables where they are ASCII. */
final class Letters {
    private static final int ASCII = 0x80;
    /** Lower case of letters and digits, 0 for all other characters. */
    private static final char[] LOWER = new char[ASCII];

    static {
        for (char c = 0; c < ASCII; c++) {
            LOWER[c] = Character.isLetterOrDigit(c) ? Character.toLowerCase(c) : 0;
        }
    }

    private Letters() {}

    /** Returns the character in lower case, 0 where no word has it. */
    static char lower(char c) {
        return c < ASCII ? LOWER[c] : foreign(c);
    }

    private static char foreign(char c) {
        boolean isOfWords = Character.isLetterOrDigit(c)
                || Character.isSurrogate(c)
                || Character.getType(c) == Character.NON_SPACING_MARK
                || Character.getType(c) == Character.COMBINING_SPACING_MARK;
        return isOfWords ? Character.toLowerCase(c) : 0;
    }

    /** Tells whether a character that some word has is a digit: in ASCII no letter stands before digits. */
    static boolean isDigit(char ofWord) {
        return ofWord <= '9' || (ofWord >= ASCII && Character.isDigit(ofWord));
    }
}
