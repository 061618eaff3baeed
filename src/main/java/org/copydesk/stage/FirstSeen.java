package org.copydesk.stage;

import com.carrotsearch.hppc.LongIntHashMap;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import org.copydesk.corpus.state.Row;
import org.copydesk.document.DocumentKey;
import org.jspecify.annotations.Nullable;

/**
 * Tells in which version a document first appeared, by its id: in its file it may stand elsewhere tonight. Holds a few
 * bytes for each document of one file of the parent.
 */
final class FirstSeen {
    private final Iterator<Row<RecordRow>> parent;
    private @Nullable Row<RecordRow> next;
    private String path = "";
    private LongIntHashMap versionOf = new LongIntHashMap();
    private final List<String> versions = new ArrayList<>();

    /** @param parent rows of the parent version, in order */
    FirstSeen(Iterator<Row<RecordRow>> parent) {
        this.parent = parent;
        next = parent.hasNext() ? parent.next() : null;
    }

    /**
     * Returns the version that the parent gives for a document, or null where it does not have it.
     *
     * @param ofPath ascending from call to call
     */
    @Nullable
    String version(String ofPath, String id) {
        if (!ofPath.equals(path)) {
            path = ofPath;
            gather();
        }
        int version = versionOf.getOrDefault(shortId(id), -1);
        return version < 0 ? null : versions.get(version);
    }

    private void gather() {
        versionOf = new LongIntHashMap();
        while (next != null && DocumentKey.byCodePoint(next.key().path(), path) <= 0) {
            String added = next.value().added();
            if (added != null && next.key().path().equals(path)) {
                versionOf.put(shortId(next.value().id()), number(added));
            }
            next = parent.hasNext() ? parent.next() : null;
        }
    }

    private int number(String version) {
        int known = versions.lastIndexOf(version);
        if (known >= 0) {
            return known;
        }
        versions.add(version);
        return versions.size() - 1;
    }

    private static long shortId(String id) {
        return Long.parseUnsignedLong(id.substring(0, 16), 16);
    }
}
