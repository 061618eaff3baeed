package org.copydesk.stage;

import java.util.Iterator;
import org.copydesk.corpus.state.Row;
import org.copydesk.document.DocumentKey;
import org.jspecify.annotations.Nullable;

/** Goes through a sorted table beside another sorted sequence. Keys must be asked for in ascending order. */
public final class Pairing<V> {
    private final Iterator<Row<V>> rows;
    private @Nullable Row<V> next;

    public Pairing(Iterator<Row<V>> rows) {
        this.rows = rows;
        advance();
    }

    private void advance() {
        next = rows.hasNext() ? rows.next() : null;
    }

    /** Returns the value at a key, passing over everything before it; null where there is none. */
    @Nullable
    public V at(DocumentKey key) {
        while (next != null && next.key().compareTo(key) < 0) {
            advance();
        }
        if (next == null || !next.key().equals(key)) {
            return null;
        }
        V value = next.value();
        advance();
        return value;
    }

    /** Returns the next row before a key, or before the end where it is null; null when there is none left. */
    @Nullable
    Row<V> skipped(@Nullable DocumentKey before) {
        Row<V> row = next;
        if (row == null || (before != null && row.key().compareTo(before) >= 0)) {
            return null;
        }
        advance();
        return row;
    }
}
