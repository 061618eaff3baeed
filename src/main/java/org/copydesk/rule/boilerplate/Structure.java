package org.copydesk.rule.boilerplate;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.copydesk.document.Block;
import org.copydesk.document.BlockKind;
import org.copydesk.document.Draft;
import org.copydesk.document.Edit;
import org.copydesk.document.Passage;
import org.copydesk.document.Proposal;
import org.copydesk.document.Role;
import org.copydesk.rule.Rule;

/** Drops what the document's own structure says is not main text: front matter, and blocks by their role. */
public final class Structure implements Rule {
    private static final Map<Role, String> NOT_MAIN_TEXT = new EnumMap<>(Map.of(
            Role.NAVIGATION, "structure/navigation",
            Role.RELATED, "structure/related",
            Role.COMMENT, "structure/comment",
            Role.CAPTION, "structure/caption",
            Role.SHARE, "structure/share",
            Role.NOTICE, "structure/notice",
            Role.ADVERTISEMENT, "structure/advertisement",
            Role.ABOUT, "structure/about",
            Role.FURNITURE, "structure/furniture",
            Role.OTHER, "structure/other"));

    @Override
    public Proposal propose(Draft draft) {
        List<Edit> drops = new ArrayList<>();
        for (Passage passage : draft.passages()) {
            String rule = rule(passage.block());
            if (!rule.isEmpty()) {
                drops.add(passage.drop(rule));
            }
        }
        return Proposal.of(draft, drops);
    }

    /** Tells whether this rule drops a block, whatever it says. */
    static boolean drops(Block block) {
        return !rule(block).isEmpty();
    }

    private static String rule(Block block) {
        if (block.kind() == BlockKind.FRONT_MATTER) {
            return "structure/front-matter";
        }
        if (block.kind() == BlockKind.CAPTION) {
            return "structure/caption";
        }
        return NOT_MAIN_TEXT.getOrDefault(block.role(), "");
    }
}
