package org.copydesk.rule.repair;

import java.util.ArrayList;
import java.util.List;
import org.copydesk.document.BlockKind;
import org.copydesk.document.Draft;
import org.copydesk.document.Edit;
import org.copydesk.document.Passage;
import org.copydesk.document.Proposal;
import org.copydesk.rule.Rule;

/**
 * Makes one plain space of every blank within a block, ends of wrapped lines included, and takes out characters that
 * nobody sees. Where a line ends between two characters of a script that parts no words, nothing is left of the blank.
 * What stands around blocks is the layout's.
 */
public final class WhiteSpace implements Rule {
    static final String SPACE = "repair/white-space";
    static final String UNWRAP = "repair/unwrap";
    static final String INVISIBLE = "repair/invisible";

    @Override
    public Proposal propose(Draft draft) {
        List<Edit> edits = new ArrayList<>();
        for (Passage passage : draft.passages()) {
            if (!passage.isPlain() && passage.block().kind() != BlockKind.CODE) {
                find(passage, edits);
            }
        }
        return Proposal.of(draft, edits);
    }

    private static void find(Passage passage, List<Edit> edits) {
        String text = passage.text();
        int first = Blank.inkFrom(text, 0);
        int end = Blank.trimmed(text);
        int at = first;
        while (at < end) {
            char c = text.charAt(at);
            if (c > ' ' && c < 0x7F) {
                at++;
            } else if (isInvisible(c)) {
                int next = at + 1;
                while (next < end && isInvisible(text.charAt(next))) {
                    next++;
                }
                edits.add(passage.edit(INVISIBLE, at, next, ""));
                at = next;
            } else if (Blank.is(c)) {
                int next = Blank.inkFrom(text, at);
                if (next - at > 1 || c != ' ') {
                    blank(passage, at, next, edits);
                }
                at = next;
            } else {
                at++;
            }
        }
    }

    /** What other rules took out from between two blanks stays theirs: each stretch has an edit of its own. */
    private static void blank(Passage passage, int start, int end, List<Edit> edits) {
        String text = passage.text();
        boolean wrapped = text.substring(start, end).indexOf('\n') >= 0;
        boolean glued = wrapped && partsNoWords(text, start, end);
        int from = start;
        while (from < end) {
            int to = from + 1;
            while (to < end && passage.follows(to)) {
                to++;
            }
            String left = from > start || glued ? "" : " ";
            if (!text.substring(from, to).equals(left)) {
                edits.add(passage.edit(wrapped ? UNWRAP : SPACE, from, to, left));
            }
            from = to;
        }
    }

    private static boolean partsNoWords(String text, int start, int end) {
        return start > 0
                && end < text.length()
                && Scripts.partsNoWords(text.codePointBefore(start))
                && Scripts.partsNoWords(text.codePointAt(end));
    }

    /** Zero-width spaces, byte order marks, controls; joiners stay, since scripts and emoji need them. */
    private static boolean isInvisible(char c) {
        return c == '\u200b' || c == '\ufeff' || c == '\u2060' || (c >= 0x7F && c < 0xA0 && c != '\u0085');
    }
}
