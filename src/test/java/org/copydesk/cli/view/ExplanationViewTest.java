package org.copydesk.cli.view;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.copydesk.document.DocumentKey;
import org.copydesk.document.Facts;
import org.copydesk.document.Outcome;
import org.copydesk.job.Explainer.Found;
import org.copydesk.job.Explanation;
import org.junit.jupiter.api.Test;

/** Golden answers; rewritten with {@code -Dgolden.rewrite=true}, the diff is read. */
class ExplanationViewTest {
    private static final Path FOLDER = Path.of("src/test/resources/org/copydesk/cli/view");

    @Test
    void aWideTerminalShowsTheRulesInTheMargin() throws IOException {
        golden("explain-wide.txt", ExplanationView.of(Harbour.duplicate(), false, new Paper(120, false)));
    }

    @Test
    void aNarrowTerminalShowsTheRulesBelowTheLines() throws IOException {
        golden("explain-narrow.txt", ExplanationView.of(Harbour.kept(), false, new Paper(60, false)));
    }

    @Test
    void coloursTellTheSameStory() throws IOException {
        String coloured = ExplanationView.of(Harbour.kept(), false, new Paper(120, true));
        golden("explain-colour.txt", coloured.replace('\u001B', '␛'));
    }

    @Test
    void noLineIsWiderThanTheTerminal() throws IOException {
        for (int width : List.of(60, 80, 90, 100, 120, 200)) {
            assertThat(ExplanationView.of(Harbour.duplicate(), true, new Paper(width, false))
                            .lines())
                    .allMatch(line -> Width.of(line) <= width, "at most " + width);
        }
    }

    @Test
    void fullTextFoldsNothing() throws IOException {
        assertThat(ExplanationView.of(Harbour.duplicate(), true, new Paper(120, false)))
                .contains("Travel")
                .doesNotContain("more lines");
    }

    @Test
    void aQuarantinedFileSaysWhy() {
        Explanation explanation = new Explanation(
                new DocumentKey("gull/broken.pdf", 0),
                "",
                "gull",
                Optional.of("1.20240305.0"),
                new Outcome.Quarantined(Outcome.Cause.TIMED_OUT, "Gave no text within 30 s."),
                Optional.empty(),
                Facts.NONE,
                List.of(),
                Optional.empty(),
                Optional.empty(),
                List.of());
        assertThat(ExplanationView.of(explanation, false, new Paper(100, false)))
                .isEqualTo("gull/broken.pdf\ngull · gull/broken.pdf\n✘ quarantined, timed out: Gave no text within 30"
                        + " s.\n");
    }

    @Test
    void textOfADocumentCannotCommandTheTerminal() throws IOException {
        Explanation kept = Harbour.kept();
        Explanation evil = new Explanation(
                kept.key(),
                kept.id(),
                "\u001B[2Jgull",
                kept.version(),
                kept.outcome(),
                kept.document(),
                kept.facts().withTitle("Bridge\u001B]0;owned\u0007 shut \u202Etuhs"),
                kept.edits(),
                kept.text(),
                kept.cluster(),
                kept.related());
        assertThat(ExplanationView.of(evil, false, new Paper(100, false)))
                .startsWith("Bridge␛]0;owned␇ shut ⟪U+202E⟫tuhs\n␛[2Jgull · ")
                .doesNotContain("\u001B");
    }

    @Test
    void aFileOfManyDocumentsIsListed() throws IOException {
        Found found = new Found(List.of(Harbour.kept()), 1_204);
        assertThat(ExplanationView.list("archive.warc", found, new Paper(100, false)))
                .isEqualTo("archive.warc holds 1,204 documents. Name one by its id, or as FILE#RECORD.\n"
                        + "  0f3a6c1d9b2e4875a1c0d3e6f7b89a24  #0        kept        Harbour bridge shut after storm"
                        + " tears off…\n  … and 1,203 more\n");
    }

    private static void golden(String name, String told) throws IOException {
        Path golden = FOLDER.resolve(name);
        if (Boolean.getBoolean("golden.rewrite")) {
            Files.writeString(golden, told);
        }
        assertThat(told).isEqualTo(Files.readString(golden));
    }
}
