package org.copydesk.dedup.local;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedSet;
import java.util.stream.Stream;
import org.copydesk.dedup.DedupDocument;
import org.copydesk.dedup.DedupSettings;
import org.copydesk.document.DocumentKey;

/** Runs nights of the embedded engine in a folder. */
final class Nights {
    private final DedupSettings settings;
    private final Path folder;
    private IndexManifest manifest = IndexManifest.EMPTY;
    private final Map<DocumentKey, String> texts = new HashMap<>();
    private int count;

    Nights(DedupSettings settings, Path folder) {
        this.settings = settings;
        this.folder = folder;
    }

    /** A feed out of memory; {@code known} are the texts of this night and those before. */
    record Memory(List<List<DedupDocument>> parts, List<DocumentKey> gone, Map<DocumentKey, String> known)
            implements Feed {
        @Override
        public int shards() {
            return parts.size();
        }

        @Override
        public Stream<DedupDocument> open(int shard) {
            return parts.get(shard).stream();
        }

        @Override
        public Map<DocumentKey, String> texts(SortedSet<DocumentKey> keys) {
            return known;
        }

        @Override
        public Stream<DocumentKey> removed() {
            return gone.stream();
        }
    }

    static Feed feed(Collection<DedupDocument> documents, Collection<DocumentKey> removed, int shards) {
        List<DedupDocument> sorted = documents.stream()
                .sorted(Comparator.comparing(DedupDocument::key))
                .toList();
        List<List<DedupDocument>> parts = new ArrayList<>();
        for (int shard = 0; shard < shards; shard++) {
            List<DedupDocument> part = new ArrayList<>();
            for (int i = shard; i < sorted.size(); i += shards) {
                part.add(sorted.get(i));
            }
            parts.add(part);
        }
        return new Memory(parts, List.copyOf(removed), Map.of());
    }

    LocalDeduplication step(Feed feed) {
        return new LocalDeduplication(
                settings, state(), manifest, remembering(feed), "night" + count, folder.resolve("work" + count));
    }

    private Feed remembering(Feed feed) {
        if (!(feed instanceof Memory night)) {
            return feed;
        }
        night.parts().forEach(part -> part.forEach(document -> texts.put(document.key(), document.text())));
        return new Memory(night.parts(), night.gone(), texts);
    }

    void run(Feed feed) throws IOException {
        LocalDeduplication step = step(feed);
        for (Phase phase : step.phases()) {
            for (int unit = 0, units = phase.units(); unit < units; unit++) {
                phase.run(unit);
            }
        }
        end(step);
    }

    void end(LocalDeduplication step) throws IOException {
        manifest = step.manifest();
        delete(folder.resolve("work" + count));
        count++;
    }

    Path state() {
        return folder.resolve("state");
    }

    IndexManifest manifest() {
        return manifest;
    }

    DuplicateIndex index() {
        return new DuplicateIndex(state(), manifest);
    }

    static void delete(Path folder) throws IOException {
        if (Files.exists(folder)) {
            try (Stream<Path> files = Files.walk(folder)) {
                files.sorted(Comparator.reverseOrder()).forEach(file -> {
                    try {
                        Files.delete(file);
                    } catch (IOException failed) {
                        throw new UncheckedIOException(failed);
                    }
                });
            }
        }
    }
}
