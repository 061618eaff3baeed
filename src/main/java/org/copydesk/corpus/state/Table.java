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
import org.copydesk.disk.SortedMerge;
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
    private static final class Cursor implements Iterator<Segment.Entry> {
        private final List<Segment> segments;
        private int segment = -1;
        private Segment.@Nullable Scan entries;
        private Segment.@Nullable Entry current;

        private Cursor(List<Segment> segments) {
            this.segments = segments;
        }

        /** Goes to the first entry that is not below the key, forward only, and returns it; null where there is none. */
        Segment.@Nullable Entry seek(byte[] key) {
            if (current == null || Arrays.compareUnsigned(current.key(), key) < 0) {
                int found = segmentOf(key);
                if (found > segment) {
                    segment = found;
                    entries = segments.get(found).scan(key);
                } else if (entries != null) {
                    entries.seek(key);
                }
                advance();
            }
            return current;
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

        void advance() {
            current = null;
            while (entries == null || !entries.hasNext()) {
                if (++segment >= segments.size()) {
                    return;
                }
                entries = segments.get(segment).scan(null);
            }
            current = entries.next();
        }

        @Override
        public boolean hasNext() {
            return current != null;
        }

        @Override
        public Segment.Entry next() {
            Segment.Entry entry = current;
            if (entry == null) {
                throw new NoSuchElementException();
            }
            advance();
            return entry;
        }
    }

    private final class Merge implements Iterator<Row<V>> {
        private final byte @Nullable [] last;
        /** The newest run first: its row of a document is the one that counts. */
        private final SortedMerge<Segment.Entry> entries;

        private byte @Nullable [] marked;
        private int markedBy;
        private byte @Nullable [] seen;
        private @Nullable Row<V> next;

        Merge(@Nullable DocumentKey first, @Nullable DocumentKey last) {
            this.last = last == null ? null : StateKey.document(last);
            List<Cursor> cursors = new ArrayList<>();
            for (int run = runs.size() - 1; run >= 0; run--) {
                Cursor cursor = new Cursor(runs.get(run));
                cursors.add(cursor);
                if (first == null) {
                    cursor.advance();
                } else {
                    begin(cursor, run, first);
                }
            }
            entries = new SortedMerge<>(cursors, Segment.Entry.BY_KEY);
            advance();
        }

        /** Puts a cursor where the rows begin, by way of the mark of their file, which may stand far before them. */
        private void begin(Cursor cursor, int run, DocumentKey first) {
            byte[] file = StateKey.file(first.path());
            Segment.Entry found = cursor.seek(file);
            if (found != null && marked == null && Arrays.equals(found.key(), file)) {
                marked = file;
                markedBy = run;
            }
            if (found != null) {
                cursor.seek(StateKey.document(first));
            }
        }

        private void advance() {
            next = null;
            while (next == null && entries.hasNext() && !isAfterLast(entries.peek())) {
                Segment.Entry entry = entries.next();
                take(entry, runs.size() - 1 - entries.source());
            }
        }

        private boolean isAfterLast(Segment.Entry entry) {
            return last != null && Arrays.compareUnsigned(entry.key(), last) > 0;
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
