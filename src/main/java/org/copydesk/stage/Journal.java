package org.copydesk.stage;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.function.UnaryOperator;
import org.copydesk.disk.Reserve;
import org.copydesk.job.Progress;
import org.copydesk.job.RunLog;
import org.copydesk.job.RunSummary;
import org.copydesk.job.RunSummary.Counts;
import org.copydesk.job.RunSummary.Failure;
import org.copydesk.job.RunSummary.GateFinding;
import org.copydesk.job.RunSummary.Status;
import org.copydesk.job.RunSummary.StepSummary;
import org.jspecify.annotations.Nullable;

/**
 * Keeps a run's standing where others can see it: the log file of the run, and the progress of the terminal. A restart
 * goes on with the standing that the attempts before it left; figures are sums over all attempts.
 */
public final class Journal {
    /** Between two writes of the log while a step is at work. */
    private static final long INTERVAL_NANOS = 1_000_000_000L;

    private final RunLog log;
    private final Progress progress;
    private final InstantSource clock;
    private final Reserve reserve;
    private final long opened = System.nanoTime();
    private final long millisBefore;
    private RunSummary summary;
    private long stepBegun;
    private long stepMillisBefore;
    private long written;

    /**
     * @param reserve given up for the last word where there is no other room
     * @param summary as the run begins, or begins again
     */
    public Journal(RunLog log, Progress progress, InstantSource clock, Reserve reserve, RunSummary summary) {
        this.log = log;
        this.progress = progress;
        this.clock = clock;
        this.reserve = reserve;
        this.summary = summary;
        this.millisBefore = summary.millis();
    }

    public synchronized RunSummary summary() {
        return summary;
    }

    /** Puts the run on record before its first step, so that one killed on the way there can be restarted. */
    public synchronized void open() throws IOException {
        log.write(summary);
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
        stepBegun = System.nanoTime();
        passed(step);
        replace(step, was -> {
            stepMillisBefore = was.millis();
            Instant started = was.started() == null ? clock.instant() : was.started();
            return new StepSummary(step, Status.RUNNING, started, null, was.millis(), "units", 0, -1, 0);
        });
        progress.report(new Progress.Tick(step, "units", 0, -1, 0));
        writeIfThereIsRoom();
    }

    /** Steps come in order: where the step at hand begins, those before it are done, whoever saw them end. */
    private void passed(@Nullable String step) {
        for (StepSummary before : summary.steps()) {
            if (before.name().equals(step)) {
                return;
            }
            boolean unseen = before.started() != null && before.status() != Status.COMPLETED;
            if (unseen) {
                replace(before.name(), was -> was.with(Status.COMPLETED));
            }
        }
    }

    public synchronized void advance(String step, Stage.Standing now) {
        replace(
                step,
                was -> new StepSummary(
                        step,
                        Status.RUNNING,
                        was.started(),
                        null,
                        stepMillis(),
                        now.unit(),
                        now.done(),
                        now.total(),
                        0));
        progress.report(new Progress.Tick(step, now.unit(), now.done(), now.total(), 0));
        if (System.nanoTime() - written > INTERVAL_NANOS) {
            writeIfThereIsRoom();
        }
    }

    public synchronized void end(String step, Status status) {
        replace(
                step,
                was -> new StepSummary(
                        step,
                        status,
                        was.started(),
                        clock.instant(),
                        stepMillis(),
                        was.unit(),
                        was.done(),
                        was.total(),
                        was.bytes()));
        writeIfThereIsRoom();
    }

    /** Records how the run ended. */
    public synchronized void close(
            Status status,
            @Nullable String version,
            Counts counts,
            List<GateFinding> gates,
            @Nullable Failure failure,
            @Nullable String restartCommand)
            throws IOException {
        if (status == Status.COMPLETED) {
            passed(null);
        }
        summary = new RunSummary(
                summary.job(),
                summary.run(),
                summary.attempt(),
                status,
                summary.owner(),
                summary.engine(),
                summary.started(),
                clock.instant(),
                millis(),
                version,
                counts,
                summary.steps(),
                gates,
                summary.notes(),
                failure,
                restartCommand);
        try {
            log.write(summary);
        } catch (IOException noRoom) {
            reserve.release();
            log.write(summary);
        }
    }

    private long millis() {
        return millisBefore + TimeUnit.NANOSECONDS.toMillis(System.nanoTime() - opened);
    }

    private long stepMillis() {
        return stepMillisBefore + TimeUnit.NANOSECONDS.toMillis(System.nanoTime() - stepBegun);
    }

    private void replace(String step, UnaryOperator<StepSummary> replacement) {
        List<StepSummary> steps = new ArrayList<>(summary.steps());
        steps.replaceAll(was -> was.name().equals(step) ? replacement.apply(was) : was);
        summary = summary.with(millis(), steps);
    }

    /** Where there is no room even for this file the work fails by itself, with a cause that says so. */
    private void writeIfThereIsRoom() {
        try {
            log.write(summary);
            written = System.nanoTime();
        } catch (IOException | UncheckedIOException unwritable) {
            // only a view: the next one, or the last word of the run, takes its place
        }
    }
}
