package org.copydesk.job;

/** Stays up and runs jobs when they are due. */
@FunctionalInterface
public interface Server {
    /** Returns when it was told to stop and the run at work, if any, has stopped so that it can be restarted. */
    void serve(ServeRequest request, Progress progress);
}
