package org.copydesk.corpus;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.copydesk.corpus.Gate.Level;
import org.copydesk.corpus.Gate.Metric;
import org.copydesk.write.Changes;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class GateTest {
    private static final Gate DOCUMENTS = new Gate(Metric.DOCUMENTS, 0.1, 0.4, 100);

    @ParameterizedTest
    @CsvSource({
        "1000, 1200, PASS",
        "1000, 900, PASS",
        "1000, 899, WARN",
        "1000, 600, WARN",
        "1000, 599, ERROR",
        "1000, 0, ERROR",
        "99, 0, PASS",
        "100, 0, ERROR",
    })
    void judgesTheFallOfTheDocuments(long previous, long now, Level level) {
        assertThat(judge(DOCUMENTS, counts(Map.of("a", previous)), counts(Map.of("a", now))))
                .extracting(Gate.Result::level)
                .containsExactly(level);
    }

    @Test
    void saysWhatItFound() {
        assertThat(judge(DOCUMENTS, counts(Map.of("a", 2000L)), counts(Map.of("a", 1130L))))
                .extracting(Gate.Result::sentence)
                .containsExactly("1,130 documents, 2,000 in the previous version: 43.5% fewer; the limit is 40%");
        assertThat(judge(DOCUMENTS, counts(Map.of("a", 20L)), counts(Map.of())))
                .extracting(Gate.Result::sentence)
                .containsExactly("0 documents, 20 in the previous version: 100% fewer; not judged below 100");
    }

    @Test
    void judgesEverySourceOfThePreviousVersionOnItsOwn() {
        Gate gate = new Gate(Metric.DOCUMENTS_BY_SOURCE, null, 0.8, 100);
        List<Gate.Result> results = judge(
                gate,
                counts(Map.of("gone", 500L, "small", 5L, "steady", 900L)),
                counts(Map.of("new", 7L, "steady", 900L)));
        assertThat(results)
                .extracting(Gate.Result::source, Gate.Result::level)
                .containsExactly(tuple("gone", Level.ERROR), tuple("small", Level.PASS), tuple("steady", Level.PASS));
        assertThat(results.get(0).sentence())
                .isEqualTo("0 documents of gone, 500 in the previous version: 100% fewer; the limit is 80%");
    }

    @Test
    void theFirstVersionHasNothingToFallFrom() {
        assertThat(judge(DOCUMENTS, null, counts(Map.of("a", 1L)))).isEmpty();
    }

    @Test
    void judgesSharesOfTheDocumentsRead() {
        Counts now = new Counts(1000, 400, 300, 250, 50, new TreeMap<>(), Changes.NONE);
        assertThat(judge(new Gate(Metric.DUPLICATES, 0.2, 0.5, 0), null, now))
                .extracting(Gate.Result::level, Gate.Result::sentence)
                .containsExactly(tuple(Level.WARN, "300 duplicates, 30% of the documents read; warned above 20%"));
        assertThat(judge(new Gate(Metric.QUARANTINED, null, 0.05, 0), null, now))
                .extracting(Gate.Result::level)
                .containsExactly(Level.PASS);
        assertThat(judge(new Gate(Metric.REJECTED, null, 0.2, 0), null, now))
                .extracting(Gate.Result::level)
                .containsExactly(Level.ERROR);
    }

    @ParameterizedTest
    @CsvSource({"19, 0.05, PASS", "20, 0.05, ERROR", "20, 0.9, PASS"})
    void aSmallPartIsBorneHoweverLargeItsShare(long quarantined, double share, Level level) {
        Counts now = new Counts(quarantined + 5, 5, 0, 0, quarantined, new TreeMap<>(), Changes.NONE);
        assertThat(judge(new Gate(Metric.QUARANTINED, null, share, 0, 20), null, now))
                .extracting(Gate.Result::level)
                .containsExactly(level);
    }

    @Test
    void judgesWhatBecameOfThePreviousVersion() {
        Counts before = counts(Map.of("a", 1000L));
        Counts now = new Counts(1000, 1000, 0, 0, 0, new TreeMap<>(Map.of("a", 1000L)), new Changes(300, 20, 300, 0));
        assertThat(judge(new Gate(Metric.REMOVED, null, 0.25, 100), before, now))
                .extracting(Gate.Result::level, Gate.Result::sentence)
                .containsExactly(
                        tuple(Level.ERROR, "300 removed documents, 30% of the previous version; the limit is 25%"));
        assertThat(judge(new Gate(Metric.CHANGED, null, 0.25, 100), before, now))
                .extracting(Gate.Result::level)
                .containsExactly(Level.PASS);
    }

    @Test
    void limitsAreShares() {
        assertThatThrownBy(() -> new Gate(Metric.DOCUMENTS, null, 40.0, 0))
                .hasMessage("the limits of gate documents are not shares of 0 to 1");
    }

    private static List<Gate.Result> judge(Gate gate, @Nullable Counts previous, Counts now) {
        return Gate.judge(List.of(gate), previous, now);
    }

    private static Counts counts(Map<String, Long> sources) {
        long documents = sources.values().stream().mapToLong(Long::longValue).sum();
        return new Counts(documents, documents, 0, 0, 0, new TreeMap<>(sources), Changes.NONE);
    }
}
