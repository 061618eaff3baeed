package org.copydesk.report.tally;

/** Counts words the plain way: runs of characters that are not white space. */
final class Words {
    private Words() {}

    static long in(CharSequence text) {
        long words = 0;
        boolean within = false;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            boolean space = c <= ' ' || c > 0x7F && Character.isWhitespace(c);
            if (!space && !within) {
                words++;
            }
            within = !space;
        }
        return words;
    }
}
