package org.copydesk.clean;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.copydesk.document.Document;
import org.copydesk.document.DocumentKey;
import org.copydesk.document.Edit;
import org.copydesk.document.Origin;
import org.copydesk.document.RawDocument;
import org.copydesk.document.UnreadableException;
import org.copydesk.extract.TextExtractor;
import org.copydesk.rule.RulePacks;
import org.copydesk.rule.Sentences;
import org.copydesk.rule.head.FactRules;
import org.copydesk.rule.head.SourceFacts;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The five articles that the product is judged by, where they are at hand. */
class SeedsTest {
    private static final Path SEEDS = Path.of("../shared/seeds");
    private static final Cleaner CLEANER = new Cleaner(
            Recipe.of(RulePacks.builtin(), CleaningSettings.DEFAULTS, FactRules.all(SourceFacts.NONE)),
            LearnedLines.NONE,
            text -> Optional.of("en"));

    private record Seed(Document document, Cleaned cleaned) {
        String text() {
            return cleaned.kept().orElseThrow().text();
        }
    }

    private final List<Seed> seeds = new ArrayList<>();

    @BeforeEach
    void cleanThem() throws IOException, UnreadableException {
        assumeTrue(Files.isDirectory(SEEDS), "skipped: ../shared is not here");
        try (Stream<Path> files = Files.list(SEEDS).sorted()) {
            for (Path file : files.toList()) {
                byte[] bytes = Files.readAllBytes(file);
                String name = file.getFileName().toString();
                Document document = new TextExtractor()
                        .extract(new RawDocument(
                                new DocumentKey(name, 0),
                                new Origin(name, null, "text/plain", bytes.length, "", null),
                                "seeds",
                                bytes,
                                null,
                                List.of()));
                seeds.add(new Seed(document, CLEANER.clean(document)));
            }
        }
    }

    @Test
    void allAreKeptAndNoneIsSuspicious() {
        assertThat(seeds).hasSize(5).allSatisfy(seed -> {
            assertThat(seed.cleaned().kept()).isPresent();
            assertThat(seed.cleaned().suspicious()).isFalse();
        });
    }

    @Test
    void cleanTextAndLedgerGiveTheExtractedText() {
        assertThat(seeds).allSatisfy(seed -> {
            List<Edit> edits = seed.cleaned().edits();
            String extracted = seed.document().text();
            assertThat(Ledger.restore(seed.text(), Ledger.entries(extracted, edits)))
                    .isEqualTo(extracted);
        });
    }

    @Test
    void noResidueIsLeft() {
        assertThat(seeds)
                .allSatisfy(seed -> assertThat(seed.text().toLowerCase(java.util.Locale.ROOT))
                        .doesNotContain(
                                "(file photo)", "commenting forum", "registering", "refresh", "logged in", "visit:")
                        .doesNotContain("extends:", "---", "(\u00a0", "( s", "\u00a0"));
    }

    @Test
    void sentencesThatPageBreaksSplitAreWholeAgain() {
        assertThat(seeds)
                .allSatisfy(seed -> assertThat(seed.text().lines().filter(line -> !line.isEmpty()))
                        .noneMatch(line -> Character.isLowerCase(line.charAt(0)) || line.endsWith(",")));
    }

    @Test
    void noSentenceOfAnArticleIsLost() {
        assertThat(seeds).allSatisfy(seed -> {
            for (Ledger.Entry entry :
                    Ledger.entries(seed.document().text(), seed.cleaned().edits())) {
                boolean takesText =
                        entry.rule().startsWith("residue/") || entry.rule().startsWith("repair/");
                boolean caption = entry.rule().contains("caption");
                boolean footer = seed.document().text().length() - entry.end() < 400;
                if (takesText && !caption && !footer) {
                    assertThat(Sentences.of(entry.removed()))
                            .as(entry.toString())
                            .allSatisfy(span ->
                                    assertThat(span.end() - span.start()).isLessThan(3));
                }
            }
        });
    }
}
