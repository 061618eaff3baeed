package org.copydesk.dedup.local;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.copydesk.dedup.DedupSettings;
import org.copydesk.dedup.KeepPolicy;
import org.copydesk.dedup.store.RecordsFile;

/** One night's work on the index: what it starts from, and where its files go. */
record Night(DedupSettings settings, Path state, IndexManifest previous, Feed feed, String label, Path work) {
    KeepPolicy policy() {
        return new KeepPolicy(settings.keep());
    }

    /** Returns the file of tonight's index of that kind. */
    Path file(String kind) {
        return state.resolve(name(kind));
    }

    String name(String kind) {
        return label + "." + kind;
    }

    /** Returns an intermediate file. */
    Path draft(String name) {
        return work.resolve(name);
    }

    OpenIndex before() {
        return new OpenIndex(state, previous);
    }

    /** Returns the index with tonight's files; a kind may be asked for once its phase has ended. */
    OpenIndex after() {
        List<String> files = new ArrayList<>(previous.files());
        Kinds.LAYERED.forEach(kind -> files.add(name(kind)));
        Kinds.WHOLE.forEach(kind -> files.add(name(kind)));
        return new OpenIndex(state, new IndexManifest(previous.texts(), files, ""));
    }

    /** Returns how many text numbers are given out by the end of the night. */
    int texts() throws IOException {
        return previous.texts() + RecordsFile.open(file(Kinds.TEXTS)).count();
    }
}
