package org.copydesk.batch;

import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.springframework.batch.core.listener.StepExecutionListener;
import org.springframework.batch.core.step.StepExecution;
import org.springframework.context.SmartLifecycle;

/**
 * On SIGTERM lets the units at work end, then the job, so that it stands as stopped and goes on exactly there.
 * {@code JobOperator.stop} from the same process leaves it as started.
 */
final class GracefulStop implements SmartLifecycle, StepExecutionListener {
    /** A unit of work takes seconds; whoever sends SIGTERM sends SIGKILL after a while. */
    private static final int PATIENCE_SECONDS = 60;

    private final CountDownLatch ended = new CountDownLatch(1);
    private volatile boolean running;
    private volatile boolean stopping;
    private volatile @Nullable StepExecution step;

    /** Marks the job as over: the context may close at once. */
    void ended() {
        ended.countDown();
    }

    @Override
    public void beforeStep(StepExecution begun) {
        step = begun;
        if (stopping) {
            begun.setTerminateOnly();
        }
    }

    @Override
    public void start() {
        running = true;
    }

    @Override
    public void stop() {
        stopping = true;
        StepExecution current = step;
        if (current != null) {
            current.setTerminateOnly();
        }
        try {
            ended.await(PATIENCE_SECONDS, TimeUnit.SECONDS);
        } catch (InterruptedException hurried) {
            Thread.currentThread().interrupt();
        }
        running = false;
    }

    @Override
    public boolean isRunning() {
        return running;
    }

    @Override
    public int getPhase() {
        return Integer.MAX_VALUE;
    }
}
