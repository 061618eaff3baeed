package org.copydesk.extract.html;

/** Characters of a page that are not there to be read. */
final class Blanks {
    private Blanks() {}

    static boolean isBlank(char c) {
        return c <= ' '
                || c == '\u00a0'
                || (c >= '\u2000' && c <= '\u200a')
                || c == '\u3000'
                || c == '\u202f'
                || c == '\u2028'
                || c == '\u2029'
                || c == '\u205f'
                || c == '\u0085';
    }

    /** Soft hyphens, zero-width blanks and byte order marks are for line breaking. */
    static boolean isIgnorable(char c) {
        return c == '\u00ad' || c == '\u200b' || c == '\ufeff' || c == '\u2060' || (c >= '\u007f' && c < '\u00a0');
    }
}
