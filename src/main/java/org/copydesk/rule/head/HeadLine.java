package org.copydesk.rule.head;

import org.copydesk.document.BlockKind;
import org.copydesk.document.Role;

/**
 * A block near the top of a document, which a reader sees as a line or a paragraph.
 *
 * @param start offset of its block in the extracted text
 * @param text of its block as it reads now, on one line; cut where it is far too long for anything but prose
 * @param block index of its block
 * @param gapBefore whether an empty line stands before it
 * @param length of the whole text
 */
record HeadLine(int start, int end, String text, int block, BlockKind kind, Role role, boolean gapBefore, int length) {
    private static final int PROSE = 160;
    private static final int SHORT_PROSE = 90;

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
