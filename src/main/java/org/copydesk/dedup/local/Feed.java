package org.copydesk.dedup.local;

import java.io.IOException;
import java.util.Map;
import java.util.SortedSet;
import java.util.stream.Stream;
import org.copydesk.dedup.DedupDocument;
import org.copydesk.document.DocumentKey;

/**
 * What changed since the previous index. Opened anew for every unit, perhaps in several threads, it must give the same
 * each time.
 */
public interface Feed {
    int shards();

    /** Returns the added and changed documents of a shard, ordered by key; the caller closes the stream. */
    Stream<DedupDocument> open(int shard) throws IOException;

    /** Returns the texts of documents, of tonight or earlier, as {@link DedupDocument#text} has them. */
    Map<DocumentKey, String> texts(SortedSet<DocumentKey> keys) throws IOException;

    /** Returns the keys of the documents that are gone, in any order; the caller closes the stream. */
    Stream<DocumentKey> removed() throws IOException;
}
