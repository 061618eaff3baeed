package org.copydesk.report.tally;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LagTest {
    @ParameterizedTest
    @CsvSource({
        "2026-11-01T08:00:00+01:00, 2026-11-01T07:30:00Z, within the hour",
        "2026-11-01T08:00:00Z, 2026-11-01T10:59:00Z, within 3 hours",
        "2026-11-01T08:00:00Z, 2026-11-01T07:59:00Z, earlier",
        "2026-11-01T08:00:00Z, 2026-12-01T08:00:00Z, after more than a week",
        "2026-11-01, 2026-11-01, within a day",
        "2026-11-01, 2026-11-02, within 3 days",
        "2026-11-02, 2026-11-01, earlier"
    })
    void tellsByHowMuchTheCopyIsLater(String survivor, String copy, String label) {
        assertThat(Lag.between(survivor, copy)).map(Lag::label).contains(label);
    }

    @ParameterizedTest
    @CsvSource({
        ", 2026-11-01",
        "2026-11-01,",
        "2026-11, 2026-11",
        "2026-11-01, 2026-11-01T08:00:00Z",
        "2026-11-01T08:00:00, 2026-11-01T09:00:00"
    })
    void doesNotGuessWhereDatesDoNotCompare(String survivor, String copy) {
        assertThat(Lag.between(survivor, copy)).isEmpty();
    }
}
