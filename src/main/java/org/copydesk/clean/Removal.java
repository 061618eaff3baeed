package org.copydesk.clean;

import java.util.List;
import org.copydesk.document.Draft;
import org.copydesk.document.Edit;
import org.copydesk.document.Passage;
import org.copydesk.rule.boilerplate.Prose;

/**
 * How much of a document residue rules take, and how.
 *
 * @param share of the text that was there before them, blanks aside
 * @param leavesWhole what they take lies before and after the prose that is left, in short pieces, or is a line within it: a
 *     rule gone astray would leave holes
 */
record Removal(double share, boolean leavesWhole) {
    /** Longer pieces than a notice of some sentences are not taken on the word of residue rules alone. */
    private static final int SHORT_PIECE = 500;
    /** Within the prose a label, a teaser or a line of a nag is not a hole. */
    private static final int SHORT_LINE = 150;
    /** What is left must be something to read: so many characters, or a sentence of so many words. */
    private static final int SOMETHING = 100;

    private static final int SENTENCE_WORDS = 6;

    private static final Removal NOTHING = new Removal(0, true);

    static Removal of(Draft draft, List<Edit> residue) {
        if (residue.isEmpty()) {
            return NOTHING;
        }
        String text = draft.document().text();
        int left = 0;
        for (Passage passage : draft.passages()) {
            left += count(passage.text(), 0, passage.text().length());
        }
        int taken = 0;
        for (Edit edit : residue) {
            taken += count(text, edit.start(), edit.end());
        }
        double share = taken == 0 ? 0 : (double) taken / (taken + left);
        return new Removal(share, (left >= SOMETHING || hasSentence(draft)) && liesAround(draft, residue));
    }

    private static boolean hasSentence(Draft draft) {
        return draft.passages().stream().anyMatch(passage -> Prose.isSentence(passage, SENTENCE_WORDS));
    }

    private static boolean liesAround(Draft draft, List<Edit> residue) {
        List<Passage> passages = draft.passages();
        Prose prose = Prose.of(passages);
        boolean hasProse = prose.last() >= 0;
        int start = passages.get(hasProse ? prose.first() : 0).block().start();
        int end = passages.get(hasProse ? prose.last() : passages.size() - 1)
                .block()
                .end();
        for (Edit edit : residue) {
            boolean outside = edit.end() <= start || edit.start() >= end;
            if (edit.end() - edit.start() > (outside ? SHORT_PIECE : SHORT_LINE)) {
                return false;
            }
        }
        return true;
    }

    private static int count(String text, int start, int end) {
        int count = 0;
        for (int i = start; i < end; i++) {
            char c = text.charAt(i);
            count += c > ' ' && (c < 0x7F || !Character.isWhitespace(c)) ? 1 : 0;
        }
        return count;
    }
}
