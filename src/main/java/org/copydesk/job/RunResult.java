package org.copydesk.job;

import java.util.Optional;

/**
 * How a run ended.
 *
 * @param version the published one; the one still in force when nothing had changed or a gate refused; empty if none
 * @param message one sentence for the operator
 * @param summary empty only for {@link Verdict#BUSY} and for a restart with nothing to restart
 */
public record RunResult(Verdict verdict, Optional<String> version, String message, Optional<RunSummary> summary) {
    /** Returns the same with one more sentence. */
    public RunResult andSaying(String sentence) {
        return new RunResult(verdict, version, message + " " + sentence, summary);
    }

    /** The five ends, which are also the exit codes of the process. */
    public enum Verdict {
        PUBLISHED(0),
        UNCHANGED(0),
        FAILED(1),
        REFUSED(3),
        BUSY(4);

        private final int exitCode;

        Verdict(int exitCode) {
            this.exitCode = exitCode;
        }

        public int exitCode() {
            return exitCode;
        }
    }
}
