package org.copydesk.stage;

import java.io.IOException;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The units of a phase: a file of the run's folder that an earlier phase wrote for good, read when first asked for. */
final class Units<T> {
    private final RunFolder folder;
    private final String file;
    private final Class<T[]> type;
    private final Comparator<T> order;
    private @Nullable List<T> list;

    /** The units in the order of the file. */
    Units(Night night, String file, Class<T[]> type) {
        this(night, file, type, (one, other) -> 0);
    }

    /** @param order in which they are to be begun; those that it holds for equal stay in the order of the file */
    Units(Night night, String file, Class<T[]> type, Comparator<T> order) {
        this.folder = night.folder();
        this.file = file;
        this.type = type;
        this.order = order;
    }

    synchronized List<T> list() throws IOException {
        if (list == null) {
            list = folder.readList(file, type).stream().sorted(order).toList();
        }
        return list;
    }
}
