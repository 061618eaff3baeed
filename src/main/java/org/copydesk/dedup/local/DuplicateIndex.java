package org.copydesk.dedup.local;

import java.nio.file.Path;
import java.util.Optional;
import java.util.stream.Stream;
import org.copydesk.dedup.Placement;
import org.copydesk.dedup.Related;
import org.copydesk.document.DocumentKey;

/** Reads the answers out of an index. Streams hold files open: close them. */
public final class DuplicateIndex {
    private final Path state;
    private final IndexManifest manifest;

    public DuplicateIndex(Path state, IndexManifest manifest) {
        this.state = state;
        this.manifest = manifest;
    }

    /** Returns every placement, ordered by key. */
    public Stream<Placement> placements() {
        return Stream.empty();
    }

    /** Returns the placement of a document; empty where it is alone or unknown. */
    public Optional<Placement> placement(DocumentKey key) {
        return Optional.empty();
    }

    /** Returns all pairs of related documents, ordered by their keys. */
    public Stream<Related> related() {
        return Stream.empty();
    }

    /**
     * Returns the keys of documents whose placement this night changed, gave or took away, ordered. Documents of the
     * feed are among them only if their placement changed.
     */
    public Stream<DocumentKey> changed() {
        return Stream.empty();
    }
}
