package org.copydesk.stage;

import java.util.ArrayList;
import java.util.List;
import org.copydesk.document.DocumentKey;
import org.jspecify.annotations.Nullable;

/** Cuts a sorted sequence into ranges of about one size. */
final class Ranges {
    private final long documents;
    private final long bytes;
    private final List<Range> done = new ArrayList<>();
    private @Nullable DocumentKey first;
    private @Nullable DocumentKey last;
    private long count;
    private long size;

    /** @param documents and {@code bytes} at which a range is full */
    Ranges(long documents, long bytes) {
        this.documents = documents;
        this.bytes = bytes;
    }

    void add(DocumentKey key, long weight) {
        if (first == null) {
            first = key;
        }
        last = key;
        count++;
        size += weight;
        if (count >= documents || size >= bytes) {
            end();
        }
    }

    private void end() {
        if (first != null && last != null) {
            done.add(new Range(first, last, count));
        }
        first = null;
        count = 0;
        size = 0;
    }

    List<Range> list() {
        end();
        return List.copyOf(done);
    }
}
