package org.copydesk.job;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A run's standing, kept as a small JSON file while it works and after: see {@link RunLog}.
 *
 * @param run a {@link RunId}
 * @param attempt 1, and one more for each restart
 * @param started the first attempt
 * @param ended the last attempt; null while it works, and for ever if it was killed
 * @param millis at work, over all attempts
 * @param version the published one; null if none was
 * @param notes what the operator should know of how the run came about, a sentence each
 * @param restartCommand null where there is nothing to restart; in the file without the output folder, which is that of
 *     the reader
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
        long millis,
        @Nullable String version,
        Counts counts,
        List<StepSummary> steps,
        List<GateFinding> gates,
        List<String> notes,
        @Nullable Failure failure,
        @Nullable String restartCommand) {
    @SuppressWarnings("NullAway") // records of earlier versions have no notes
    public RunSummary {
        steps = List.copyOf(steps);
        gates = List.copyOf(gates);
        notes = notes == null ? List.of() : List.copyOf(notes);
    }

    public RunSummary withStatus(Status other) {
        return with(other, millis, steps, failure, restartCommand);
    }

    public RunSummary withRestartCommand(@Nullable String other) {
        return with(status, millis, steps, failure, other);
    }

    /** Returns the same without the trace of its failure. */
    public RunSummary withoutTrace() {
        Failure told = failure == null ? null : new Failure(failure.step(), failure.cause(), failure.document(), null);
        return with(status, millis, steps, told, restartCommand);
    }

    /** Returns the same after some work. */
    public RunSummary with(long millis, List<StepSummary> steps) {
        return with(status, millis, steps, failure, restartCommand);
    }

    private RunSummary with(
            Status status,
            long millis,
            List<StepSummary> steps,
            @Nullable Failure failure,
            @Nullable String restartCommand) {
        return new RunSummary(
                job,
                run,
                attempt,
                status,
                owner,
                engine,
                started,
                ended,
                millis,
                version,
                counts,
                steps,
                gates,
                notes,
                failure,
                restartCommand);
    }

    /** Returns the record of a run that has published a version, though it did not come to say so. */
    public RunSummary published(String published) {
        List<StepSummary> done = steps.stream()
                .map(step -> step.started() == null ? step : step.with(Status.COMPLETED))
                .toList();
        return new RunSummary(
                job,
                run,
                attempt,
                Status.COMPLETED,
                owner,
                engine,
                started,
                ended,
                millis,
                published,
                counts,
                done,
                gates,
                notes,
                null,
                null);
    }

    /** Tells whether there is something left that a restart can go on from. Asked by whoever holds the lock. */
    public boolean isUnfinished() {
        return switch (status) {
            case COMPLETED, UNCHANGED -> false;
            case RUNNING, WAITING, FAILED, STOPPED, REFUSED, KILLED -> true;
        };
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
     * @param started its first attempt
     * @param millis at work, over all attempts
     */
    public record StepSummary(
            String name,
            Status status,
            @Nullable Instant started,
            @Nullable Instant ended,
            long millis,
            String unit,
            long done,
            long total,
            long bytes) {
        public static StepSummary waiting(String name) {
            return new StepSummary(name, Status.WAITING, null, null, 0, "units", 0, -1, 0);
        }

        public StepSummary with(Status other) {
            return new StepSummary(name, other, started, ended, millis, unit, done, total, bytes);
        }
    }

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
