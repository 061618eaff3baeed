package org.copydesk.dedup.local;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.Iterator;
import java.util.Optional;
import java.util.Spliterators;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.copydesk.dedup.Placement;
import org.copydesk.dedup.Related;
import org.copydesk.dedup.store.Entry;
import org.copydesk.dedup.store.SortedTable;
import org.copydesk.dedup.store.Tables;
import org.copydesk.document.DocumentKey;

/** Reads the answers out of an index; an {@link UncheckedIOException} says that its files cannot be read. */
public final class DuplicateIndex {
    private final OpenIndex index;
    private final Path state;
    private final IndexManifest manifest;

    public DuplicateIndex(Path state, IndexManifest manifest) {
        this.index = new OpenIndex(state, manifest);
        this.state = state;
        this.manifest = manifest;
    }

    private Tables tables() {
        try {
            return index.tables(Kinds.PLACEMENTS);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    /** Returns every placement, ordered by key. */
    public Stream<Placement> placements() {
        return stream(tables().all()).map(entry -> Bytes.toPlacement(Bytes.toKey(entry.key()), entry.value()));
    }

    /** Returns the placement of a document; empty where it is alone or unknown. */
    public Optional<Placement> placement(DocumentKey key) {
        return tables().get(Bytes.of(key)).map(value -> Bytes.toPlacement(key, value));
    }

    /** Returns all pairs of related documents, ordered by their keys. */
    public Stream<Related> related() {
        return placements().flatMap(placement -> placement.related().stream());
    }

    /**
     * Returns the keys of documents whose placement the last night gave, changed or took away, ordered. Documents of its
     * feed are among them only if their placement changed.
     */
    public Stream<DocumentKey> changed() {
        if (manifest.changes().isEmpty()) {
            return Stream.empty();
        }
        try {
            SortedTable changes = SortedTable.open(state.resolve(manifest.changes()));
            return stream(changes.all()).map(entry -> Bytes.toKey(entry.key()));
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private static Stream<Entry> stream(Iterator<Entry> entries) {
        return StreamSupport.stream(Spliterators.spliteratorUnknownSize(entries, 0), false);
    }
}
