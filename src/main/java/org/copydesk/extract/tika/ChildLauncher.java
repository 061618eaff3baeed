package org.copydesk.extract.tika;

import java.io.IOException;
import java.nio.file.Path;

/** Starts child processes. */
@FunctionalInterface
interface ChildLauncher {
    /** @param temporary a folder of the child's own */
    Process start(Path temporary) throws IOException;

    /** Starts {@link TikaChild} in a virtual machine of its own. */
    static ChildLauncher of(ChildLimits limits) {
        return temporary -> new ProcessBuilder(ChildCommand.of(limits, temporary))
                .redirectError(ProcessBuilder.Redirect.DISCARD)
                .start();
    }
}
