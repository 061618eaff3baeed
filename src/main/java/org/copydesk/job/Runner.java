package org.copydesk.job;

/** Runs a job once, or continues a run that ended badly. */
@FunctionalInterface
public interface Runner {
    /** Returns how it ended, also when it failed; throws only on a fault of the program. */
    RunResult run(RunRequest request, Progress progress);
}
