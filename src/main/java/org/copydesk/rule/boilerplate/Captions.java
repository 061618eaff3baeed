package org.copydesk.rule.boilerplate;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import org.copydesk.document.Draft;
import org.copydesk.document.Edit;
import org.copydesk.document.Passage;
import org.copydesk.document.Proposal;
import org.copydesk.rule.Rule;
import org.jspecify.annotations.Nullable;

/**
 * Drops captions that say nothing of being one, where the document gives them away: all its paragraphs end in a stop
 * but this line, a sentence's worth of words, and a caption or credit has been taken right beside it.
 */
public final class Captions implements Rule {
    static final String RULE = "residue/unmarked-caption";
    /** Shorter lines may be subheadings. */
    private static final int MIN_WORDS = 10;
    /** Longer ones have a second sentence, mostly, and would be stopped. */
    private static final int MAX_WORDS = 45;
    /** A paragraph or two without a stop is a slip; more is the house's way of writing. */
    private static final double STOPPED = 0.75;

    private static final int FEWEST = 5;

    private final Predicate<String> isCaptionRule;

    /** @param isCaptionRule tells which rules' edits took captions before this rule was asked */
    public Captions(Predicate<String> isCaptionRule) {
        this.isCaptionRule = isCaptionRule;
    }

    @Override
    public Proposal propose(Draft draft) {
        long captions = draft.edits().stream()
                .filter(edit -> isCaptionRule.test(edit.rule()))
                .count();
        List<Passage> passages = draft.passages();
        if (captions == 0 || !Prose.writesStops(passages, FEWEST, STOPPED)) {
            return Proposal.none(draft);
        }
        List<Edit> drops = new ArrayList<>();
        Prose prose = Prose.of(passages);
        @Nullable String[] rules = Drops.rules(draft);
        for (int i = prose.first() + 1; i < passages.size(); i++) {
            int block = passages.get(i).index();
            boolean beside = isCaption(rules, block - 1) || isCaption(rules, block + 1);
            if (beside && looksLikeCaption(passages.get(i)) && !goesOn(passages, i)) {
                drops.add(passages.get(i).drop(RULE));
            }
        }
        return drops.size() > 2 * captions ? Proposal.none(draft) : Proposal.of(draft, drops);
    }

    private boolean isCaption(@Nullable String[] rules, int block) {
        String rule = block >= 0 && block < rules.length ? rules[block] : null;
        return rule != null && isCaptionRule.test(rule);
    }

    private static boolean looksLikeCaption(Passage passage) {
        String text = passage.text();
        int end = Ending.trimmed(text);
        char last = text.charAt(end - 1);
        return Prose.isText(passage.block())
                && text.indexOf('\n') < 0
                && text.indexOf('|') < 0
                && Character.isUpperCase(text.codePointAt(Ending.nextInk(text, 0)))
                && Character.isLetterOrDigit(last)
                && Prose.hasWords(text, MIN_WORDS)
                && !Prose.hasWords(text, MAX_WORDS);
    }

    /** A sentence that a page break has split goes on in lower case. */
    private static boolean goesOn(List<Passage> passages, int i) {
        if (i + 1 == passages.size()) {
            return false;
        }
        String next = passages.get(i + 1).text();
        return Character.isLowerCase(next.codePointAt(Ending.nextInk(next, 0)));
    }
}
