package org.copydesk.dedup.local;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Iterator;
import java.util.List;
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

/** Reads the answers out of an index. */
public final class DuplicateIndex {
    private final OpenIndex index;
    private final Path state;
    private final IndexManifest manifest;

    public DuplicateIndex(Path state, IndexManifest manifest) {
        this.index = new OpenIndex(state, manifest);
        this.state = state;
        this.manifest = manifest;
    }

    private Tables placementTables() throws IOException {
        List<SortedTable> layers = index.layers(Kinds.PLACEMENTS);
        return new Tables(layers);
    }

    /** Returns every placement, ordered by key. */
    public Stream<Placement> placements() throws IOException {
        return stream(placementTables().all()).map(entry -> Bytes.toPlacement(Bytes.toKey(entry.key()), entry.value()));
    }

    /** Returns the placement of a document; empty where it is alone or unknown. */
    public Optional<Placement> placement(DocumentKey key) throws IOException {
        return placementTables().get(Bytes.of(key)).map(value -> Bytes.toPlacement(key, value));
    }

    /** Returns all pairs of related documents, ordered by their keys. */
    public Stream<Related> related() throws IOException {
        return placements().flatMap(placement -> placement.related().stream());
    }

    /**
     * Returns the keys of documents whose placement the last night gave, changed or took away, ordered. Documents of its
     * feed are among them only if their placement changed.
     */
    public Stream<DocumentKey> changed() throws IOException {
        if (manifest.changes().isEmpty()) {
            return Stream.empty();
        }
        SortedTable changes = SortedTable.open(state.resolve(manifest.changes()));
        return stream(changes.all()).map(entry -> Bytes.toKey(entry.key()));
    }

    private static Stream<Entry> stream(Iterator<Entry> entries) {
        return StreamSupport.stream(Spliterators.spliteratorUnknownSize(entries, 0), false);
    }
}
