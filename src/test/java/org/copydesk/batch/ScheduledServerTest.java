package org.copydesk.batch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.copydesk.config.JobFiles;
import org.copydesk.config.LoadedJob;
import org.copydesk.job.Invocation;
import org.copydesk.job.Progress;
import org.copydesk.job.RunLog;
import org.copydesk.job.RunRequest;
import org.copydesk.job.RunResult;
import org.copydesk.job.RunResult.Verdict;
import org.copydesk.job.RunSummary;
import org.copydesk.job.RunSummary.Status;
import org.copydesk.job.Runner;
import org.copydesk.job.ServeRequest;
import org.copydesk.job.ServeRequest.ScheduledJob;
import org.copydesk.job.Server;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

@Timeout(60)
class ScheduledServerTest {
    @TempDir
    Path home;

    private final List<String> told = new ArrayList<>();

    private final List<RunRequest> asked = new ArrayList<>();
    private Instant now = Instant.parse("2026-11-21T08:00:00Z");
    private String cron = "0 0 3 * * *";

    private final Server.Watch watch = new Server.Watch() {
        @Override
        public void waiting(ScheduledJob job, Instant due) {
            told.add("waiting until " + due);
            now = due.isAfter(now) ? due : now;
        }

        @Override
        public void missed(ScheduledJob job, Instant due, boolean begun) {
            told.add((begun ? "ended in the middle: " : "missed: ") + due);
        }

        @Override
        public Progress begins(RunRequest run) {
            told.add("begins");
            return tick -> {};
        }

        @Override
        public void ended(RunRequest run, RunResult result) {
            told.add(result.verdict().toString());
        }

        @Override
        public void failed(RunRequest run, RuntimeException fault) {
            told.add(fault.getMessage());
        }
    };

    /** What becomes of a run. */
    @FunctionalInterface
    private interface Fate {
        RunResult of(RunRequest run, ScheduledServer server);
    }

    /** Has a server run until it is told to stop. */
    private void serve(Fate fate) throws IOException {
        ScheduledServer[] server = new ScheduledServer[1];
        Runner runner = (run, progress) -> {
            asked.add(run);
            return fate.of(run, server[0]);
        };
        server[0] = new ScheduledServer(runner, new Ticking());
        server[0].serve(request(), watch);
    }

    /** A server whose process is gone before anything is due. */
    private void startAndStop() throws IOException {
        serveStopped();
        asked.clear();
        told.clear();
    }

    private void serveStopped() throws IOException {
        ScheduledServer server = new ScheduledServer(
                (run, progress) -> {
                    throw new AssertionError("not due");
                },
                new Ticking());
        server.stop();
        server.serve(request(), watch);
    }

    private ServeRequest request() throws IOException {
        Path file = home.resolve("nightly.yaml");
        Files.writeString(file, "name: nightly\nschedule: {cron: \"" + cron + "\", zone: Europe/London}\n");
        LoadedJob loaded = JobFiles.load(file, List.of("export.path=" + home));
        Invocation typed = new Invocation("copydesk", List.of(), Optional.empty());
        return new ServeRequest(List.of(new ScheduledJob(file, loaded, typed)));
    }

    private static RunResult done(RunRequest run, ScheduledServer server) {
        server.stop();
        return new RunResult(Verdict.UNCHANGED, Optional.empty(), "", Optional.empty());
    }

