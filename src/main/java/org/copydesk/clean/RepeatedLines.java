package org.copydesk.clean;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
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
    private final Set<Long> vetoed;

    private RepeatedLines(LearnedLines learned, Set<Long> vetoed) {
        this.learned = learned;
        this.vetoed = vetoed;
    }

    static RepeatedLines of(RepeatedLineSettings settings) {
        Set<Long> vetoed = new HashSet<>();
        settings.veto().forEach(line -> vetoed.add(Lines.hash(line)));
        return new RepeatedLines(LearnedLines.NONE, vetoed);
    }

    RepeatedLines with(LearnedLines lines) {
        return new RepeatedLines(lines, vetoed);
    }

    @Override
    public Proposal propose(Draft draft) {
        if (learned == LearnedLines.NONE) {
            return Proposal.none(draft);
        }
        String source = draft.document().source();
        List<Edit> drops = new ArrayList<>();
        for (Passage passage : draft.passages()) {
            if (passage.block().kind() == BlockKind.CODE) {
                continue;
            }
            // as it was extracted, not as it reads now: that is what was counted
            long line = Lines.hash(
                    draft.document().text(),
                    passage.block().start(),
                    passage.block().end());
            if (line != 0
                    && !vetoed.contains(line)
                    && learned.find(source, line).isPresent()) {
                drops.add(passage.drop(RULE));
            }
        }
        return Proposal.of(draft, drops);
    }
}
