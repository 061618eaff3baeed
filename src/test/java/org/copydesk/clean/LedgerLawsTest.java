package org.copydesk.clean;

import static org.assertj.core.api.Assertions.assertThat;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import org.copydesk.document.Block;
import org.copydesk.document.BlockKind;
import org.copydesk.document.Document;
import org.copydesk.document.DocumentKey;
import org.copydesk.document.Edit;
import org.copydesk.document.Origin;
import org.copydesk.rule.RulePacks;
import org.copydesk.rule.head.FactRules;
import org.copydesk.rule.head.SourceFacts;

class LedgerLawsTest {
    private static final Cleaner CLEANER = new Cleaner(
            Recipe.of(RulePacks.builtin(), CleaningSettings.DEFAULTS, FactRules.all(SourceFacts.NONE)),
            LearnedLines.NONE,
            text -> Optional.empty());
    private static final Origin ORIGIN = new Origin("a.txt", null, "text/plain", 1, "", "UTF-8");

    @Provide
    Arbitrary<String> texts() {
        Arbitrary<String> words = Arbitraries.of(
                "the",
                "mill",
                "stood",
                "immi-",
                "gration,",
                "river.",
                "Share",
                "this",
                "article",
                "(",
                ")",
                "(file photo)",
                "Photo: A. Miller",
                "Ã©tÃ©",
                "cafe\u0301",
                "\u00a0",
                "\u200b",
                "Leave a comment",
                "Advertisement",
                "\"Why?\"",
                "\ud83d\ude00",
                "By Ada Miller",
                "May 10, 2019",
                "PARIS (Reuters) -",
                "im\u00admi\u00ad",
                "e\ufb03cient",
                "漢字",
                "。");
        Arbitrary<String> gaps = Arbitraries.of(" ", " ", " ", "\n", "\n\n", "  ", "\n \n\n", "\t", "");
        return words.list()
                .ofMaxSize(30)
                .flatMap(list -> gaps.list().ofSize(list.size() + 1).map(between -> {
                    StringBuilder text = new StringBuilder(between.get(0));
                    for (int i = 0; i < list.size(); i++) {
                        text.append(list.get(i)).append(between.get(i + 1));
                    }
                    return text.toString();
                }));
    }

    @Property(tries = 2000)
    void cleanTextAndLedgerGiveTheExtractedText(@ForAll("texts") String text) {
        Document document = document(text);
        Cleaned cleaned = CLEANER.clean(document);
        String clean = Ledger.apply(text, cleaned.edits());
        assertThat(Ledger.restore(clean, Ledger.entries(text, cleaned.edits()))).isEqualTo(text);
        cleaned.kept().ifPresent(article -> assertThat(article.text()).isEqualTo(clean));
    }

    @Property(tries = 2000)
    void repairsTakeOutNoLetterAndNoDigit(@ForAll("texts") String any) {
        String text = any.replace("Ã©", "é"); // what was broken letters is other letters once it is mended
        Document document = document(text);
        assertThat(Ledger.entries(text, CLEANER.clean(document).edits()))
                .filteredOn(entry ->
                        entry.rule().startsWith("repair/") || entry.rule().startsWith("layout/"))
                .allSatisfy(entry -> assertThat(letters(entry.replacement())).isEqualTo(letters(entry.removed())));
    }

    private static String letters(String text) {
        return Normalizer.normalize(text, Normalizer.Form.NFKC)
                .codePoints()
                .filter(Character::isLetterOrDigit)
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                .toString();
    }

    @Property(tries = 2000)
    void paragraphsArePartedByOneEmptyLine(@ForAll("texts") String text) {
        String clean = Ledger.apply(text, CLEANER.clean(document(text)).edits());
        assertThat(clean).doesNotContain("\n\n\n").isEqualTo(clean.strip());
        assertThat(clean.replace("\n\n", "")).doesNotContain("\n");
    }

    @Property(tries = 500)
    void cleanTextStaysAsItIs(@ForAll("texts") String text) {
        String once = Ledger.apply(text, CLEANER.clean(document(text)).edits());
        Cleaned again = CLEANER.clean(document(once));
        assertThat(again.edits())
                .filteredOn(edit -> edit.rule().startsWith("layout/"))
                .isEmpty();
    }

    @Property
    void layoutPartsWhatAnyEditsLeave(
            @ForAll @Size(max = 10) List<@IntRange(max = 40) Integer> borders, @ForAll("texts") String text) {
        List<Edit> edits = new ArrayList<>();
        TreeSet<Integer> places = new TreeSet<>(borders);
        places.removeIf(place -> place > text.length());
        while (places.size() > 1) {
            edits.add(Edit.cut("x", places.pollFirst(), places.pollFirst()));
        }
        int[] ends = document(text).blocks().stream().mapToInt(Block::end).toArray();
        List<Edit> laidOut = Layout.of(text, ends, edits, Set.of());
        String clean = Ledger.apply(text, laidOut);
        assertThat(Ledger.restore(clean, Ledger.entries(text, laidOut))).isEqualTo(text);
        assertThat(clean.strip()).isEqualTo(clean);
        assertThat(clean.replaceAll("[\\s\u00a0]", ""))
                .isEqualTo(Ledger.apply(text, edits).replaceAll("[\\s\u00a0]", ""));
    }

    private static Document document(String text) {
        List<Block> blocks = new ArrayList<>();
        int start = 0;
        for (int i = 0; i <= text.length(); i++) {
            boolean parted = i == text.length() || (text.startsWith("\n\n", i) || text.startsWith("\n \n", i));
            if (parted) {
                add(text, start, i, blocks);
                start = i;
            }
        }
        return new Document(new DocumentKey("a.txt", 0), "0", ORIGIN, "s", text, blocks, List.of());
    }

    private static void add(String text, int start, int end, List<Block> blocks) {
        int from = start;
        int to = end;
        while (from < to && Character.isWhitespace(text.charAt(from))) {
            from++;
        }
        while (to > from && Character.isWhitespace(text.charAt(to - 1))) {
            to--;
        }
        if (to > from) {
            blocks.add(Block.of(BlockKind.PARAGRAPH, from, to));
        }
    }
}
