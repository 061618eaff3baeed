package org.copydesk.report;

import java.util.Locale;

/**
 * Makes characters that would hide, reorder or break a line visible: the end of a line or of a paragraph as {@code ¶},
 * other controls as their pictures ({@code ␀}), the rest as {@code ⟪U+202E⟫}. What is left can be shown anywhere as
 * text, but still needs escaping for markup.
 */
public final class Visible {
    private Visible() {}

    public static String text(String any) {
        for (int i = 0; i < any.length(); i++) {
            if (isOdd(any.charAt(i)) || Character.isSurrogate(any.charAt(i))) {
                return replaced(any);
            }
        }
        return any;
    }

    private static String replaced(String any) {
        StringBuilder out = new StringBuilder(any.length() + 16);
        any.codePoints().forEach(c -> {
            if (c == '\n') {
                if (out.isEmpty() || out.charAt(out.length() - 1) != '¶') {
                    out.append('¶'); // has a picture, too, but this one is in every font
                }
            } else if (c < 0x20) {
                out.appendCodePoint(0x2400 + c);
            } else if (c == 0x7F) {
                out.append('␡');
            } else if (isOdd(c)) {
                out.append(String.format(Locale.ROOT, "⟪U+%04X⟫", c));
            } else {
                out.appendCodePoint(c);
            }
        });
        return out.toString();
    }

    /** Controls, lone surrogates, formatting such as bidi marks and tags, separators that break lines, private use. */
    private static boolean isOdd(int c) {
        switch (Character.getType(c)) {
            case Character.CONTROL:
            case Character.SURROGATE:
            case Character.LINE_SEPARATOR:
            case Character.PARAGRAPH_SEPARATOR:
            case Character.PRIVATE_USE:
                return true;
            case Character.FORMAT:
                return c != 0xAD && c != 0x200C && c != 0x200D; // soft hyphen and joiners shape words
            default:
                return false;
        }
    }
}
