package org.copydesk.rule.repair;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.copydesk.document.BlockKind;
import org.copydesk.document.Draft;
import org.copydesk.document.Edit;
import org.copydesk.document.Passage;
import org.copydesk.document.Proposal;
import org.copydesk.rule.Rule;

/**
 * Undoes hyphenation at the ends of lines; a hyphen that the word may own stays. Soft hyphens go wherever they stand:
 * nobody sees them, and a word that holds one is not found.
 */
public final class Hyphens implements Rule {
    public static final String RULE = "repair/hyphenation";
    private static final char SOFT = '\u00ad';
    /** First parts after which a hyphen mostly is the word's own: {@code self-} at a line's end stays {@code self-}. */
    private static final Set<String> OWN = Set.of(
            "self", "non", "ex", "anti", "semi", "half", "well", "so", "co", "pro", "e", "mid", "multi", "vice", "all",
            "cross", "high", "low", "long", "short", "full", "part", "two", "three", "four", "five", "six", "seven",
            "eight", "nine", "ten", "twenty", "thirty", "forty", "fifty", "sixty", "seventy", "eighty", "ninety");

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
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c == SOFT) {
                int next = Blank.inkFrom(text, i + 1);
                boolean atLineEnd = text.substring(i + 1, next).indexOf('\n') >= 0;
                edits.add(passage.edit(RULE, i, atLineEnd ? next : i + 1, ""));
            } else if (i > 0 && isHyphen(c) && Character.isLetter(text.charAt(i - 1))) {
                int next = Blank.inkFrom(text, i + 1);
                boolean atLineEnd = text.substring(i + 1, next).indexOf('\n') >= 0;
                if (atLineEnd && next < text.length() && Character.isLowerCase(text.charAt(next))) {
                    boolean whole = joins(text, i + 1, text.substring(next));
                    edits.add(passage.edit(RULE, whole ? i : i + 1, next, ""));
                }
            }
        }
    }

    private static boolean isHyphen(char c) {
        return c == '-' || c == '\u2010';
    }

    /** Tells whether the hyphen before {@code end} was put there by a line's end: the two parts are one word. */
    static boolean joins(String first, int end, String second) {
        if (end < 3 || !(isHyphen(first.charAt(end - 1)) || first.charAt(end - 1) == SOFT)) {
            return false;
        }
        int start = end - 1;
        while (start > 0 && Character.isLetter(first.charAt(start - 1))) {
            start--;
        }
        String part = first.substring(start, end - 1);
        boolean compound = start > 0 && isHyphen(first.charAt(start - 1));
        int next = Blank.inkFrom(second, 0);
        return part.length() >= 2
                && !compound
                && !OWN.contains(part)
                && part.chars().skip(1).allMatch(Character::isLowerCase)
                && next < second.length()
                && Character.isLowerCase(second.charAt(next));
    }
}
