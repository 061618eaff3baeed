package org.copydesk.extract.tika;

import java.time.Duration;
import org.jspecify.annotations.Nullable;

/**
 * Judges whether a child is overdue: by the processor time that it has used since it was given its document. The
 * clock on the wall counts only while the child neither gives a sign of life nor works: then it was stopped.
 */
final class ChildWatch {
    /** An idle virtual machine uses a few milliseconds of the processor each minute. */
    private static final Duration WORK = Duration.ofSeconds(1);

    private final ChildLimits limits;
    private final ProcessHandle process;
    private final Duration before;
    private volatile boolean signed;
    private Duration worked;
    private long since = System.nanoTime();

    ChildWatch(ChildLimits limits, ProcessHandle process) {
        this.limits = limits;
        this.process = process;
        this.before = processorTime();
        this.worked = before;
    }

    /** Takes note of a sign of life. */
    void sign() {
        signed = true;
    }

    /** Returns why the child is overdue, or null while it is not. */
    @Nullable
    String overdue() {
        long now = System.nanoTime();
        Duration used = processorTime();
        if (used.minus(before).compareTo(limits.processorTime()) > 0) {
            return "took more than " + limits.processorTime().toSeconds() + " s of processor time";
        }
        if (signed || used.minus(worked).compareTo(WORK) > 0) {
            signed = false;
            worked = used;
            since = now;
        }
        return now - since > limits.stall().toNanos()
                ? "gave no sign for " + limits.stall().toSeconds() + " s"
                : null;
    }

    /** Zero where the system does not tell: the stall alone counts there. */
    private Duration processorTime() {
        return process.info().totalCpuDuration().orElse(Duration.ZERO);
    }
}
