package org.copydesk.rule.boilerplate;

/** How a line begins and ends. */
final class Ending {
    private static final String CLOSERS = "\"'\u201d\u2019\u00bb\u203a)]*_\u300d\u300f";
    private static final String STOPS = ".!?\u2026\u3002\uff01\uff1f";

    private Ending() {}

    /** Tells whether a line ends as a sentence does, closing quotes and brackets aside. */
    static boolean isStopped(String line) {
        int end = trimmed(line);
        while (end > 0 && CLOSERS.indexOf(line.charAt(end - 1)) >= 0) {
            end--;
        }
        return end > 0 && STOPS.indexOf(line.charAt(end - 1)) >= 0;
    }

    /** Returns the end of the line without the blanks behind it. */
    static int trimmed(String line) {
        int end = line.length();
        while (end > 0 && isBlank(line.charAt(end - 1))) {
            end--;
        }
        return end;
    }

    /** Returns the first offset from the given one that is not blank; the line's length where none is. */
    static int nextInk(String line, int from) {
        int at = from;
        while (at < line.length() && isBlank(line.charAt(at))) {
            at++;
        }
        return at;
    }

    static boolean isBlank(char c) {
        return c <= ' ' || (c >= 0x7F && (Character.isWhitespace(c) || Character.isSpaceChar(c)));
    }
}
