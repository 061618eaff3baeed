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
 * nobody sees. What stands around blocks is the layout's.
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
                    boolean wrapped = text.substring(at, next).indexOf('\n') >= 0;
                    edits.add(passage.edit(wrapped ? UNWRAP : SPACE, at, next, " "));
                }
                at = next;
            } else {
                at++;
            }
        }
    }

    /** Zero-width spaces, byte order marks, controls; joiners stay, since scripts and emoji need them. */
    private static boolean isInvisible(char c) {
        return c == '\u200b' || c == '\ufeff' || c == '\u2060' || (c >= 0x7F && c < 0xA0 && c != '\u0085');
    }
}
