package org.copydesk.dedup.local;

import java.io.IOException;

/**
 * A part of the step, in units that may run in parallel. A unit writes its files atomically and does nothing where they
 * exist already, so a killed run is continued by running everything again.
 */
public interface Phase {
    String name();

    /** Returns the number of units; asked when the phase before has ended. */
    int units() throws IOException;

    void run(int unit) throws IOException;
}
