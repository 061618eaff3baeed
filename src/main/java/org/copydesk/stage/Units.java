package org.copydesk.stage;

import java.io.IOException;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The units of a phase: a file of the run's folder that an earlier phase wrote for good, read when first asked for. */
final class Units<T> {
    private final RunFolder folder;
    private final String file;
    private final Class<T[]> type;
    private @Nullable List<T> list;

    Units(Night night, String file, Class<T[]> type) {
        this.folder = night.folder();
        this.file = file;
        this.type = type;
    }

    synchronized List<T> list() throws IOException {
        if (list == null) {
            list = List.copyOf(folder.readList(file, type));
        }
        return list;
    }
}
