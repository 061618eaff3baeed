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

        /**
         * @param due the first time that was missed; it and those after it are made up for now
         * @param begun whether a run of it had begun, and was stopped or killed
         */
        void missed(ServeRequest.ScheduledJob job, Instant due, boolean begun);

        /** Returns where the progress of the run that begins now goes. */
        Progress begins(RunRequest run);

        void ended(RunRequest run, RunResult result);

        /** @param fault for which there is no result; the server goes on */
        void failed(RunRequest run, RuntimeException fault);
    }
}
