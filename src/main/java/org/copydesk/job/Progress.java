package org.copydesk.job;

/** Is told how far a run has come. Called from many threads, at least once a unit of work; cheap. */
@FunctionalInterface
public interface Progress {
    void report(Tick tick);

    /**
     * @param step name of the step at work
     * @param unit what is counted: {@code files}, {@code documents}
     * @param total −1 while unknown
     * @param bytes so far, 0 where that says nothing
     */
    record Tick(String step, String unit, long done, long total, long bytes) {}
}
