package org.copydesk.dedup.local;

import org.copydesk.dedup.Origin;
import org.copydesk.dedup.store.Tables;
import org.jspecify.annotations.Nullable;

/** Where texts come from; each is read off its documents once. Not for several threads. */
final class Origins {
    private final Tables members;
    private final @Nullable Origin[] known;

    /** @param texts more than the greatest number of a text */
    Origins(Tables members, int texts) {
        this.members = members;
        this.known = new Origin[texts];
    }

    /** Returns the origin of a text that some document has. */
    Origin of(int text) {
        Origin origin = known[text];
        if (origin == null) {
            origin = Origin.of(OpenIndex.members(members, text));
            known[text] = origin;
        }
        return origin;
    }
}
