package org.copydesk.stage;

import java.io.IOException;

/**
 * A part of a stage: units of work that may run in parallel, in any order. A unit writes its files atomically and does
 * nothing where they exist, so that running everything again continues a killed run.
 */
interface Phase {
    String name();

    /** Returns how many units there are; asked once all earlier phases have ended. */
    int units() throws IOException;

    void run(int unit) throws IOException;

    /** A unit of work, by its number. */
    @FunctionalInterface
    interface Work {
        void run(int unit) throws IOException;
    }

    /** A number that is known only when the phases before have ended. */
    @FunctionalInterface
    interface Count {
        int get() throws IOException;
    }

    static Phase of(String name, Count units, Work work) {
        return new Phase() {
            @Override
            public String name() {
                return name;
            }

            @Override
            public int units() throws IOException {
                return units.get();
            }

            @Override
            public void run(int unit) throws IOException {
                work.run(unit);
            }
        };
    }

    /** A phase of one unit. */
    static Phase single(String name, Work work) {
        return of(name, () -> 1, work);
    }
}
