package org.copydesk.corpus.state;

import java.io.Closeable;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Iterator;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.Optional;
import java.util.PriorityQueue;
import org.copydesk.document.DocumentKey;
import org.jspecify.annotations.Nullable;

/**
 * A table as one sorted whole: the newest run that knows a document speaks for it, and a run that marks a file hides
 * what older runs hold of that file. Any number of threads may read it; memory is one block per open run and scan.
 */
public final class Table<V> implements Closeable {
    private final List<List<Segment>> runs = new ArrayList<>();
    private final Codec<V> codec;

    private Table(Codec<V> codec) {
        this.codec = codec;
    }

    /** Opens the runs, oldest first. */
    public static <V> Table<V> open(Path folder, List<Run> runs, Codec<V> codec) throws IOException {
        Table<V> table = new Table<>(codec);
        try {
            for (Run run : runs) {
                List<Segment> segments = new ArrayList<>();
                table.runs.add(segments);
                for (String name : run.segments()) {
                    segments.add(Segment.open(folder.resolve(name)));
                }
            }
        } catch (IOException | RuntimeException unreadable) {
            table.close();
            throw unreadable;
        }
        return table;
    }

    /** Returns the row of one document, or empty: two blocks to read in each run, however large its file. */
    public Optional<V> get(DocumentKey key) {
        Iterator<Row<V>> rows = rows(key, key);
        return rows.hasNext() ? Optional.of(rows.next().value()) : Optional.empty();
    }

    /** Returns all rows in order. */
    public Iterator<Row<V>> rows() {
        return rows(null, null);
    }

    /** Returns the rows of one file's documents in order. */
    public Iterator<Row<V>> rows(String path) {
        return rows(new DocumentKey(path, 0), new DocumentKey(path, Integer.MAX_VALUE - 1));
    }

    /** Returns the rows between two keys, both inclusive, null for open ends. */
    public Iterator<Row<V>> rows(@Nullable DocumentKey first, @Nullable DocumentKey last) {
        return new Merge(first, last);
    }

    /** Rewrites everything that counts as one segment, without marks. */
    public void compact(Path target) throws IOException {
        try (SegmentWriter writer = new SegmentWriter(target)) {
            for (Iterator<Row<V>> rows = rows(); rows.hasNext(); ) {
                Row<V> row = rows.next();
                writer.append(StateKey.document(row.key()), row.bytes());
            }
            writer.finish();
        }
    }

    @Override
    public void close() throws IOException {
        for (List<Segment> run : runs) {
            for (Segment segment : run) {
                segment.close();
            }
        }
    }

    /** Reads the segments of one run one after the other. */
    private static final class Cursor {
        private final int run;
        private final List<Segment> segments;
        private int segment;
        private Segment.@Nullable Scan entries;
        private Segment.Entry current;

        private Cursor(int run, List<Segment> segments) {
            this.run = run;
            this.segments = segments;
            this.segment = -1;
        }

        /** Goes to the first entry that is not below the key, forward only; false where there is none. */
        boolean seek(byte[] key) {
            if (current != null && Arrays.compareUnsigned(current.key(), key) >= 0) {
                return true;
            }
            int found = segmentOf(key);
            if (found > segment) {
                segment = found;
                entries = segments.get(found).scan(key);
            } else if (entries != null) {
                entries.seek(key);
            }
            return advance();
        }

        private int segmentOf(byte[] key) {
            int found = 0;
            for (int i = 0; i < segments.size(); i++) {
                byte[] first = segments.get(i).firstKey();
                if (first != null && Arrays.compareUnsigned(first, key) <= 0) {
                    found = i;
                }
            }
            return found;
        }

        boolean advance() {
            while (entries == null || !entries.hasNext()) {
                if (++segment >= segments.size()) {
                    return false;
                }
                entries = segments.get(segment).scan(null);
            }
            current = entries.next();
            return true;
        }
    }

    private final class Merge implements Iterator<Row<V>> {
        private final byte @Nullable [] last;
        private final PriorityQueue<Cursor> cursors = new PriorityQueue<>((a, b) -> {
            int order = Arrays.compareUnsigned(a.current.key(), b.current.key());
            return order != 0 ? order : Integer.compare(b.run, a.run);
        });
        private byte @Nullable [] marked;
        private int markedBy;
        private byte @Nullable [] seen;
        private @Nullable Row<V> next;

        Merge(@Nullable DocumentKey first, @Nullable DocumentKey last) {
            this.last = last == null ? null : StateKey.document(last);
            for (int run = runs.size() - 1; run >= 0; run--) {
                Cursor cursor = new Cursor(run, runs.get(run));
                if (first == null ? cursor.advance() : begin(cursor, first)) {
                    cursors.add(cursor);
                }
            }
            advance();
        }

        /** Puts a cursor where the rows begin, by way of the mark of their file, which may stand far before them. */
        private boolean begin(Cursor cursor, DocumentKey first) {
            byte[] file = StateKey.file(first.path());
            if (!cursor.seek(file)) {
                return false;
            }
            if (marked == null && Arrays.equals(cursor.current.key(), file)) {
                marked = file;
                markedBy = cursor.run;
            }
            return cursor.seek(StateKey.document(first));
        }

        private void advance() {
            next = null;
            while (next == null && !cursors.isEmpty()) {
                Cursor cursor = cursors.poll();
                Segment.Entry entry = cursor.current;
                int run = cursor.run;
                if (cursor.advance()) {
                    cursors.add(cursor);
                }
                if (last != null && Arrays.compareUnsigned(entry.key(), last) > 0) {
                    cursors.clear();
                } else {
                    take(entry, run);
                }
            }
        }

        private void take(Segment.Entry entry, int run) {
            if (StateKey.isFile(entry.key())) {
                if (marked == null || !StateKey.samePath(marked, entry.key())) {
                    marked = entry.key();
                    markedBy = run;
                }
                return;
            }
            boolean hidden = marked != null && run < markedBy && StateKey.samePath(marked, entry.key());
            boolean older = seen != null && Arrays.equals(seen, entry.key());
            if (!hidden && !older) {
                seen = entry.key();
                next = new Row<>(StateKey.document(entry.key()), entry.value(), codec);
            }
        }

        @Override
        public boolean hasNext() {
            return next != null;
        }

        @Override
        public Row<V> next() {
            Row<V> current = next;
            if (current == null) {
                throw new NoSuchElementException();
            }
            advance();
            return current;
        }
    }
}
