package org.copydesk.job;

import java.time.Instant;

/** Stays up and runs jobs when they are due. */
@FunctionalInterface
public interface Server {
    /** Returns when it was told to stop and the run at work, if any, has stopped so that it can be restarted. */
    void serve(ServeRequest request, Watch watch);

    /** Is told what the server does. */
    interface Watch {
        /** @param due when the first of all jobs is to run */
        void waiting(ServeRequest.ScheduledJob job, Instant due);

        /** Returns where the progress of the run that begins now goes. */
        Progress begins(RunRequest run);

        void ended(RunRequest run, RunResult result);

        /** @param fault for which there is no result; the server goes on */
        void failed(RunRequest run, RuntimeException fault);
    }
}
