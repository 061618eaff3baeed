package org.copydesk.rule.boilerplate;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.copydesk.document.Draft;
import org.copydesk.document.Edit;
import org.copydesk.document.Passage;
import org.copydesk.document.Proposal;
import org.copydesk.rule.Rule;

/**
 * Drops short lines in the midst of a sentence: the paragraph above ends without a stop, the one below goes on in lower
 * case, and one of the lines has a number or is in capitals. There a page ended, and its foot and the head of the next
 * came into the text.
 */
public final class Interruptions implements Rule {
    static final String RULE = "residue/page-furniture";
    /** The foot of one page and the head of the next, of two lines each. */
    private static final int MOST_LINES = 4;

    private static final int MOST_WORDS = 10;
    /** Shorter lines may be those of a list or a poem. */
    private static final int SENTENCE_WORDS = 10;

    /** Of a few paragraphs one is open at the end of each page. */
    private static final int FEWEST = 3;

    private static final double STOPPED = 0.6;

    @Override
    public Proposal propose(Draft draft) {
        List<Passage> passages = draft.passages();
        if (!Prose.writesStops(passages, FEWEST, STOPPED)) {
            return Proposal.none(draft);
        }
        List<Edit> drops = new ArrayList<>();
        for (int i = 0; i + 2 < passages.size(); i++) {
            if (isOpen(passages.get(i))) {
                int next = i + 1;
                while (next < passages.size() && next - i <= MOST_LINES && isFurniture(passages.get(next))) {
                    next++;
                }
                List<Passage> between = passages.subList(i + 1, next);
                if (next < passages.size()
                        && goesOn(passages.get(next))
                        && between.stream().anyMatch(Interruptions::isHead)) {
                    between.forEach(passage -> drops.add(passage.drop(RULE)));
                    i = next - 1;
                }
            }
        }
        return Proposal.of(draft, drops);
    }

    private static boolean isOpen(Passage passage) {
        String text = passage.text();
        int end = Ending.trimmed(text);
        char last = text.charAt(end - 1);
        return Prose.isText(passage.block())
                && (Character.isLowerCase(last) || last == ',' || last == '-')
                && Prose.hasWords(text, SENTENCE_WORDS);
    }

    private static boolean goesOn(Passage passage) {
        String text = passage.text();
        int first = Ending.nextInk(text, 0);
        boolean item = first + 1 < text.length() && text.charAt(first + 1) == ')';
        return Prose.isText(passage.block())
                && Character.isLowerCase(text.codePointAt(first))
                && !item
                && (Ending.isStopped(text) || Prose.hasWords(text, SENTENCE_WORDS));
    }

    private static boolean isFurniture(Passage passage) {
        String text = passage.text();
        return Prose.isText(passage.block())
                && !Character.isLowerCase(text.codePointAt(Ending.nextInk(text, 0)))
                && !Ending.isStopped(text)
                && !Prose.hasWords(text, MOST_WORDS + 1)
                && text.indexOf('\n') < 0;
    }

    /** The head of a page has its number, a date, or the name of the paper in capitals. */
    private static boolean isHead(Passage passage) {
        String text = passage.text();
        return text.chars().anyMatch(Character::isDigit) || text.equals(text.toUpperCase(Locale.ROOT));
    }
}
