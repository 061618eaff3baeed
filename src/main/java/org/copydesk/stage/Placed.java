package org.copydesk.stage;

import java.util.Iterator;
import org.copydesk.dedup.Placement;
import org.copydesk.document.DocumentKey;
import org.jspecify.annotations.Nullable;

/** Placements beside the index, both ordered by key. */
final class Placed {
    private final Iterator<Placement> placements;
    private @Nullable Placement next;

    Placed(Iterator<Placement> placements) {
        this.placements = placements;
        advance();
    }

    private void advance() {
        next = placements.hasNext() ? placements.next() : null;
    }

    /** Returns what is known of a document; null where it is alone. Keys must be asked for in ascending order. */
    @Nullable
    Placement at(DocumentKey key) {
        while (next != null && next.key().compareTo(key) < 0) {
            advance();
        }
        return next != null && next.key().equals(key) ? next : null;
    }
}
