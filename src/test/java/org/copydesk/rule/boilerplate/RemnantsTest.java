package org.copydesk.rule.boilerplate;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.copydesk.clean.Ledger;
import org.copydesk.document.Block;
import org.copydesk.document.BlockKind;
import org.copydesk.document.Document;
import org.copydesk.document.DocumentKey;
import org.copydesk.document.Draft;
import org.copydesk.document.Origin;
import org.copydesk.rule.RulePacks;
import org.junit.jupiter.api.Test;

class RemnantsTest {
    private static final String FIRST =
            "The wheel of the old mill turned again on Monday, for the first time since the flood of two years ago.";
    private static final String SECOND =
            "Half the town had come to see it, and most of those who came stayed until the lamps were lit at nine.";

    /** Returns what is left of paragraphs after the packs and this rule. */
    private static List<String> left(String... paragraphs) {
        String text = String.join("\n\n", paragraphs);
        List<Block> blocks = new ArrayList<>();
        int at = 0;
        for (String paragraph : paragraphs) {
            blocks.add(Block.of(BlockKind.PARAGRAPH, at, at + paragraph.length()));
            at += paragraph.length() + 2;
        }
        Origin origin = new Origin("a.txt", null, "text/plain", text.length(), "", "UTF-8");
        Draft draft = Draft.of(
                new Document(new DocumentKey("a.txt", 0), "0".repeat(32), origin, "a", text, blocks, List.of()));
        draft = draft.with(Residue.anywhere(RulePacks.builtin()).propose(draft));
        draft = draft.with(new Remnants(rule -> rule.startsWith("residue/read-more.")).propose(draft));
        return List.of(Ledger.apply(text, draft.edits()).strip().split("\n{2,}"));
    }

    @Test
    void takesTheHeadlinesBelowALabelAndTheirCounter() {
        assertThat(left(FIRST, "RELATED ARTICLES", "1", "How the mill was lost", "A night on the dam", SECOND))
                .containsExactly(FIRST, SECOND);
    }

    @Test
    void takesTheTopicsBelowALabelAfterTheText() throws Exception {
        Remnants rule = new Remnants(label -> label.startsWith("residue/read-more."));
        assertThat(Cleaning.left(FIRST + "\n\nTopics\nGhana\nAfrica\nnews", rule))
                .containsExactly(FIRST);
        assertThat(Cleaning.left(FIRST + "\n\nTopics\nGhana\n\n" + SECOND, rule))
                .containsExactly(FIRST, "Ghana", SECOND);
    }

    @Test
    void takesACounterOfNothingWhereverItStands() {
        assertThat(left(FIRST, "0", SECOND)).containsExactly(FIRST, SECOND);
        assertThat(left(FIRST, "7", SECOND)).containsExactly(FIRST, "7", SECOND);
    }

    @Test
    void leavesALineThatIsASentenceBelowALabel() {
        assertThat(left(FIRST, "Related articles", "Nobody else came.", SECOND))
                .containsExactly(FIRST, "Nobody else came.", SECOND);
    }

    @Test
    void leavesASubheadingThatNoLabelGoesBefore() {
        assertThat(left(FIRST, "How the mill was lost", SECOND))
                .containsExactly(FIRST, "How the mill was lost", SECOND);
    }

    @Test
    void leavesWhatStandsAboveTheProse() {
        assertThat(left("Related articles", "How the mill was lost", FIRST))
                .containsExactly("How the mill was lost", FIRST);
    }

    @Test
    void takesANumberOnlyBesideResidue() {
        assertThat(left(FIRST, "12", "shares", SECOND)).containsExactly(FIRST, SECOND);
        assertThat(left(FIRST, "12", SECOND)).containsExactly(FIRST, "12", SECOND);
    }

    @Test
    void takesAllBelowTheSignThatEndsAPressRelease() {
        assertThat(left(FIRST, "###", "About the mill", SECOND)).containsExactly(FIRST);
    }

    @Test
    void takesSignsBelowTheProseAndNotWithinIt() {
        assertThat(left(FIRST, "* * *", SECOND, "* * *")).containsExactly(FIRST, "* * *", SECOND);
    }

    @Test
    void takesALineOfHashtagsAndNoNumberedItem() {
        assertThat(left(FIRST, "#mill #river", "#1 of the list", SECOND))
                .containsExactly(FIRST, "#1 of the list", SECOND);
    }
}
