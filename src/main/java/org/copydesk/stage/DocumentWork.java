package org.copydesk.stage;

import java.io.IOException;
import java.util.List;
import org.copydesk.document.Fault;

/**
 * Units of work on documents, any of which may exhaust the memory. Who runs out then need not be who took it, so a unit
 * to which that happens is done once more when nothing else is at work: what becomes of a document never depends on
 * what stood beside it.
 */
interface DocumentWork {
    int units() throws IOException;

    /** Tells whether a unit has left its result. */
    boolean isDone(int unit);

    /** @param alone whether nothing else is at work; a document over which memory runs out then is set aside */
    void run(int unit, boolean alone) throws IOException;

    /** Returns a phase of all units side by side, and one of those that are to be done again, one after another. */
    static List<Phase> phases(String name, DocumentWork work) {
        return List.of(
                Phase.of(name, work::units, unit -> beside(work, unit)),
                Phase.single(name + " that exhaust the memory", unit -> alone(work)));
    }

    private static void beside(DocumentWork work, int unit) throws IOException {
        try {
            work.run(unit, false);
        } catch (RuntimeException | Error thrown) {
            if (!Fault.isExhaustion(thrown)) {
                throw thrown;
            }
        }
    }

    private static void alone(DocumentWork work) throws IOException {
        for (int unit = 0; unit < work.units(); unit++) {
            if (!work.isDone(unit)) {
                work.run(unit, true);
            }
        }
    }
}
