package org.copydesk.batch;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.copydesk.config.JobFiles;
import org.copydesk.job.Progress;
import org.copydesk.job.RunRequest;
import org.copydesk.job.RunResult;
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

    private final Server.Watch watch = new Server.Watch() {
        @Override
        public void waiting(ScheduledJob job, Instant due) {
            told.add("waiting until " + due);
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

    private ServeRequest request(String cron) throws IOException {
        Path file = home.resolve("nightly.yaml");
        Files.writeString(file, "name: nightly\nschedule: {cron: \"" + cron + "\", zone: Europe/London}\n");
        return new ServeRequest(
                List.of(new ScheduledJob(file, JobFiles.load(file, List.of("export.path=" + home)), "restart it")));
    }

    private List<String> serve(String cron, String now) throws IOException {
        List<String> dates = new ArrayList<>();
        ScheduledServer[] server = new ScheduledServer[1];
        Runner runner = (run, progress) -> {
            dates.add(run.date().toString());
            server[0].stop();
            return new RunResult(RunResult.Verdict.UNCHANGED, Optional.empty(), "", Optional.empty());
        };
        server[0] = new ScheduledServer(runner, Clock.fixed(Instant.parse(now), ZoneOffset.UTC));
        server[0].serve(request(cron), watch);
        return dates;
    }

    @Test
    void makesUpOnceForTheRunsThatFellIntoADowntime() throws IOException {
        Files.createDirectories(home.resolve(".copydesk"));
        Files.writeString(
                home.resolve(".copydesk/schedule-nightly.json"),
                "{\"local\":\"2026-11-18T03:00:00\",\"instant\":\"2026-11-18T03:00:00Z\"}");

        assertThat(serve("0 0 3 * * *", "2026-11-21T08:00:00Z")).containsExactly("2026-11-21");

        assertThat(home.resolve(".copydesk/schedule-nightly.json")).content().contains("2026-11-21T03:00:00Z");
    }

    @Test
    void returnsWhenToldToStopWhileNothingIsDue() throws IOException {
        ScheduledServer server = new ScheduledServer(
                (run, progress) -> {
                    throw new AssertionError("not due");
                },
                Clock.systemUTC());
        server.stop();
        server.serve(request("0 0 3 1 1 *"), watch);
        assertThat(home.resolve(".copydesk")).doesNotExist();
    }

    @Test
    void goesOnAfterARunThatFailed() throws IOException {
        Files.createDirectories(home.resolve(".copydesk"));
        Files.writeString(
                home.resolve(".copydesk/schedule-nightly.json"),
                "{\"local\":\"2026-11-18T03:00:00\",\"instant\":\"2026-11-18T03:00:00Z\"}");
        ScheduledServer[] server = new ScheduledServer[1];
        Runner runner = (run, progress) -> {
            server[0].stop();
            throw new IllegalStateException("the disk is full");
        };
        server[0] = new ScheduledServer(runner, Clock.fixed(Instant.parse("2026-11-21T08:00:00Z"), ZoneOffset.UTC));

        server[0].serve(request("0 0 3 * * *"), watch);

        assertThat(told)
                .containsExactly(
                        "waiting until 2026-11-19T03:00:00Z",
                        "begins",
                        "the disk is full",
                        "waiting until 2026-11-22T03:00:00Z");
    }
}
