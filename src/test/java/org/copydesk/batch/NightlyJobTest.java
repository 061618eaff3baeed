package org.copydesk.batch;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.copydesk.job.RunResult;
import org.copydesk.job.RunResult.Verdict;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class NightlyJobTest {
    @TempDir
    Path home;

    @Test
    void aFirstRunPublishesAndASecondFindsNothingToDo() throws IOException {
        Nights nights = new Nights(home);
        nights.put(
                "gazette/one.txt",
                "Harbour bridge reopens\n\nThe old harbour bridge reopened on Monday after two years of repairs, the city said.\n");
        nights.put(
                "gazette/two.txt",
                "Library stays open late\n\nThe town library will stay open until ten at night from next week on, said its head.\n");

        RunResult first = nights.run();
        assertThat(first.summary().get().failure()).isNull();
        assertThat(first.verdict()).isEqualTo(Verdict.PUBLISHED);
        assertThat(first.version()).contains("1.20261121.0");
        assertThat(Files.exists(nights.latest().resolve("data/parquet/train-00000-of-00001.parquet")))
                .isTrue();

        assertThat(nights.run().verdict()).isEqualTo(Verdict.UNCHANGED);

        nights.put(
                "gazette/three.txt",
                "Rain expected\n\nHeavy rain is expected over the weekend in the whole of the valley, forecasters said.\n");
        RunResult third = nights.run();
        assertThat(third.message()).isEqualTo("Published version 1.20261121.1.");
    }
}
