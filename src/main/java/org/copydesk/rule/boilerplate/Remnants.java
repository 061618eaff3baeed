package org.copydesk.rule.boilerplate;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import org.copydesk.document.Block;
import org.copydesk.document.BlockKind;
import org.copydesk.document.Draft;
import org.copydesk.document.Edit;
import org.copydesk.document.Passage;
import org.copydesk.document.Proposal;
import org.copydesk.rule.Rule;
import org.jspecify.annotations.Nullable;

/**
 * Drops what is left of a box whose label is gone: the headlines below "Related articles", numbers that counted shares
 * or comments, hashtags, signs without a word below the prose, and all that stands below {@code ###}, where a press release ends.
 */
public final class Remnants implements Rule {
    static final String TEASER = "residue/teaser";
    static final String COUNTER = "residue/counter";
    static final String MARK = "residue/end-mark";
    static final String HASHTAGS = "residue/hashtags";
    /** A label says what stands below it and no more; with more words it may be a link that stands by itself. */
    private static final int LABEL_WORDS = 5;
    /** As many headlines as boxes within an article show, about. */
    private static final int MOST_TEASERS = 6;

    /** Enough to tell that the text has begun: short paragraphs of news have as many. */
    private static final int SENTENCE_WORDS = 8;

    private static final int TEASER_WORDS = 4;
    private static final int LONGEST_TEASER = 22;
    /** As in {@code 1,204} or {@code +12}. */
    private static final int LONGEST_COUNTER = 6;

    private final Predicate<String> isLabelRule;

    /** @param isLabelRule tells which rules' edits took labels of links to other articles */
    public Remnants(Predicate<String> isLabelRule) {
        this.isLabelRule = isLabelRule;
    }

    @Override
    public Proposal propose(Draft draft) {
        List<Passage> passages = draft.passages();
        List<Edit> drops = new ArrayList<>();
        Prose prose = Prose.of(passages);
        Boxes boxes = new Boxes(draft);
        boolean begun = false;
        boolean ended = false;
        for (int i = 0; i < passages.size(); i++) {
            Passage passage = passages.get(i);
            ended = ended || begun && isEnd(passage);
            String rule = ended ? MARK : rule(passage, begun, prose.isTail(i), boxes);
            rule = TEASER.equals(rule) && isSubheading(passages, i, boxes) ? null : rule;
            begun = begun || isSentence(passage);
            if (rule != null) {
                boxes.rules[passage.index()] = rule;
                drops.add(passage.drop(rule));
            }
        }
        return Proposal.of(draft, drops);
    }

    private static boolean isSentence(Passage passage) {
        return Prose.isText(passage.block())
                && Ending.isStopped(passage.text())
                && Prose.hasWords(passage.text(), SENTENCE_WORDS);
    }

    private static @Nullable String rule(Passage passage, boolean belowProse, boolean inTail, Boxes boxes) {
        if (belowProse && boxes.hasLabelAbove(passage.index()) && isTeaser(passage)) {
            return TEASER;
        }
        if (inTail && boxes.hasLabelAbove(passage.index()) && isTag(passage)) {
            return TEASER;
        }
        if (inTail && isMark(passage)) {
            return MARK;
        }
        if (isHashtags(passage.text())) {
            return HASHTAGS;
        }
        boolean nothing = passage.text().strip().equals("0");
        return nothing || boxes.isBesideResidue(passage.index()) && isCounter(passage) ? COUNTER : null;
    }

    /** Tells whether a line below a label may as well head the text that follows: the only one, with empty lines around it. */
    private static boolean isSubheading(List<Passage> passages, int i, Boxes boxes) {
        Passage passage = passages.get(i);
        return passage.block().kind() == BlockKind.PARAGRAPH
                && i + 1 < passages.size()
                && Prose.isProse(passages.get(i + 1))
                && boxes.isLabel(passage.index() - 1);
    }

    private static boolean isTeaser(Passage passage) {
        String text = passage.text();
        return Prose.isText(passage.block())
                && text.indexOf('\n') < 0
                && Prose.hasWords(text, TEASER_WORDS)
                && !Prose.hasWords(text, LONGEST_TEASER + 1)
                && !Ending.isStopped(text)
                && Character.isLetterOrDigit(text.charAt(Ending.trimmed(text) - 1));
    }

    /** Tells whether it is a line of a word or two, as the topics below a label are. */
    private static boolean isTag(Passage passage) {
        String text = passage.text();
        return passage.block().kind() == BlockKind.LINE
                && !Prose.hasWords(text, TEASER_WORDS)
                && !Ending.isStopped(text)
                && Character.isLetterOrDigit(text.charAt(Ending.trimmed(text) - 1));
    }

    private static boolean isWordless(Passage passage) {
        return Prose.isText(passage.block()) && passage.text().chars().noneMatch(Character::isLetter);
    }

    private static boolean isEnd(Passage passage) {
        String text = passage.text();
        return Prose.isText(passage.block())
                && text.indexOf('#') >= 0
                && text.chars().filter(c -> c == '#').count() >= 3
                && text.chars().allMatch(c -> c == '#' || Ending.isBlank((char) c));
    }

    /** Tells whether each word is a hashtag: {@code #mill #river}. */
    private static boolean isHashtags(String text) {
        if (text.charAt(0) != '#') {
            return false;
        }
        for (String word : text.strip().split("[\\s,]+")) {
            if (word.length() < 2 || word.charAt(0) != '#' || !Character.isLetter(word.charAt(1))) {
                return false;
            }
        }
        return true;
    }

    private static boolean isMark(Passage passage) {
        return isWordless(passage) && passage.text().chars().noneMatch(Character::isDigit);
    }

    private static boolean isCounter(Passage passage) {
        return isWordless(passage)
                && Ending.trimmed(passage.text()) <= LONGEST_COUNTER
                && passage.text().chars().anyMatch(Character::isDigit);
    }

    /** Which rule dropped each block of a document. */
    private final class Boxes {
        private final String text;
        private final List<Block> blocks;
        private final @Nullable String[] rules;

        Boxes(Draft draft) {
            this.text = draft.document().text();
            this.blocks = draft.document().blocks();
            this.rules = Drops.rules(draft);
        }

        /** Tells whether a label of links stood above the block, with nothing that is left between them. */
        boolean hasLabelAbove(int block) {
            int teasers = 0;
            for (int above = block - 1; above >= 0 && rules[above] != null && teasers < MOST_TEASERS; above--) {
                if (isLabel(above)) {
                    return true;
                }
                teasers += TEASER.equals(rules[above]) ? 1 : 0;
            }
            return false;
        }

        boolean isLabel(int block) {
            String rule = rules[block];
            return rule != null
                    && isLabelRule.test(rule)
                    && !Prose.hasWords(
                            text.substring(
                                    blocks.get(block).start(), blocks.get(block).end()),
                            LABEL_WORDS + 1);
        }

        boolean isBesideResidue(int block) {
            return isResidue(block - 1) || isResidue(block + 1);
        }

        private boolean isResidue(int block) {
            return block >= 0 && block < rules.length && rules[block] != null && rules[block].startsWith("residue/");
        }
    }
}
