package org.copydesk.dedup.store;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;

/**
 * Sorts more entries than memory holds: full buffers become sorted runs on disk, and the runs are merged. Where a key is
 * added twice, the later entry stays.
 */
public final class TableSorter {
    private static final long BUFFER = 48L << 20;
    /** Headers and references of an entry in memory, about. */
    private static final int OVERHEAD = 80;

    private final Path runs;
    private final List<Entry> buffer = new ArrayList<>();
    private final List<Path> spilled = new ArrayList<>();
    private long bytes;

    /** @param runs path prefix of the temporary runs */
    public TableSorter(Path runs) {
        this.runs = runs;
    }

    public void add(Entry entry) throws IOException {
        buffer.add(entry);
        byte[] value = entry.value();
        bytes += OVERHEAD + entry.key().length + (value == null ? 0 : value.length);
        if (bytes >= BUFFER) {
            spill();
        }
    }

    private void spill() throws IOException {
        Path run = runs.resolveSibling(runs.getFileName() + ".run" + spilled.size());
        Files.deleteIfExists(run);
        SortedTable.write(run, sorted());
        spilled.add(run);
        buffer.clear();
        bytes = 0;
    }

    private Iterator<Entry> sorted() {
        buffer.sort(null);
        List<Entry> distinct = new ArrayList<>(buffer.size());
        for (int i = 0; i < buffer.size(); i++) {
            boolean last = i + 1 == buffer.size() || buffer.get(i).compareTo(buffer.get(i + 1)) != 0;
            if (last) {
                distinct.add(buffer.get(i));
            }
        }
        return distinct.iterator();
    }

    /** Returns all entries in order. */
    public Iterator<Entry> finish() throws IOException {
        List<Iterator<Entry>> sources = new ArrayList<>();
        for (Path run : spilled) {
            sources.add(SortedTable.open(run).all());
        }
        sources.add(sorted());
        return sources.size() == 1 ? sources.get(0) : Tables.merged(sources);
    }

    /** Writes all entries as a table and deletes the runs. */
    public void writeTo(Path target) throws IOException {
        SortedTable.write(target, finish());
        for (Path run : spilled) {
            Files.deleteIfExists(run);
        }
    }
}
