package org.copydesk.cli.view;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.copydesk.job.RunSummary;
import org.copydesk.job.RunSummary.Counts;
import org.copydesk.job.RunSummary.Failure;
import org.copydesk.job.RunSummary.Owner;
import org.copydesk.job.RunSummary.Status;
import org.copydesk.job.RunSummary.StepSummary;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class StatusViewTest {
    private static final Instant START = Instant.parse("2026-11-21T03:00:00Z");
    private static final String RESTART = "java -jar target/copydesk.jar restart";

    @Test
    void aFailedRunShowsItsCauseAndTheCommandThatRestarts() {
        RunSummary failed = run(Status.FAILED, START.plusSeconds(95), null, failure());
        RunSummary before = run(Status.COMPLETED, START.plusSeconds(61), "1.20261120.0", null);
        String told = StatusView.of(Path.of("output"), List.of(failed, before), new Paper(100, false));
        assertThat(told).isEqualTo("""
                        ✘ news-nightly failed
                          started       2026-11-21 03:00:00 UTC, attempt 2
                          took          1 min 35 s
                          read          1,200 documents = 1,100 kept + 60 duplicates + 30 rejected + 10 quarantined
                          cause         in step clean: The disk is full. At document gull/0304.html.

                        STEPS
                          ✔ read         completed                   1,000 files   200.0 MB    1 min 0 s
                          ✘ clean        failed           512 of 1,200 documents                  35.0 s
                          · publish      waiting

                        EARLIER RUNS
                          ✔ 2026-11-21 03:00:00 UTC  completed  1.20261120.0          1,100 kept    1 min 1 s

                        TO GO ON WHERE IT ENDED
                          java -jar target/copydesk.jar restart
                        """);
    }

    @Test
    void aKilledRunSaysThatItsProcessIsGone() {
        String told =
                StatusView.of(Path.of("output"), List.of(run(Status.KILLED, null, null, null)), new Paper(100, false));
        assertThat(told).contains("✘ news-nightly was killed", "cause         its process 4711 is gone", RESTART);
    }

    @Test
    void aRefusedRunTellsHowToPublishWhatWasMeant() {
        String told = StatusView.of(
                Path.of("output"), List.of(run(Status.REFUSED, START, null, null)), new Paper(100, false));
        assertThat(told)
                .contains(
                        "was refused by a gate",
                        "IF THE CHANGE IS MEANT, PUBLISH IT WITH\n  " + RESTART
                                + " --set errors.max_quarantined=100%\n")
                .doesNotContain("TO GO ON");
    }

    private static Failure failure() {
        return new Failure("clean", "The disk is full.", "gull/0304.html", null);
    }

    private static RunSummary run(
            Status status, @Nullable Instant ended, @Nullable String version, @Nullable Failure failure) {
        return new RunSummary(
                "news-nightly",
                "20261121T030000Z-1",
                2,
                status,
                new Owner(4711, START, "localhost"),
                "local",
                START,
                ended,
                ended == null ? 0 : Duration.between(START, ended).toMillis(),
                version,
                new Counts(1_200, 1_100, 60, 30, 10),
                List.of(
                        new StepSummary(
                                "read",
                                Status.COMPLETED,
                                START,
                                START.plusSeconds(60),
                                60_000,
                                "files",
                                1_000,
                                1_000,
                                200_000_000),
                        new StepSummary(
                                "clean",
                                Status.FAILED,
                                START.plusSeconds(60),
                                START.plusSeconds(95),
                                35_000,
                                "documents",
                                512,
                                1_200,
                                0),
                        new StepSummary("publish", Status.WAITING, null, null, 0, "versions", 0, -1, 0)),
                List.of(),
                List.of(),
                failure,
                RESTART);
    }
}
