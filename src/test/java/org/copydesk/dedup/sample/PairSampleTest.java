package org.copydesk.dedup.sample;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import org.copydesk.dedup.Criterion;
import org.copydesk.dedup.Kind;
import org.copydesk.dedup.Likeness;
import org.copydesk.dedup.Limit;
import org.copydesk.dedup.Loss;
import org.copydesk.dedup.Placement;
import org.copydesk.dedup.Related;
import org.copydesk.dedup.Relation;
import org.copydesk.document.DocumentKey;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PairSampleTest {
    @ParameterizedTest
    @CsvSource({
        "EXACT, 1, exact",
        "NEAR, .2, near 0.00-0.33",
        "NEAR, .33, near 0.33-0.45",
        "NEAR, .599, near 0.45-0.60",
        "NEAR, .6, near 0.60-0.75",
        "CONTAINED, .75, contained 0.75-0.90",
        "CONTAINED, 1, contained 0.90-1.00"
    })
    void aStratumIsTheKindAndTheBandOfContainment(Kind kind, double containment, String stratum) {
        Locale usual = Locale.getDefault();
        try {
            Locale.setDefault(Locale.forLanguageTag("tr"));
            assertThat(Stratum.of(kind, containment)).isEqualTo(stratum);
        } finally {
            Locale.setDefault(usual);
        }
    }

    @Test
    void aKeptDocumentIsNoPair() {
        assertThat(Pair.of(new Placement(key("a"), "a", "a", 2, null, null, List.of())))
                .isEmpty();
    }

    @Test
    void aPairKeepsItsIdWhicheverSurvives() {
        String one = lost("a", "b", .7).id();
        assertThat(lost("b", "a", .7).id()).isEqualTo(one).hasSize(16);
        assertThat(Pair.of(new Related(
                        key("a"),
                        "a",
                        key("b"),
                        "b",
                        new Likeness(Relation.RELATED, Limit.SHARE, 40, 100, 340, 900, 60, 300, 30),
                        List.of())))
                .extracting(Pair::id, Pair::verdict, Pair::stratum)
                .containsExactly(one, Verdict.RELATED, "related 0.33-0.45");
    }

    @Test
    void rareStrataAreTakenWholeAndTheOthersShareTheRest() {
        PairSample sample = new PairSample(10);
        for (int i = 0; i < 100; i++) {
            sample.add(lost("a" + i, "w", .95));
            sample.add(lost("b" + i, "w", .8));
        }
        sample.add(lost("c", "w", .65));
        sample.add(lost("d", "w", .65));
        assertThat(sample.population()).isEqualTo(202);
        assertThat(sample.drawn())
                .extracting(drawn -> drawn.pair().stratum() + " of " + drawn.population())
                .containsExactly(
                        "near 0.60-0.75 of 2",
                        "near 0.75-0.90 of 100",
                        "near 0.90-1.00 of 100",
                        "near 0.60-0.75 of 2",
                        "near 0.75-0.90 of 100",
                        "near 0.90-1.00 of 100",
                        "near 0.75-0.90 of 100",
                        "near 0.90-1.00 of 100",
                        "near 0.75-0.90 of 100",
                        "near 0.90-1.00 of 100");
    }

    @Test
    void theLowestIdsAreDrawnInWhateverOrderTheyCome() {
        List<Pair> pairs = new ArrayList<>();
        for (int i = 0; i < 200; i++) {
            pairs.add(lost("a" + i, "w", .95));
        }
        List<String> lowest = pairs.stream().map(Pair::id).sorted().limit(20).toList();
        for (int seed = 0; seed < 5; seed++) {
            Collections.shuffle(pairs, new Random(seed));
            PairSample sample = new PairSample(20);
            pairs.forEach(sample::add);
            assertThat(sample.drawn()).extracting(drawn -> drawn.pair().id()).containsExactlyElementsOf(lowest);
        }
    }

    @Test
    void everyStratumHasAPairEvenInTheSmallestSample() {
        PairSample sample = new PairSample(1);
        sample.add(lost("a", "w", .95));
        sample.add(lost("b", "w", .8));
        sample.add(lost("c", "w", .65));
        assertThat(sample.drawn()).hasSize(3);
    }

    private static Pair lost(String id, String winner, double containment) {
        Loss loss = new Loss(key(winner), winner, Kind.NEAR, .5, containment, Criterion.ID, null, null, null, null);
        return Pair.of(new Placement(key(id), id, winner, 2, null, loss, List.of()))
                .orElseThrow();
    }

    private static DocumentKey key(String id) {
        return new DocumentKey(id + ".txt", 0);
    }
}
