package org.copydesk;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Stream;
import org.copydesk.config.JobFile;
import org.copydesk.corpus.Gate;
import org.copydesk.dedup.Criterion;
import org.copydesk.rule.date.DateOrder;
import org.copydesk.write.Formats;
import org.copydesk.write.ShardFormat;
import org.junit.jupiter.api.Test;

/** The job file knows no other package: what it offers by name, and what there is, are held together here. */
class TermsTest {
    @Test
    void everyCriterionOfTheKeepPolicyCanBeNamed() {
        assertThat(labels(JobFile.Keep.values())).isEqualTo(Criterion.labels());
    }

    @Test
    void everyMetricCanHaveAGate() {
        assertThat(labels(JobFile.Metric.values()))
                .isEqualTo(
                        Stream.of(Gate.Metric.values()).map(Gate.Metric::label).toList());
    }

    @Test
    void everyOutputFormatCanBeExported() {
        assertThat(labels(JobFile.Format.values()))
                .isEqualTo(Formats.all().stream().map(ShardFormat::name).toList());
    }

    @Test
    void everyOrderOfDatesCanBeSaid() {
        assertThat(labels(JobFile.DateOrder.values()))
                .containsExactlyInAnyOrderElementsOf(
                        Stream.of(DateOrder.values()).map(Enum::name).toList());
    }

    private static List<String> labels(JobFile.Choice[] choices) {
        return Stream.of(choices).map(JobFile.Choice::label).toList();
    }
}
