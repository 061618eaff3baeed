package org.copydesk.batch;

import java.io.IOException;
import java.util.List;

/** What one step of the job does. Its answer lies in files of the run's folder, so that any process can go on. */
interface Stage {
    String name();

    List<Phase> phases();

    /** Gives back what the phases held open. */
    default void close() throws IOException {}
}
