package org.copydesk.batch;

import java.io.Closeable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.springframework.batch.core.listener.StepExecutionListener;
import org.springframework.batch.core.step.StepExecution;

/**
 * On SIGTERM lets the units at work end, then the run, so that it stands as stopped and goes on exactly there. It
 * listens from before the first step until the run's last word is written. {@code JobOperator.stop} from the same
 * process leaves the job as started.
 */
final class GracefulStop implements StepExecutionListener, Closeable {
    /** A unit of work takes seconds; whoever sends SIGTERM sends SIGKILL after a while. */
    private static final int PATIENCE_SECONDS = 60;

    private final Thread hook = new Thread(this::tellAndWait, "stop run");
    private final CountDownLatch ended = new CountDownLatch(1);
    private volatile boolean told;
    private volatile @Nullable StepExecution step;

    GracefulStop() {
        try {
            Runtime.getRuntime().addShutdownHook(hook);
        } catch (IllegalStateException alreadyEnding) {
            told = true;
        }
    }

    /** Has the run stop after the units at work. */
    void tell() {
        told = true;
        StepExecution current = step;
        if (current != null) {
            current.setTerminateOnly();
        }
    }

    boolean isTold() {
        return told;
    }

    @Override
    public void beforeStep(StepExecution begun) {
        step = begun;
        if (told) {
            begun.setTerminateOnly();
        }
    }

    private void tellAndWait() {
        tell();
        try {
            ended.await(PATIENCE_SECONDS, TimeUnit.SECONDS);
        } catch (InterruptedException hurried) {
            Thread.currentThread().interrupt();
        }
    }

    /** The run is over: the process may end. */
    @Override
    public void close() {
        ended.countDown();
        try {
            Runtime.getRuntime().removeShutdownHook(hook);
        } catch (IllegalStateException ending) {
            // the hook is at work, and has been let go
        }
    }
}
