package org.copydesk.job;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import org.copydesk.job.RunSummary.Counts;
import org.copydesk.job.RunSummary.Failure;
import org.copydesk.job.RunSummary.GateFinding;
import org.copydesk.job.RunSummary.Owner;
import org.copydesk.job.RunSummary.Status;
import org.copydesk.job.RunSummary.StepSummary;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RunLogTest {
    private static final Instant START = Instant.parse("2026-11-21T03:00:00Z");

    @TempDir
    Path output;

    @Test
    void aRunIsReadAsItWasWritten() throws Exception {
        RunSummary run = run("20261121T030000Z-1", Status.FAILED, RunLog.thisProcess(), START);
        RunLog.of(output).write(run);
        assertThat(RunLog.of(output).runs()).containsExactly(run);
    }

    @Test
    void theNewestRunComesFirst() throws Exception {
        RunSummary older = run("20261120T030000Z-1", Status.COMPLETED, RunLog.thisProcess(), START.minusSeconds(86400));
        RunSummary newer = run("20261121T030000Z-1", Status.COMPLETED, RunLog.thisProcess(), START);
        RunLog.of(output).write(newer);
        RunLog.of(output).write(older);
        assertThat(RunLog.of(output).runs()).containsExactly(newer, older);
        assertThat(RunLog.of(output).latest()).contains(newer);
    }

    @Test
    void aRunAtWorkIsRunningWhileItsProcessLives() throws Exception {
        RunLog.of(output).write(run("r", Status.RUNNING, RunLog.thisProcess(), START));
        assertThat(RunLog.of(output).latest().orElseThrow().status()).isEqualTo(Status.RUNNING);
    }

    @Test
    void aRunWhoseProcessIsGoneWasKilled() throws Exception {
        Process ended = new ProcessBuilder("true").start();
        ended.waitFor();
        Owner owner = RunLog.thisProcess();
        RunLog.of(output).write(run("r", Status.RUNNING, new Owner(ended.pid(), START, owner.host()), START));
        assertThat(RunLog.of(output).latest().orElseThrow().status()).isEqualTo(Status.KILLED);
    }

    @Test
    void anotherProcessOfTheSameNumberIsNotTheOwner() throws Exception {
        Owner self = RunLog.thisProcess();
        Owner earlier = new Owner(self.pid(), self.started().minusSeconds(60), self.host());
        RunLog.of(output).write(run("r", Status.RUNNING, earlier, START));
        assertThat(RunLog.of(output).latest().orElseThrow().status()).isEqualTo(Status.KILLED);
    }

    @Test
    void aProcessOfAnotherHostIsTakenToBeAlive() throws Exception {
        RunLog.of(output).write(run("r", Status.RUNNING, new Owner(1, START, "another.example"), START));
        assertThat(RunLog.of(output).latest().orElseThrow().status()).isEqualTo(Status.RUNNING);
    }

    @Test
    void aDamagedFileIsLeftOut() throws Exception {
        Path folder = Files.createDirectories(output.resolve(".copydesk/runs"));
        Files.writeString(folder.resolve("half.json"), "{\"job\": \"ne");
        assertThat(RunLog.of(output).runs()).isEmpty();
    }

    @Test
    void anOutputFolderWithoutRunsHasNone() {
        assertThat(RunLog.of(output.resolve("not-there")).latest()).isEmpty();
    }

    private static RunSummary run(String name, Status status, Owner owner, Instant started) {
        return new RunSummary(
                "news-nightly",
                name,
                2,
                status,
                owner,
                "local",
                started,
                null,
                1_500,
                null,
                new Counts(10, 7, 1, 1, 1),
                List.of(new StepSummary("read", Status.FAILED, started, null, 1_200, "files", 3, 10, 4096)),
                List.of(new GateFinding(
                        "documents", null, 200, 100, 0.5, "100 documents, 200 in the previous version", true)),
                List.of("It began anew."),
                new Failure("read", "The disk is full.", "a/b.txt", null),
                "java -jar target/copydesk.jar restart");
    }
}
