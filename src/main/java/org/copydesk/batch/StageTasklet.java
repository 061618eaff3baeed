package org.copydesk.batch;

import java.io.IOException;
import java.util.concurrent.ExecutorService;
import org.copydesk.stage.Figures;
import org.copydesk.stage.Stage;
import org.copydesk.stage.StageRun;
import org.jspecify.annotations.Nullable;
import org.springframework.batch.core.ExitStatus;
import org.springframework.batch.core.listener.StepExecutionListener;
import org.springframework.batch.core.scope.context.ChunkContext;
import org.springframework.batch.core.step.StepContribution;
import org.springframework.batch.core.step.StepExecution;
import org.springframework.batch.core.step.tasklet.Tasklet;
import org.springframework.batch.infrastructure.repeat.RepeatStatus;

/**
 * Runs a stage within Spring Batch: each call has a few units done side by side and commits, so that the job
 * repository follows the work and a stop takes effect once the units at work have ended. What a unit has done lies in
 * its own files; the repository's counts are for people.
 */
final class StageTasklet implements Tasklet, StepExecutionListener {
    /** The figure that sums the time spent in units; what is left of the job's time is Spring Batch's own. */
    static final String WORK_NANOS = "work nanos";

    /** Hears of units done. */
    @FunctionalInterface
    interface Listener {
        void done(String stage, Stage.Standing standing);
    }

    private final Stage stage;
    private final ExecutorService threads;
    private final int width;
    private final Listener listener;
    private final Figures figures;
    private @Nullable StageRun run;

    StageTasklet(Stage stage, ExecutorService threads, int width, Listener listener, Figures figures) {
        this.stage = stage;
        this.threads = threads;
        this.width = width;
        this.listener = listener;
        this.figures = figures;
    }

    @Override
    public RepeatStatus execute(StepContribution contribution, ChunkContext context) throws IOException {
        if (run == null) {
            run = new StageRun(stage, threads, width);
        }
        long begun = System.nanoTime();
        int units = run.advance();
        figures.add(WORK_NANOS, System.nanoTime() - begun);
        for (int i = 0; i < units; i++) {
            contribution.incrementReadCount();
        }
        contribution.incrementWriteCount(units);
        listener.done(stage.name(), run.standing());
        if (!run.isDone()) {
            return RepeatStatus.CONTINUABLE;
        }
        stage.close();
        return RepeatStatus.FINISHED;
    }

    @Override
    public @Nullable ExitStatus afterStep(StepExecution step) {
        try {
            if (run != null) {
                run.rest();
            }
        } catch (IOException | RuntimeException failed) {
            step.addFailureException(failed);
        }
        return null;
    }
}
