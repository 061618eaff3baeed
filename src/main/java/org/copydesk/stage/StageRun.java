package org.copydesk.stage;

import java.io.IOException;
import java.util.List;
import java.util.concurrent.ExecutorService;

/** A stage at work: goes through its phases, and keeps all threads busy with units until the last one of a phase. */
public final class StageRun {
    /** Units begun ahead for each thread: what others hear of the work is as old as these take. */
    private static final int UNITS_PER_THREAD = 4;

    private final Stage stage;
    private final int width;
    private final Wave wave;
    private final List<Phase> phases;
    private int phase;
    private int unit;
    private int units;

    public StageRun(Stage stage, ExecutorService threads, int width) throws IOException {
        this.stage = stage;
        this.width = width;
        this.wave = new Wave(threads);
        this.phases = stage.phases();
        this.units = phases.get(0).units();
    }

    /** Begins units, returns when threads would soon be idle, and tells how many units have ended meanwhile. */
    public int advance() throws IOException {
        if (ended() == units && phase < phases.size() - 1) {
            phase++;
            unit = 0;
            units = phases.get(phase).units();
        }
        int before = ended();
        while (unit < units && wave.size() < width * UNITS_PER_THREAD) {
            wave.begin(phases.get(phase), unit++);
        }
        wave.await(unit < units ? width : 0);
        return ended() - before;
    }

    /** Units of the phase at hand that have ended. */
    private int ended() {
        return unit - wave.size();
    }

    public boolean isDone() {
        return ended() == units && phase == phases.size() - 1;
    }

    /** Waits for units that are at work, so that nothing happens behind the back of a run that was stopped. */
    public void rest() throws IOException {
        wave.await(0);
    }

    /** Says how far it has come: the stage's own words, or units of the phase at hand. */
    public Stage.Standing standing() {
        Stage.Standing standing = stage.standing();
        if (standing.total() < 0) {
            return new Stage.Standing(phases.get(phase).name(), ended(), units);
        }
        return isDone() ? new Stage.Standing(standing.unit(), standing.total(), standing.total()) : standing;
    }
}