    private RunResult ended(Status status) throws UncheckedIOException {
        RunSummary summary = new RunSummary(
                "nightly",
                "000007-x",
                1,
                status,
                RunLog.thisProcess(),
                "local",
                now,
                now,
                0,
                null,
                RunSummary.Counts.NONE,
                List.of(),
                List.of(),
                List.of(),
                null,
                null);
        try {
            RunLog.of(home).write(summary);
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
        return new RunResult(Verdict.FAILED, Optional.empty(), "", Optional.of(summary));
    }

    private List<String> dates() {
        return asked.stream()
                .map(run -> run.date().map(LocalDate::toString).orElse("restart"))
                .toList();
    }

    @Test
    void makesUpOnceForTheRunsThatFellIntoADowntime() throws IOException {
        startAndStop();
        now = Instant.parse("2026-11-25T08:00:00Z");

        serve(ScheduledServerTest::done);

        assertThat(dates()).containsExactly("2026-11-25");
        assertThat(told).startsWith("missed: 2026-11-22T03:00:00Z");
        now = Instant.parse("2026-11-26T02:00:00Z");
        told.clear();
        serveStopped();
        assertThat(told).containsExactly("waiting until 2026-11-26T03:00:00Z");
    }

    @Test
    void aNightMissedRightAfterTheFirstStartIsMadeUpFor() throws IOException {
        startAndStop();
        now = Instant.parse("2026-11-22T08:00:00Z");

        serve(ScheduledServerTest::done);

        assertThat(dates()).containsExactly("2026-11-22");
    }

    @Test
    void aRunThatWasStoppedGoesOnAtTheNextStart() throws IOException {
        startAndStop();
        now = Instant.parse("2026-11-22T03:00:00Z");
        serve((run, server) -> {
            server.stop();
            return ended(Status.STOPPED);
        });
        now = Instant.parse("2026-11-22T09:00:00Z");

        serve(ScheduledServerTest::done);

        assertThat(dates()).containsExactly("2026-11-22", "restart");
        assertThat(told).contains("ended in the middle: 2026-11-22T03:00:00Z");
    }

    @Test
    void aRunThatWasKilledGoesOnAtTheNextStart() throws IOException {
        startAndStop();
        now = Instant.parse("2026-11-22T03:00:00Z");
        assertThatThrownBy(() -> serve((run, server) -> {
                    ended(Status.KILLED);
                    throw new AssertionError("the process is gone");
                }))
                .hasMessage("the process is gone");

        serve(ScheduledServerTest::done);

        assertThat(dates()).containsExactly("2026-11-22", "restart");
    }

    @Test
    void aRunOfAnEarlierNightIsNotGoneOnWith() throws IOException {
        startAndStop();
        now = Instant.parse("2026-11-22T03:00:00Z");
        serve((run, server) -> {
            server.stop();
            return ended(Status.STOPPED);
        });
        now = Instant.parse("2026-11-24T09:00:00Z");

        serve(ScheduledServerTest::done);

        assertThat(dates()).containsExactly("2026-11-22", "2026-11-24");
    }

    @Test
    void aRunThatMetAnotherOneIsTriedAgain() throws IOException {
        startAndStop();
        now = Instant.parse("2026-11-22T03:00:00Z");

        serve((run, server) -> asked.size() < 3
                ? new RunResult(Verdict.BUSY, Optional.empty(), "", Optional.empty())
                : done(run, server));

        assertThat(dates()).containsExactly("2026-11-22", "2026-11-22", "2026-11-22");
        assertThat(told).contains("waiting until 2026-11-22T03:01:00Z");
    }

    @Test
    void aTimeThatPassesWhileARunIsAtWorkIsNotLost() throws IOException {
        cron = "0 0 * * * *";
        startAndStop();
        now = Instant.parse("2026-11-21T09:00:00Z");

        serve((run, server) -> {
            now = now.plusSeconds(5400);
            return asked.size() < 2
                    ? new RunResult(Verdict.PUBLISHED, Optional.empty(), "", Optional.empty())
                    : done(run, server);
        });

        assertThat(told).contains("waiting until 2026-11-21T10:00:00Z");
    }

    @Test
    void goesOnAfterARunThatFailed() throws IOException {
        startAndStop();
        now = Instant.parse("2026-11-22T03:00:00Z");

        serve((run, server) -> {
            if (asked.size() == 2) {
                return done(run, server);
            }
            now = Instant.parse("2026-11-23T03:00:00Z");
            throw new IllegalStateException("the disk is full");
        });

        assertThat(told)
                .containsExactly(
                        "missed: 2026-11-22T03:00:00Z",
                        "waiting until 2026-11-22T03:00:00Z",
                        "begins",
                        "the disk is full",
                        "waiting until 2026-11-23T03:00:00Z",
                        "begins",
                        "UNCHANGED",
                        "waiting until 2026-11-24T03:00:00Z");
    }

    @Test
    void aClockThatWasAheadHidesNoNight() throws IOException {
        now = Instant.parse("2030-01-01T08:00:00Z");
        startAndStop();
        now = Instant.parse("2026-11-21T08:00:00Z");

        serveStopped();

        assertThat(told).containsExactly("waiting until 2026-11-22T03:00:00Z");
    }

    /** Stands where the test sets it; whoever waits finds the time gone. */
    private final class Ticking extends Clock {
        @Override
        public Instant instant() {
            return now;
        }

        @Override
        public java.time.ZoneId getZone() {
            return ZoneOffset.UTC;
        }

        @Override
        public Clock withZone(java.time.ZoneId zone) {
            return this;
        }
    }
}
