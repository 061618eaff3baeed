package org.copydesk.rule.boilerplate;

import java.util.List;
import org.copydesk.document.Block;
import org.copydesk.document.Draft;
import org.copydesk.document.Edit;
import org.jspecify.annotations.Nullable;

/** What rules have taken out whole so far. */
final class Drops {
    private Drops() {}

    /** Returns for each block of the document the rule that dropped it, or null where something of it is left. */
    static @Nullable String[] rules(Draft draft) {
        List<Block> blocks = draft.document().blocks();
        @Nullable String[] rules = new String[blocks.size()];
        int block = 0;
        for (Edit edit : draft.edits()) {
            while (block < blocks.size() && blocks.get(block).start() < edit.start()) {
                block++;
            }
            for (; block < blocks.size() && blocks.get(block).end() <= edit.end(); block++) {
                rules[block] = edit.replacement().isEmpty() ? edit.rule() : null;
            }
        }
        return rules;
    }
}
