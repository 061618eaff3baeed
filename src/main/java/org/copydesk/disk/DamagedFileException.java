package org.copydesk.disk;

import java.io.IOException;
import java.nio.file.Path;

/** A file is not what was written there: damaged, cut off, empty, or another file under its name. */
public final class DamagedFileException extends IOException {
    private static final long serialVersionUID = 1;

    private final transient Path file;

    /** @param how in a few words, such as {@code "it is cut off"} */
    public DamagedFileException(Path file, String how) {
        super(file + " is damaged: " + how);
        this.file = file;
    }

    public Path file() {
        return file;
    }
}
