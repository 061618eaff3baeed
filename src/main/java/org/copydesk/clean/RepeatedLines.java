package org.copydesk.clean;

import java.util.ArrayList;
import java.util.List;
import org.copydesk.document.Block;
import org.copydesk.document.BlockKind;
import org.copydesk.document.Draft;
import org.copydesk.document.Edit;
import org.copydesk.document.Passage;
import org.copydesk.document.Proposal;
import org.copydesk.rule.Rule;

/** Drops the lines that the document's source repeats over many documents. */
final class RepeatedLines implements Rule {
    static final String RULE = "repeated-line";

    private final LearnedLines learned;
    private final Vetoes vetoes;

    private RepeatedLines(LearnedLines learned, Vetoes vetoes) {
        this.learned = learned;
        this.vetoes = vetoes;
    }

    static RepeatedLines of(RepeatedLineSettings settings) {
        return new RepeatedLines(LearnedLines.NONE, new Vetoes(settings.veto()));
    }

    RepeatedLines with(LearnedLines lines) {
        return new RepeatedLines(lines, vetoes);
    }

    @Override
    public Proposal propose(Draft draft) {
        if (learned == LearnedLines.NONE) {
            return Proposal.none(draft);
        }
        String source = draft.document().source();
        String text = draft.document().text();
        List<Edit> drops = new ArrayList<>();
        for (Passage passage : draft.passages()) {
            if (passage.block().kind() == BlockKind.CODE) {
                continue;
            }
            // as it was extracted, not as it reads now: that is what was counted
            Block block = passage.block();
            long line = Lines.hash(text, block.start(), block.end());
            if (line != 0 && learned.find(source, line).isPresent() && !vetoes.cover(block.text(text), line)) {
                drops.add(passage.drop(RULE));
            }
        }
        return Proposal.of(draft, drops);
    }
}
