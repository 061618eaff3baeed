package org.copydesk.stage;

import java.io.IOException;
import java.util.List;

/** What one step of the job does. Its answer lies in files of the run's folder, so that any process can go on. */
public interface Stage {
    String name();

    List<Phase> phases();

    /** Says how far the stage has come, in terms that mean something to people. */
    default Standing standing() {
        return Standing.UNKNOWN;
    }

    /** @param total −1 while unknown */
    record Standing(String unit, long done, long total) {
        static final Standing UNKNOWN = new Standing("", 0, -1);
    }

    /** Gives back what the phases held open. */
    default void close() throws IOException {}
}
