package org.copydesk.rule.head;

import org.copydesk.document.Role;

/**
 * A line near the top of a document.
 *
 * @param start offset in the extracted text
 * @param text as it stands there, cut where it is far too long for anything but prose
 * @param block index of its block
 * @param gapBefore whether an empty line stands before it
 */
record HeadLine(int start, int end, String text, int block, Role role, boolean gapBefore) {
    private static final int PROSE = 160;
    private static final int SHORT_PROSE = 90;

    int length() {
        return end - start;
    }

    int words() {
        int words = 0;
        boolean within = false;
        for (int i = 0; i < text.length(); i++) {
            boolean space = Character.isWhitespace(text.charAt(i));
            words += !space && !within ? 1 : 0;
            within = !space;
        }
        return words;
    }

    /** Tells whether it is running text: long, or a sentence of some length with its full stop. */
    boolean isProse() {
        return length() > PROSE || length() > SHORT_PROSE && endsSentence();
    }

    boolean endsSentence() {
        for (int i = text.length() - 1; i >= 0; i--) {
            char c = text.charAt(i);
            if (!Character.isWhitespace(c) && "\"'”’»)".indexOf(c) < 0) {
                return ".。．।؟".indexOf(c) >= 0;
            }
        }
        return false;
    }
}
