package org.copydesk.stage;

import java.io.IOException;
import java.util.List;
import java.util.concurrent.ExecutorService;

/** A stage at work: goes through its phases in waves of units. */
public final class StageRun {
    /** Units for each thread in a wave: enough that the last one of a wave is seldom waited for alone. */
    private static final int UNITS_PER_THREAD = 4;

    private final Stage stage;
    private final ExecutorService threads;
    private final int wave;
    private final List<Phase> phases;
    private int phase;
    private int unit;
    private int units;

    public StageRun(Stage stage, ExecutorService threads, int width) throws IOException {
        this.stage = stage;
        this.threads = threads;
        this.wave = width * UNITS_PER_THREAD;
        this.phases = stage.phases();
        this.units = phases.get(0).units();
    }

    /** Runs the next wave and returns how many units it had. */
    public int advance() throws IOException {
        if (unit == units && phase < phases.size() - 1) {
            phase++;
            unit = 0;
            units = phases.get(phase).units();
        }
        int from = unit;
        int until = Math.min(units, from + wave);
        Wave.run(threads, phases.get(phase), from, until);
        unit = until;
        return until - from;
    }

    public boolean isDone() {
        return unit == units && phase == phases.size() - 1;
    }

    /** Says how far it has come: the stage's own words, or units of the phase at hand. */
    public Stage.Standing standing() {
        Stage.Standing standing = stage.standing();
        if (standing.total() < 0) {
            return new Stage.Standing(phases.get(phase).name(), unit, units);
        }
        return isDone() ? new Stage.Standing(standing.unit(), standing.total(), standing.total()) : standing;
    }
}
