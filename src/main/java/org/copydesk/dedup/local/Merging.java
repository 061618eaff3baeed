package org.copydesk.dedup.local;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import org.copydesk.dedup.store.Entry;
import org.copydesk.dedup.store.PostingsFile;
import org.copydesk.dedup.store.RecordsFile;
import org.copydesk.dedup.store.SortedTable;
import org.copydesk.dedup.store.Tables;

/**
 * Keeps the layers of each kind few: the newest are merged while the one before is at most twice their size, so that
 * layers grow geometrically and a byte is copied a logarithmic number of times.
 */
final class Merging {
    private static final String MERGED = "merged.";

    private final Night night;

    Merging(Night night) {
        this.night = night;
    }

    int units() {
        return Kinds.LAYERED.size();
    }

    void write(int unit) throws IOException {
        String kind = Kinds.LAYERED.get(unit);
        List<String> layers = layers(kind);
        int from = firstToMerge(layers);
        Path target = night.file(MERGED + kind);
        if (from >= layers.size() - 1 || Files.exists(target)) {
            return;
        }
        List<Path> merged = layers.subList(from, layers.size()).stream()
                .map(night.state()::resolve)
                .toList();
        if (Kinds.TABLES.contains(kind)) {
            mergeTables(target, merged, from == 0);
        } else if (kind.equals(Kinds.POSTINGS)) {
            List<PostingsFile> files = new ArrayList<>();
            for (Path path : merged) {
                files.add(PostingsFile.open(path));
            }
            PostingsFile.merge(target, files);
        } else {
            List<RecordsFile> files = new ArrayList<>();
            for (Path path : merged) {
                files.add(RecordsFile.open(path));
            }
            RecordsFile.merge(target, files);
        }
    }

    /** Merges tables; what is gone need not be remembered once nothing older is left. */
    private static void mergeTables(Path target, List<Path> paths, boolean nothingOlder) throws IOException {
        List<Iterator<Entry>> layers = new ArrayList<>();
        for (Path path : paths) {
            layers.add(SortedTable.open(path).all());
        }
        Iterator<Entry> all = Tables.merged(layers);
        SortedTable.write(target, nothingOlder ? Tables.live(all) : all);
    }

    /** Returns the layers that may be merged: tonight's placements stay by themselves, as they are what changed. */
    private List<String> layers(String kind) {
        List<String> layers = new ArrayList<>(night.previous().files(kind));
        if (!kind.equals(Kinds.PLACEMENTS)) {
            layers.add(night.name(kind));
        }
        return layers;
    }

    private int firstToMerge(List<String> layers) throws IOException {
        int from = Math.max(0, layers.size() - 1);
        if (layers.isEmpty()) {
            return from;
        }
        long total = size(layers.get(from));
        while (from > 0 && size(layers.get(from - 1)) <= 2 * total) {
            from--;
            total += size(layers.get(from));
        }
        return from;
    }

    private long size(String file) throws IOException {
        return Files.size(night.state().resolve(file));
    }

    /** Returns the manifest after tonight. */
    IndexManifest manifest() throws IOException {
        List<String> files = new ArrayList<>();
        for (String kind : Kinds.LAYERED) {
            List<String> layers = layers(kind);
            int from = firstToMerge(layers);
            files.addAll(layers.subList(0, from));
            files.addAll(
                    from < layers.size() - 1
                            ? List.of(night.name(MERGED + kind))
                            : layers.subList(from, layers.size()));
        }
        files.add(night.name(Kinds.PLACEMENTS));
        Kinds.WHOLE.forEach(kind -> files.add(night.name(kind)));
        return new IndexManifest(night.texts(), files, night.name(Kinds.PLACEMENTS));
    }
}
