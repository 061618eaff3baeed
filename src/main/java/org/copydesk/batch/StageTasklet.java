package org.copydesk.batch;

import java.io.IOException;
import java.util.List;
import java.util.concurrent.ExecutorService;
import org.springframework.batch.core.scope.context.ChunkContext;
import org.springframework.batch.core.step.StepContribution;
import org.springframework.batch.core.step.tasklet.Tasklet;
import org.springframework.batch.infrastructure.repeat.RepeatStatus;

/**
 * Runs a stage within Spring Batch: each call runs one wave of units side by side and commits, so that the job
 * repository follows the work and a stop takes effect between waves. What a unit has done lies in its own files; the
 * repository's counts are for people.
 */
final class StageTasklet implements Tasklet {
    /** Units for each thread in a wave: enough that the last one of a wave is seldom waited for alone. */
    private static final int UNITS_PER_THREAD = 4;

    /** The figure that sums the time spent in units; what is left of the job's time is Spring Batch's own. */
    static final String WORK_NANOS = "work nanos";

    /** Hears of units done. */
    @FunctionalInterface
    interface Listener {
        void done(String stage, Stage.Standing standing);
    }

    private final Stage stage;
    private final ExecutorService threads;
    private final int wave;
    private final Listener listener;
    private final Figures figures;
    private List<Phase> phases = List.of();
    private int phase = -1;
    private int unit;
    private int units;

    StageTasklet(Stage stage, ExecutorService threads, int width, Listener listener, Figures figures) {
        this.stage = stage;
        this.threads = threads;
        this.wave = width * UNITS_PER_THREAD;
        this.listener = listener;
        this.figures = figures;
    }

    @Override
    public RepeatStatus execute(StepContribution contribution, ChunkContext context) throws Exception {
        if (phase < 0) {
            phases = stage.phases();
            begin(0);
        }
        int until = Math.min(units, unit + wave);
        long begun = System.nanoTime();
        Wave.run(threads, phases.get(phase), unit, until);
        figures.add(WORK_NANOS, System.nanoTime() - begun);
        for (int i = unit; i < until; i++) {
            contribution.incrementReadCount();
        }
        contribution.incrementWriteCount(until - unit);
        unit = until;
        listener.done(stage.name(), standing());
        if (unit < units || begin(phase + 1)) {
            return RepeatStatus.CONTINUABLE;
        }
        stage.close();
        return RepeatStatus.FINISHED;
    }

    private Stage.Standing standing() {
        Stage.Standing standing = stage.standing();
        return standing.total() < 0 ? new Stage.Standing(phases.get(phase).name(), unit, units) : standing;
    }

    private boolean begin(int next) throws IOException {
        phase = next;
        unit = 0;
        if (phase == phases.size()) {
            return false;
        }
        units = phases.get(phase).units();
        return true;
    }
}
