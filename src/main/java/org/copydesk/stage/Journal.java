package org.copydesk.stage;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.copydesk.job.Progress;
import org.copydesk.job.RunLog;
import org.copydesk.job.RunSummary;
import org.copydesk.job.RunSummary.Counts;
import org.copydesk.job.RunSummary.Failure;
import org.copydesk.job.RunSummary.GateFinding;
import org.copydesk.job.RunSummary.Status;
import org.copydesk.job.RunSummary.StepSummary;
import org.jspecify.annotations.Nullable;

/** Keeps a run's standing where others can see it: the log file of the run, and the progress of the terminal. */
public final class Journal {
    /** Between two writes of the log while a step is at work. */
    private static final long INTERVAL_NANOS = 1_000_000_000L;

    private final RunLog log;
    private final Progress progress;
    private RunSummary summary;
    private long written;

    public Journal(RunLog log, Progress progress, RunSummary summary) {
        this.log = log;
        this.progress = progress;
        this.summary = summary;
    }

    public synchronized RunSummary summary() {
        return summary;
    }

    /** Puts the run on record before its first step, so that one killed on the way there can be restarted. */
    public synchronized void open() {
        write();
    }

    /** Returns the step at work, or the one that failed; null before the first. */
    public synchronized @Nullable String step() {
        return summary.steps().stream()
                .filter(step -> step.status() == Status.RUNNING || step.status() == Status.FAILED)
                .map(StepSummary::name)
                .findFirst()
                .orElse(null);
    }

    public synchronized void begin(String step) {
        replace(
                step,
                was -> new StepSummary(
                        step,
                        Status.RUNNING,
                        was.started() == null ? Instant.now() : was.started(),
                        null,
                        "units",
                        0,
                        -1,
                        0));
        progress.report(new Progress.Tick(step, "units", 0, -1, 0));
        write();
    }

    public synchronized void advance(String step, Stage.Standing now) {
        replace(
                step,
                was -> new StepSummary(
                        step, Status.RUNNING, was.started(), null, now.unit(), now.done(), now.total(), 0));
        progress.report(new Progress.Tick(step, now.unit(), now.done(), now.total(), 0));
        if (System.nanoTime() - written > INTERVAL_NANOS) {
            write();
        }
    }

    public synchronized void end(String step, Status status) {
        replace(
                step,
                was -> new StepSummary(
                        step, status, was.started(), Instant.now(), was.unit(), was.done(), was.total(), was.bytes()));
        write();
    }

    /** Records how the run ended. */
    public synchronized void close(
            Status status,
            @Nullable String version,
            Counts counts,
            List<GateFinding> gates,
            @Nullable Failure failure,
            @Nullable String restartCommand) {
        summary = new RunSummary(
                summary.job(),
                summary.run(),
                summary.attempt(),
                status,
                summary.owner(),
                summary.engine(),
                summary.started(),
                Instant.now(),
                version,
                counts,
                summary.steps(),
                gates,
                failure,
                restartCommand);
        write();
    }

    private interface Replacement {
        StepSummary of(StepSummary was);
    }

    private void replace(String step, Replacement replacement) {
        List<StepSummary> steps = new ArrayList<>(summary.steps());
        for (int i = 0; i < steps.size(); i++) {
            if (steps.get(i).name().equals(step)) {
                steps.set(i, replacement.of(steps.get(i)));
            }
        }
        summary = new RunSummary(
                summary.job(),
                summary.run(),
                summary.attempt(),
                summary.status(),
                summary.owner(),
                summary.engine(),
                summary.started(),
                summary.ended(),
                summary.version(),
                summary.counts(),
                steps,
                summary.gates(),
                summary.failure(),
                summary.restartCommand());
    }

    private void write() {
        try {
            log.write(summary);
            written = System.nanoTime();
        } catch (IOException unwritable) {
            throw new UncheckedIOException(unwritable);
        }
    }
}
