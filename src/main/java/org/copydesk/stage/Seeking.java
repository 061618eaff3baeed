package org.copydesk.stage;

import java.util.Iterator;
import org.copydesk.corpus.state.Row;
import org.copydesk.corpus.state.Table;
import org.copydesk.document.DocumentKey;
import org.jspecify.annotations.Nullable;

/**
 * Finds rows by ascending keys: reads on where the next one is near, and looks it up anew where it is not. All of a
 * table or a thin sample of it, both are read at little more than what is taken.
 */
final class Seeking<V> {
    /** About as many rows of articles as two compressed blocks hold. */
    private static final int NEAR = 64;

    private final Table<V> table;
    private final DocumentKey last;
    private Iterator<Row<V>> rows;
    private @Nullable Row<V> next;

    Seeking(Table<V> table, DocumentKey last) {
        this.table = table;
        this.last = last;
        this.rows = java.util.Collections.emptyIterator();
    }

    @Nullable
    V at(DocumentKey key) {
        for (int i = 0; i < NEAR && next != null && next.key().compareTo(key) < 0; i++) {
            next = rows.hasNext() ? rows.next() : null;
        }
        if (next == null || next.key().compareTo(key) < 0) {
            rows = table.rows(key, last);
            next = rows.hasNext() ? rows.next() : null;
        }
        return next != null && next.key().equals(key) ? next.value() : null;
    }
}
