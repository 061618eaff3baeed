package org.copydesk.batch;

/** Is told, in the thread of the job, of every point that a run has passed; in tests a fault strikes there. */
@FunctionalInterface
interface Witness {
    Witness NONE = step -> {};

    /** @param step at work; some units of it, or a part of the publication, have just been done */
    void passed(String step);

    /** @param stop by which the run can be told to stop */
    default void begins(GracefulStop stop) {}
}
