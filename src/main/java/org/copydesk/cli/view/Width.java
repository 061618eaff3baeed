package org.copydesk.cli.view;

import java.util.List;

/** Columns that text takes in a terminal. */
final class Width {
    private Width() {}

    static int of(String text) {
        int width = 0;
        for (int i = 0; i < text.length(); i += Character.charCount(text.codePointAt(i))) {
            width += of(text.codePointAt(i));
        }
        return width;
    }

    /** After Unicode's East Asian Width, in broad strokes: 2 for wide ones, 0 for marks that sit on another letter. */
    static int of(int c) {
        int type = Character.getType(c);
        if (type == Character.NON_SPACING_MARK || type == Character.ENCLOSING_MARK || type == Character.FORMAT) {
            return 0;
        }
        boolean wide = (c >= 0x1100 && c <= 0x115F)
                || (c >= 0x2E80 && c <= 0xA4CF && c != 0x303F)
                || (c >= 0xAC00 && c <= 0xD7A3)
                || (c >= 0xF900 && c <= 0xFAFF)
                || (c >= 0xFE30 && c <= 0xFE6F)
                || (c >= 0xFF00 && c <= 0xFF60)
                || (c >= 0xFFE0 && c <= 0xFFE6)
                || (c >= 0x1F300 && c <= 0x1FAFF)
                || (c >= 0x20000 && c <= 0x3FFFD);
        return wide ? 2 : 1;
    }

    static String padded(String text, int width) {
        return text + " ".repeat(Math.max(0, width - of(text)));
    }

    /** Returns as much of the text as fits, with an ellipsis where something is left out. */
    static String cut(String text, int width) {
        if (of(text) <= width) {
            return text;
        }
        StringBuilder out = new StringBuilder();
        int used = 0;
        for (int i = 0; i < text.length(); i += Character.charCount(text.codePointAt(i))) {
            int c = text.codePointAt(i);
            if (used + of(c) > width - 1) {
                break;
            }
            out.appendCodePoint(c);
            used += of(c);
        }
        return out.append('…').toString();
    }

    /** Returns the text in lines of at most so many columns, parted at spaces where there are any. */
    static List<String> wrapped(String text, int width) {
        return Run.wrapped(List.of(new Run(text, Ink.NONE)), width).stream()
                .map(line -> Run.plain(line))
                .toList();
    }
}
