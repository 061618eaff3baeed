package org.copydesk.dedup.sample;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class EvaluationTest {
    private static final long HUGE = 1_000_000_000_000L;

    private final List<Label> labels = new ArrayList<>();

    @Test
    void theIntervalOfAFewFromManyIsWilsons() {
        assertThat(Share.wilson(8, 10, HUGE)).isEqualTo(new Share(.8, .490162, .943318));
        assertThat(Share.wilson(0, 10, HUGE)).isEqualTo(new Share(0, 0, .277533));
        assertThat(Share.wilson(10, 10, HUGE)).isEqualTo(new Share(1, .722467, 1));
    }

    @Test
    void halfOfThePopulationTellsMoreAndTheWholeTellsAll() {
        assertThat(Share.wilson(8, 10, 20)).isEqualTo(new Share(.8, .577924, .921169));
        assertThat(Share.wilson(8, 10, 10)).isEqualTo(new Share(.8, .8, .8));
    }

    @Test
    void strataCountByTheirPopulationsNotByTheirLabels() {
        judged("exact", Verdict.DUPLICATE, 900, 10, 10);
        judged("near 0.60-0.75", Verdict.DUPLICATE, 100, 8, 10);
        judged("related 0.45-0.60", Verdict.RELATED, 200, 1, 10);
        Evaluation evaluation = Evaluation.of(labels);
        assertThat(evaluation.labelled()).isEqualTo(30);
        assertThat(evaluation.precision()).contains(new Share(.98, .730278, .994016));
        assertThat(evaluation.recall()).contains(new Share(.98, .922009, .996246));
    }

    @Test
    void whereEveryPairIsLabelledNothingIsLeftToChance() {
        judged("exact", Verdict.DUPLICATE, 4, 4, 4);
        judged("related 0.45-0.60", Verdict.RELATED, 2, 1, 2);
        Evaluation evaluation = Evaluation.of(labels);
        assertThat(evaluation.precision()).contains(new Share(1, 1, 1));
        assertThat(evaluation.recall()).contains(new Share(.8, .8, .8));
    }

    @Test
    void withoutRelatedPairsNothingKnownIsMissed() {
        judged("exact", Verdict.DUPLICATE, 100, 9, 10);
        assertThat(Evaluation.of(labels).recall()).contains(new Share(1, 1, 1));
    }

    @Test
    void aStratumWithoutLabelsLeavesUntoldWhatRestsOnIt() {
        judged("exact", Verdict.DUPLICATE, 4, 4, 4);
        labels.add(new Label("related 0.45-0.60", 2, Verdict.RELATED, Optional.empty()));
        Evaluation evaluation = Evaluation.of(labels);
        assertThat(evaluation.precision()).isPresent();
        assertThat(evaluation.recall()).isEmpty();
        assertThat(evaluation.unlabelled()).isEqualTo(1);
        assertThat(evaluation.strata().get(1).share()).isEmpty();
    }

    @Test
    void nothingLabelledTellsNothing() {
        assertThat(Evaluation.of(List.of()))
                .isEqualTo(new Evaluation(0, 0, Optional.empty(), Optional.empty(), List.of()));
    }

    private void judged(String stratum, Verdict verdict, long population, int yes, int judged) {
        for (int i = 0; i < judged; i++) {
            labels.add(new Label(stratum, population, verdict, Optional.of(i < yes)));
        }
    }
}
