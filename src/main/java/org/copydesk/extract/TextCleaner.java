package org.copydesk.extract;

/**
 * Brings decoded characters to the form that extracted text has: line ends as {@code \n}, no control characters but
 * tab, line feed and form feed, no byte order marks, no lone surrogates, and lines of nothing but invisible
 * characters empty.
 */
public final class TextCleaner {
    private TextCleaner() {}

    public static String clean(String text) {
        int length = text.length();
        int first = 0;
        while (first < length && isPlain(text.charAt(first))) {
            first++;
        }
        if (first == length) {
            return text;
        }
        StringBuilder out = new StringBuilder(length);
        int lineStart = text.lastIndexOf('\n', Math.max(first - 1, 0)) + 1;
        if (lineStart > first) {
            lineStart = 0;
        }
        out.append(text, 0, lineStart);
        int outLine = out.length();
        for (int i = lineStart; i < length; i++) {
            char c = text.charAt(i);
            if (c == '\n' || c == '\f') {
                endLine(out, outLine);
                out.append(c);
                outLine = out.length();
            } else if (isPlain(c)) {
                out.append(c);
            } else if (isLineEnd(text, i)) {
                endLine(out, outLine);
                out.append(c == '\u2029' ? "\n\n" : "\n");
                outLine = out.length();
                i += c == '\r' && i + 1 < length && text.charAt(i + 1) == '\n' ? 1 : 0;
            } else if (isKept(text, i)) {
                out.append(c);
            } else if (Character.isSurrogate(c)) {
                out.append('\ufffd');
            }
        }
        endLine(out, outLine);
        return out.toString();
    }

    /** Nothing to look at twice: most of Latin text. */
    private static boolean isPlain(char c) {
        return c >= ' ' && c < 0x7f || c == '\n' || c == '\t' || c == '\f' || c > 0xa0 && c < 0x2000 && c != '\u00ad';
    }

    private static boolean isLineEnd(String text, int i) {
        char c = text.charAt(i);
        return c == '\r' || c == '\u000b' || c == '\u0085' || c == '\u2028' || c == '\u2029';
    }

    private static boolean isKept(String text, int i) {
        char c = text.charAt(i);
        if (Character.isHighSurrogate(c)) {
            return i + 1 < text.length() && Character.isLowSurrogate(text.charAt(i + 1));
        }
        if (Character.isLowSurrogate(c)) {
            return i > 0 && Character.isHighSurrogate(text.charAt(i - 1));
        }
        return c >= 0xa0 && c != '\ufeff' && c != '\ufffe' && c != '\uffff';
    }

    /** A line of no-break spaces and the like is an empty line. */
    private static void endLine(StringBuilder out, int start) {
        for (int i = start; i < out.length(); i++) {
            char c = out.charAt(i);
            if (c > ' ' && !isInvisible(c)) {
                return;
            }
        }
        out.setLength(start);
    }

    private static boolean isInvisible(char c) {
        return Character.isSpaceChar(c)
                || c == '\u00ad'
                || c >= '\u200b' && c <= '\u200f'
                || c == '\u2060'
                || c == '\ufeff';
    }
}
