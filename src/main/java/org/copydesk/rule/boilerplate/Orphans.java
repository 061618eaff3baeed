package org.copydesk.rule.boilerplate;

import java.util.ArrayList;
import java.util.List;
import org.copydesk.document.BlockKind;
import org.copydesk.document.Draft;
import org.copydesk.document.Edit;
import org.copydesk.document.Passage;
import org.copydesk.document.Proposal;
import org.copydesk.rule.Rule;

/**
 * Cuts punctuation that lost its words: a bracket that never closes and opens a paragraph or stands before a blank,
 * brackets around nothing.
 */
public final class Orphans implements Rule {
    static final String BRACKET = "residue/orphan-bracket";
    static final String EMPTY = "residue/empty-brackets";
    /** An aside in brackets may run over some paragraphs, of so many characters in all. */
    private static final int REACH = 4;

    private static final int FARTHEST = 2_000;

    @Override
    public Proposal propose(Draft draft) {
        List<Edit> cuts = new ArrayList<>();
        List<Passage> passages = draft.passages();
        for (int i = 0; i < passages.size(); i++) {
            String text = passages.get(i).text();
            boolean opens = text.indexOf('(') >= 0 || text.indexOf('[') >= 0;
            if (opens && passages.get(i).block().kind() != BlockKind.CODE) {
                cutOrphans(passages, i, cuts);
                cutEmpty(passages.get(i), cuts);
            }
        }
        return Proposal.of(draft, cuts);
    }

    private static void cutOrphans(List<Passage> passages, int i, List<Edit> cuts) {
        Passage passage = passages.get(i);
        String text = passage.text();
        int first = inkFrom(text, 0);
        for (int at = first; at < text.length(); at++) {
            if (isOpening(text.charAt(at)) && (at == first || isBeforeBlank(text, at)) && !isClosed(passages, i, at)) {
                cuts.add(passage.edit(BRACKET, at, inkFrom(text, at + 1), ""));
            }
        }
    }

    /** Nobody writes a blank behind an opening bracket; one at the end of a line may belong to the next. */
    private static boolean isBeforeBlank(String text, int open) {
        int next = inkFrom(text, open + 1);
        return next > open + 1 && next < text.length() && text.charAt(next) != ')';
    }

    private static boolean isClosed(List<Passage> passages, int first, int open) {
        char opening = passages.get(first).text().charAt(open);
        char closing = opening == '(' ? ')' : ']';
        int depth = 0;
        int left = FARTHEST;
        for (int i = first; i < Math.min(passages.size(), first + REACH); i++) {
            String text = passages.get(i).text();
            for (int at = i == first ? open : 0; at < text.length() && left > 0; at++, left--) {
                if (text.charAt(at) == opening) {
                    depth++;
                } else if (text.charAt(at) == closing && --depth == 0) {
                    return true;
                }
            }
        }
        return false;
    }

    private static void cutEmpty(Passage passage, List<Edit> cuts) {
        String text = passage.text();
        for (int open = text.indexOf('('); open >= 0; open = text.indexOf('(', open + 1)) {
            int close = inkFrom(text, open + 1);
            boolean call = open > 0 && Character.isLetterOrDigit(text.charAt(open - 1)); // name() stays
            if (close < text.length() && text.charAt(close) == ')' && !call) {
                int start = open;
                while (start > 0 && Ending.isBlank(text.charAt(start - 1))) {
                    start--;
                }
                cuts.add(passage.edit(EMPTY, start, close + 1, ""));
            }
        }
    }

    private static boolean isOpening(char c) {
        return c == '(' || c == '[';
    }

    private static int inkFrom(String text, int from) {
        int at = from;
        while (at < text.length() && Ending.isBlank(text.charAt(at))) {
            at++;
        }
        return at;
    }
}
