package org.copydesk.rule.repair;

/** Blanks of every kind, no-break ones too. */
final class Blank {
    private Blank() {}

    static boolean is(char c) {
        return c <= ' ' || (c >= 0x7F && (Character.isWhitespace(c) || Character.isSpaceChar(c)));
    }

    /** Returns the end of the text without the blanks behind it. */
    static int trimmed(String text) {
        int end = text.length();
        while (end > 0 && is(text.charAt(end - 1))) {
            end--;
        }
        return end;
    }

    /** Returns the first place from {@code from} on that is not blank, or the text's end. */
    static int inkFrom(String text, int from) {
        int at = from;
        while (at < text.length() && is(text.charAt(at))) {
            at++;
        }
        return at;
    }
}
