package org.copydesk.rule.repair;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.copydesk.document.BlockKind;
import org.copydesk.document.Document;
import org.copydesk.document.Draft;
import org.copydesk.document.Edit;
import org.copydesk.document.Passage;
import org.copydesk.document.Proposal;
import org.copydesk.rule.Rule;

/**
 * Rejoins a paragraph that was split in the middle of a sentence: the first part ends without a stop, the second goes
 * on in lower case. A word that was hyphenated at the break is made whole.
 */
public final class PageBreaks implements Rule {
    public static final String RULE = "repair/page-break";
    private static final Set<BlockKind> TEXT = Set.of(BlockKind.PARAGRAPH, BlockKind.LINE, BlockKind.QUOTE);
    /** Lists without bullets have short items. */
    private static final int MIN_WORDS = 7;

    @Override
    public Proposal propose(Draft draft) {
        List<Passage> passages = draft.passages();
        List<Edit> joints = new ArrayList<>();
        for (int i = 0; i + 1 < passages.size(); i++) {
            Passage first = passages.get(i);
            Passage second = passages.get(i + 1);
            if (isText(first) && isText(second) && goesOn(first.text(), second.text())) {
                joints.add(joint(draft.document(), first, second));
            }
        }
        return Proposal.of(draft, joints);
    }

    private static boolean isText(Passage passage) {
        return TEXT.contains(passage.block().kind());
    }

    private static boolean goesOn(String first, String second) {
        int end = Blank.trimmed(first);
        int start = Blank.inkFrom(second, 0);
        char last = first.charAt(end - 1);
        boolean dash = last == '-' || last == '\u2010' || last == '\u00ad';
        boolean hyphen = dash && end > 1 && Character.isLetter(first.charAt(end - 2));
        return (dash || Character.isLetterOrDigit(last) || last == ',')
                && Character.isLowerCase(second.codePointAt(start))
                && (hyphen || words(first) >= MIN_WORDS)
                && (words(second) >= MIN_WORDS || isStopped(second));
    }

    private static boolean isStopped(String text) {
        int end = Blank.trimmed(text);
        while (end > 0 && "\"'\u201d\u2019)]".indexOf(text.charAt(end - 1)) >= 0) {
            end--;
        }
        return end > 0 && ".!?\u2026".indexOf(text.charAt(end - 1)) >= 0;
    }

    /** Only the blank behind the first part is replaced: what was dropped between the two stays its rule's edit. */
    private static Edit joint(Document document, Passage first, Passage second) {
        int end = Blank.trimmed(first.text());
        int from = first.origin(end);
        int to = from;
        while (to < second.block().start() && Blank.is(document.text().charAt(to))) {
            to++;
        }
        int hyphenAt = first.origin(end - 1);
        boolean bare = document.text().substring(hyphenAt + 1, to).isBlank(); // what was cut behind it stays its rule's
        if (bare && Hyphens.joins(first.text(), end, second.text())) {
            return new Edit(Hyphens.RULE, hyphenAt, to, "");
        }
        boolean hyphen = first.text().charAt(end - 1) == '-';
        return new Edit(RULE, from, to, hyphen ? "" : " ");
    }

    private static int words(String text) {
        int words = 0;
        boolean blank = true;
        for (int i = 0; i < text.length(); i++) {
            boolean isBlank = Blank.is(text.charAt(i));
            words += blank && !isBlank ? 1 : 0;
            blank = isBlank;
        }
        return words;
    }
}
