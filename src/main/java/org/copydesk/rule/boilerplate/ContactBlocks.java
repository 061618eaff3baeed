package org.copydesk.rule.boilerplate;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.function.Predicate;
import org.copydesk.document.Block;
import org.copydesk.document.BlockKind;
import org.copydesk.document.Document;
import org.copydesk.document.Draft;
import org.copydesk.document.Edit;
import org.copydesk.document.Passage;
import org.copydesk.document.Proposal;
import org.copydesk.rule.Rule;
import org.jspecify.annotations.Nullable;

/**
 * Drops the names between a label of contacts and a mail address or telephone number, both taken by packs, that stands a few
 * lines below it with no empty line between. A press release has such a block above its headline or below its text.
 */
public final class ContactBlocks implements Rule {
    static final String RULE = "residue/contact-block";
    /** Lines below a label: a name, a title, a house, a street, numbers. */
    private static final int FARTHEST = 8;

    private static final int MOST_WORDS = 6;

    private final Predicate<String> isLabelRule;
    private final Predicate<String> isAddressRule;

    /**
     * @param isLabelRule tells which rules' edits took labels of contacts
     * @param isAddressRule tells which took mail addresses and telephone numbers
     */
    public ContactBlocks(Predicate<String> isLabelRule, Predicate<String> isAddressRule) {
        this.isLabelRule = isLabelRule;
        this.isAddressRule = isAddressRule;
    }

    @Override
    public Proposal propose(Draft draft) {
        @Nullable String[] rules = Drops.rules(draft);
        BitSet labels = taken(rules, isLabelRule);
        BitSet addresses = labels.isEmpty() ? labels : taken(rules, isAddressRule);
        if (labels.isEmpty() || addresses.isEmpty()) {
            return Proposal.none(draft);
        }
        BitSet between = new BitSet();
        for (int label = labels.nextSetBit(0); label >= 0; label = labels.nextSetBit(label + 1)) {
            between.set(label, Math.max(label, lastAddress(draft.document(), label, addresses)));
        }
        List<Edit> drops = new ArrayList<>();
        for (Passage passage : draft.passages()) {
            boolean isShort = !Ending.isStopped(passage.text()) && !Prose.hasWords(passage.text(), MOST_WORDS + 1);
            if (between.get(passage.index()) && isShort) {
                drops.add(passage.drop(RULE));
            }
        }
        return Proposal.of(draft, drops);
    }

    /** Returns the blocks that rules have taken whole. */
    private static BitSet taken(@Nullable String[] rules, Predicate<String> isRule) {
        BitSet taken = new BitSet();
        for (int block = 0; block < rules.length; block++) {
            String rule = rules[block];
            taken.set(block, rule != null && isRule.test(rule));
        }
        return taken;
    }

    /** Returns the last address below a label before an empty line, or −1. */
    private static int lastAddress(Document document, int label, BitSet addresses) {
        List<Block> blocks = document.blocks();
        int last = -1;
        for (int i = label + 1; i < blocks.size() && i <= label + FARTHEST; i++) {
            if (!isNextLine(document.text(), blocks.get(i - 1), blocks.get(i))) {
                break;
            }
            last = addresses.get(i) ? i : last;
        }
        return last;
    }

    private static boolean isNextLine(String text, Block one, Block next) {
        int newLine = text.indexOf('\n', one.end());
        boolean follows = newLine >= 0 && newLine < next.start();
        return next.kind() == BlockKind.LINE && follows && text.indexOf('\n', newLine + 1) >= next.start();
    }
}
