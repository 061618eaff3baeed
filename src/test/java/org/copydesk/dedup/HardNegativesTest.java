package org.copydesk.dedup;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.copydesk.document.DocumentKey;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

class HardNegativesTest {
    private static final int SEEDS = 8;

    static Stream<Arguments> made() {
        return Stream.of(HardNegatives.Kind.values())
                .flatMap(kind -> Stream.of(HardNegatives.Tongue.values())
                        .flatMap(tongue ->
                                IntStream.range(0, SEEDS).mapToObj(seed -> Arguments.of(kind, tongue, seed))));
    }

    private static List<Placement> run(List<DedupDocument> documents) {
        return Deduplication.of(DedupSettings.DEFAULT).run(documents).placements();
    }

    @ParameterizedTest
    @MethodSource("made")
    void documentsThatMerelyLookLikeCopiesAllStay(HardNegatives.Kind kind, HardNegatives.Tongue tongue, int seed) {
        assertThat(run(HardNegatives.of(kind, tongue, seed))).allMatch(Placement::kept);
    }

    @ParameterizedTest
    @EnumSource
    void whatAnOfficeAlwaysSaysMakesNoStory(HardNegatives.Tongue tongue) {
        for (int seed = 0; seed < SEEDS; seed++) {
            assertThat(run(HardNegatives.of(HardNegatives.Kind.STOCK_PHRASES, tongue, seed)))
                    .isEmpty();
        }
    }

    /** The other side: what tells such documents apart must not hide a copy of one of them. */
    @ParameterizedTest
    @MethodSource("made")
    void aReprintOfOneOfThemIsItsCopyAndOfNoOther(HardNegatives.Kind kind, HardNegatives.Tongue tongue, int seed) {
        List<DedupDocument> documents = new ArrayList<>(HardNegatives.of(kind, tongue, seed));
        DedupDocument original = documents.get(1);
        boolean fewWordsOfItsOwn = kind == HardNegatives.Kind.THREADS && seed % 3 == 0;
        String head = fewWordsOfItsOwn ? "" : NewsMaker.article(seed + 900, 6) + "\n\n";
        documents.add(new DedupDocument(
                new DocumentKey("paper/reprint.txt", 0),
                "reprint",
                "paper",
                head + original.text().replace(" ", "  "),
                DedupDocument.UNRANKED,
                0,
                null,
                null,
                null,
                original.language()));
        assertThat(run(documents))
                .filteredOn(placement -> placement.clusterSize() > 1)
                .extracting(Placement::id)
                .containsExactlyInAnyOrder("d1", "reprint");
    }
}
