package org.copydesk.document;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.Size;

class DraftLawsTest {
    private static final Origin ORIGIN = new Origin("a.txt", null, "text/plain", 1, "", "UTF-8");

    /** Blocks of a text whose lines are blocks. */
    static Document document(String text) {
        List<Block> blocks = new ArrayList<>();
        int start = 0;
        for (int i = 0; i <= text.length(); i++) {
            if (i == text.length() || text.charAt(i) == '\n') {
                if (!text.substring(start, i).isBlank()) {
                    blocks.add(Block.of(BlockKind.PARAGRAPH, start, i));
                }
                start = i + 1;
            }
        }
        return new Document(new DocumentKey("a.txt", 0), "0", ORIGIN, "s", text, blocks, List.of());
    }

    record Wish(int start, int length, String replacement) {
        Edit edit(int limit) {
            int from = start % (limit + 1);
            int to = Math.min(limit, from + length);
            return new Edit("r" + start, from, to, to == from && replacement.isEmpty() ? "x" : replacement);
        }
    }

    @Provide
    Arbitrary<Wish> wishes() {
        return Combinators.combine(
                        Arbitraries.integers().between(0, 60),
                        Arbitraries.integers().between(0, 9),
                        Arbitraries.of("", "x", "yz", " "))
                .as(Wish::new);
    }

    @Provide
    Arbitrary<String> texts() {
        return Arbitraries.strings().withChars("ab. \n").ofMaxLength(40);
    }

    @Property
    void acceptedEditsAscendAndNeverOverlap(
            @ForAll("texts") String text, @ForAll @Size(max = 8) List<@net.jqwik.api.From("wishes") Wish> wishes) {
        int at = 0;
        for (Edit edit : edited(text, wishes).edits()) {
            assertThat(edit.start()).isGreaterThanOrEqualTo(at);
            at = edit.end();
        }
    }

    @Property
    void passagesReadAsTheEditedText(
            @ForAll("texts") String text, @ForAll @Size(max = 8) List<@net.jqwik.api.From("wishes") Wish> wishes) {
        Draft draft = edited(text, wishes);
        StringBuilder read = new StringBuilder();
        draft.passages().forEach(passage -> read.append(passage.text()));
        String applied = org.copydesk.clean.Ledger.apply(text, draft.edits());
        if (draft.edits().stream().noneMatch(edit -> liesBetweenBlocks(draft, edit))) {
            assertThat(squeezed(read.toString())).isEqualTo(squeezed(applied));
        }
    }

    @Property
    void aSpanOfAPassageIsCutWhateverWasEditedBefore(
            @ForAll("texts") String text,
            @ForAll @Size(max = 6) List<@net.jqwik.api.From("wishes") Wish> wishes,
            @ForAll int seed) {
        Draft draft = edited(text, wishes);
        for (Passage passage : draft.passages()) {
            int start = Math.floorMod(seed, passage.text().length());
            Edit cut = passage.edit("cut", start, passage.text().length(), "");
            Block block = passage.block();
            boolean crossed = draft.edits().stream()
                    .anyMatch(edit -> edit.start() < block.end()
                            && edit.end() > block.start()
                            && (edit.start() < block.start() || edit.end() > block.end()));
            if (!crossed) {
                Draft next = draft.with(Proposal.of(draft, List.of(cut)));
                assertThat(next.edits()).contains(cut);
            }
        }
    }

    private static Draft edited(String text, List<Wish> wishes) {
        Draft draft = Draft.of(document(text));
        for (Wish wish : wishes) {
            draft.passages(); // what was read before must not be read again after
            draft = draft.with(Proposal.of(draft, List.of(wish.edit(text.length()))));
        }
        return draft;
    }

    private static boolean liesBetweenBlocks(Draft draft, Edit edit) {
        return !edit.replacement().isBlank()
                && draft.document().blocks().stream()
                        .noneMatch(block -> block.start() <= edit.start() && edit.start() < block.end());
    }

    private static String squeezed(String text) {
        return text.replaceAll("\\s+", "");
    }
}
