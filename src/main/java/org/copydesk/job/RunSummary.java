package org.copydesk.job;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A run's standing, kept as a small JSON file while it works and after: see {@link RunLog}.
 *
 * @param run sorts by time: {@code 20261121T030000Z-1}
 * @param attempt 1, and one more for each restart
 * @param ended null while it works, and for ever if it was killed
 * @param version the published one; null if none was
 * @param restartCommand null where there is nothing to restart
 */
public record RunSummary(
        String job,
        String run,
        int attempt,
        Status status,
        Owner owner,
        String engine,
        Instant started,
        @Nullable Instant ended,
        @Nullable String version,
        Counts counts,
        List<StepSummary> steps,
        List<GateFinding> gates,
        @Nullable Failure failure,
        @Nullable String restartCommand) {
    public RunSummary {
        steps = List.copyOf(steps);
        gates = List.copyOf(gates);
    }

    public RunSummary withStatus(Status other) {
        return with(other, failure);
    }

    /** Returns the same without the trace of its failure. */
    public RunSummary withoutTrace() {
        Failure told = failure == null ? null : new Failure(failure.step(), failure.cause(), failure.document(), null);
        return with(status, told);
    }

    private RunSummary with(Status other, @Nullable Failure told) {
        return new RunSummary(
                job,
                run,
                attempt,
                other,
                owner,
                engine,
                started,
                ended,
                version,
                counts,
                steps,
                gates,
                told,
                restartCommand);
    }

    /** How a run, or a step of it, stands. */
    public enum Status {
        WAITING,
        RUNNING,
        COMPLETED,
        /** Nothing had changed; nothing was published. */
        UNCHANGED,
        FAILED,
        /** Told to stop. */
        STOPPED,
        /** A gate refused publication. */
        REFUSED,
        /** Its process is gone. Never written: found by looking for the process. */
        KILLED
    }

    /** The process at work. Its start tells it from a later process of the same number. */
    public record Owner(long pid, Instant started, String host) {}

    /** Documents; {@code read} is the sum of the others. */
    public record Counts(long read, long kept, long duplicates, long rejected, long quarantined) {
        public static final Counts NONE = new Counts(0, 0, 0, 0, 0);
    }

    /**
     * @param unit what is counted: {@code files}, {@code documents}
     * @param done units over all attempts
     * @param total −1 while unknown
     * @param bytes read or written, 0 where that says nothing
     */
    public record StepSummary(
            String name,
            Status status,
            @Nullable Instant started,
            @Nullable Instant ended,
            String unit,
            long done,
            long total,
            long bytes) {}

    /**
     * @param source null where the gate looks at the whole corpus
     * @param share by which the figure fell, or of what it is counted on, 0 to 1
     * @param sentence what was counted, and the limit
     * @param refused false for a mere warning
     */
    public record GateFinding(
            String metric,
            @Nullable String source,
            long previous,
            long current,
            double share,
            String sentence,
            boolean refused) {}

    /**
     * @param cause one sentence
     * @param document path of the document at hand; null where there was none
     * @param detail the exception's trace; null where there was none
     */
    public record Failure(
            String step,
            String cause,
            @Nullable String document,
            @Nullable String detail) {}
}
