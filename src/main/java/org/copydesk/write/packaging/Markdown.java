package org.copydesk.write.packaging;

/** Makes any text safe to stand in a line or a table cell of Markdown, whatever a source calls itself. */
final class Markdown {
    private static final String SPECIAL = "\\`*_{}[]()#+!|~";

    private Markdown() {}

    static String escape(String text) {
        StringBuilder escaped = new StringBuilder(text.length());
        text.codePoints().forEach(c -> {
            if (c == '<') {
                escaped.append("&lt;");
            } else if (c == '&') {
                escaped.append("&amp;");
            } else if (Character.isWhitespace(c) || Character.isISOControl(c)) {
                escaped.append(' ');
            } else if (c < 128 && SPECIAL.indexOf(c) >= 0) {
                escaped.append('\\').appendCodePoint(c);
            } else {
                escaped.appendCodePoint(c);
            }
        });
        return escaped.toString();
    }
}
