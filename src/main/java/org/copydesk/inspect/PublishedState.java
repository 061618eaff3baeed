package org.copydesk.inspect;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.copydesk.corpus.VersionName;
import org.copydesk.corpus.Versions;
import org.copydesk.corpus.state.Codec;
import org.copydesk.corpus.state.StateManifest;
import org.copydesk.corpus.state.StateStore;
import org.copydesk.corpus.state.Table;
import org.copydesk.dedup.local.DuplicateIndex;
import org.copydesk.dedup.local.IndexManifest;
import org.copydesk.stage.DeduplicateStage;
import org.copydesk.stage.RunFolder;

/** The state of the latest version, to be looked into between runs. */
record PublishedState(Path folder, StateManifest manifest) {
    /** Returns it; empty where nothing is published or the state is gone. */
    static Optional<PublishedState> latest(Path output) throws IOException {
        Optional<VersionName> latest = new Versions(output).latest();
        if (latest.isEmpty()) {
            return Optional.empty();
        }
        StateStore states = new StateStore(output);
        return states.load(latest.get().toString()).map(manifest -> new PublishedState(states.folder(), manifest));
    }

    String version() {
        return manifest.version();
    }

    <V> Table<V> table(String name, Codec<V> codec) throws IOException {
        return Table.open(folder, manifest.table(name), codec);
    }

    /** Returns the duplicate index; an empty one after a withdrawal, which leaves it to the next run to make it anew. */
    DuplicateIndex duplicates() throws IOException {
        List<String> index = manifest.files(DeduplicateStage.INDEX);
        return new DuplicateIndex(
                folder,
                index.isEmpty() ? IndexManifest.EMPTY : new RunFolder(folder).read(index.get(0), IndexManifest.class));
    }
}
