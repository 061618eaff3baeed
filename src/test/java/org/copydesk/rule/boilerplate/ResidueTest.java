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

class ResidueTest {
    private static String without(String text) {
        List<Block> blocks = new ArrayList<>();
        int at = 0;
        for (String line : text.split("\n")) {
            if (!line.isBlank()) {
                blocks.add(Block.of(BlockKind.LINE, at, at + line.length()));
            }
            at += line.length() + 1;
        }
        Origin origin = new Origin("a.txt", null, "text/plain", text.length(), "", "UTF-8");
        Document document =
                new Document(new DocumentKey("a.txt", 0), "0".repeat(32), origin, "a", text, blocks, List.of());
        Draft draft = Draft.of(document);
        draft = draft.with(Residue.anywhere(RulePacks.builtin()).propose(draft));
        return Ledger.apply(text, draft.edits()).strip();
    }

    @Test
    void aCreditTakesNoneOfTheLinesBeforeItAlong() {
        assertThat(without("By Ada Lind on Saturday at eleven\n"
                        + "The mill wheel turned again for the first time since the flood, and half the town had come.\n"
                        + "Photo: Bo Berg\n"))
                .isEqualTo(
                        "By Ada Lind on Saturday at eleven\n"
                                + "The mill wheel turned again for the first time since the flood, and half the town had come.");
    }

    @Test
    void aCreditTakesNoBylineBelowItAlong() {
        assertThat(without("(Credit: Bo Berg)\nby Ada Lind | 22 December 2020\nMills and Rivers\n"))
                .isEqualTo("by Ada Lind | 22 December 2020\nMills and Rivers");
    }

    @Test
    void aShortParagraphThatEndsInACreditIsACaption() {
        assertThat(without("The town lies on the river.\n\n"
                        + "The wheel of the old mill, seen from the bridge. Photo: B. Berg/Millvale Echo\n\n"
                        + "It has two mills."))
                .isEqualTo("The town lies on the river.\n\n\n\nIt has two mills.");
    }

    @Test
    void aLongParagraphLosesTheCreditAtItsEndAndNothingElse() {
        String prose =
                "The wheel stood still for a year. The town paid for a new one. It came by barge. Then it turned.";
        assertThat(without("The town lies on the river.\n\n" + prose + " Photo: Bo Berg"))
                .isEqualTo("The town lies on the river.\n\n" + prose);
    }

    @Test
    void aLineWithinAParagraphLosesTheCreditAtItsEndAndNothingElse() {
        assertThat(without("The wheel of the old mill turns\nagain, seen from the bridge. Photo: Bo Berg"))
                .isEqualTo("The wheel of the old mill turns\nagain, seen from the bridge.");
    }

    @Test
    void aBylineBeforeACreditStays() {
        assertThat(without("By Ada Lind. Photo: Bo Berg\n\nThe wheel turns again."))
                .isEqualTo("By Ada Lind.\n\nThe wheel turns again.");
    }

    @Test
    void aNavigationBarTakesNoHeadlineBelowItAlong() {
        assertThat(without("Home » News » Local\nTeen wins regional science fair with a river sensor\n"))
                .isEqualTo("Teen wins regional science fair with a river sensor");
    }

    @Test
    void aNoticeThatWasWrappedGoesWhole() {
        assertThat(without("Sign up for our weekly gardening newsletter and get all the news of\n"
                        + "the village and its mills delivered to your inbox every morning\n"))
                .isEmpty();
    }

    @Test
    void aVideosHeadlineGoesButForTheDocumentsOwn() {
        assertThat(
                        without(
                                "Watch: The mill wheel turns again\n\nIt has turned since noon.\n\nVideo: The bridge opens\n\nHalf the town had come."))
                .isEqualTo(
                        "Watch: The mill wheel turns again\n\nIt has turned since noon.\n\n\n\nHalf the town had come.");
    }

    @Test
    void aTeaserGluedIntoAParagraphGoes() {
        assertThat(without("The wheel turns until Thursday.Read more about millsThe change follows a dry summer."))
                .isEqualTo("The wheel turns until Thursday. The change follows a dry summer.");
    }

    @Test
    void aTeaserGluedToTheBeginningOrTheEndOfAParagraphGoes() {
        assertThat(without("Sign up for our newsletterThe change follows a dry summer on the river.\n\n"
                        + "The wheel turns until Thursday.Read more about mills"))
                .isEqualTo("The change follows a dry summer on the river.\n\nThe wheel turns until Thursday.");
    }

    @Test
    void namesWithACapitalWithinAreNoJoints() {
        String text = "Mrs McDonald saw the YouTube page of the mill. The MillWorks paper told of it twice.";
        assertThat(without(text)).isEqualTo(text);
    }

    @Test
    void gluedSentencesThatAreNoResidueStay() {
        String text = "The wheel turns until Thursday.Nobody in the townThe change follows a dry summer.";
        assertThat(without(text)).isEqualTo(text);
    }
}
