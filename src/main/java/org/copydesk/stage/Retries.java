package org.copydesk.stage;

import java.io.IOException;
import java.util.HashSet;
import java.util.Iterator;
import java.util.List;
import java.util.Set;
import org.copydesk.corpus.state.Codec;
import org.copydesk.corpus.state.Row;
import org.copydesk.corpus.state.Table;

/**
 * Files that could not be read for a reason that may pass, such as a process that could not be started: they are read
 * again night after night, although they have not changed.
 */
final class Retries {
    private Retries() {}

    /** Returns the paths of the files to be tried again. */
    static Set<String> due(Night night) throws IOException {
        Set<String> paths = new HashSet<>();
        for (String table : List.of(Tables.QUARANTINE, Tables.FAULTS)) {
            add(night, table, paths);
        }
        return paths;
    }

    private static void add(Night night, String table, Set<String> paths) throws IOException {
        try (Table<QuarantineEntry> entries = Tables.parent(night, table, Tables.QUARANTINED)) {
            for (Iterator<Row<QuarantineEntry>> rows = entries.rows(); rows.hasNext(); ) {
                Row<QuarantineEntry> row = rows.next();
                if (row.value().cause().mayPass()) {
                    paths.add(row.key().path());
                }
            }
        }
    }

    /** Tells, once they are read, whether all of them have come out as before, and none is to be cleaned again. */
    static boolean inVain(Night night) throws IOException {
        Set<String> uncleaned = new HashSet<>();
        add(night, Tables.FAULTS, uncleaned);
        return uncleaned.isEmpty()
                && same(night, Tables.QUARANTINE, Tables.QUARANTINED)
                && same(night, Tables.DOCUMENTS, Tables.EXTRACTED);
    }

    private static <V> boolean same(Night night, String name, Codec<V> codec) throws IOException {
        try (Table<Change> changes = InventoryStage.changes(night);
                Table<V> before = Tables.parent(night, name, codec);
                Table<V> now = Tables.tonight(night, name, codec)) {
            for (Iterator<Row<Change>> rows = changes.rows(); rows.hasNext(); ) {
                String path = rows.next().key().path();
                if (!same(before.rows(path), now.rows(path))) {
                    return false;
                }
            }
            return true;
        }
    }

    private static <V> boolean same(Iterator<Row<V>> before, Iterator<Row<V>> now) {
        while (before.hasNext() && now.hasNext()) {
            Row<V> was = before.next();
            Row<V> is = now.next();
            if (!was.key().equals(is.key()) || !was.value().equals(is.value())) {
                return false;
            }
        }
        return !before.hasNext() && !now.hasNext();
    }
}
