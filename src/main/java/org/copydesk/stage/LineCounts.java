package org.copydesk.stage;

import java.io.Closeable;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Iterator;
import java.util.List;
import java.util.PriorityQueue;
import org.copydesk.corpus.state.Segment;
import org.jspecify.annotations.Nullable;

/**
 * All sightings of lines as one sequence of groups, in order of source and line: see {@link LineSpill} for the files.
 * A sighting counts unless its document was read anew in a later run.
 */
final class LineCounts implements Closeable {
    /** The sightings of one line of one source. */
    static final class Group {
        final long source;
        final long line;
        private final List<long[]> sightings = new ArrayList<>();

        Group(long source, long line) {
            this.source = source;
            this.line = line;
        }

        /** Returns how many documents have the line, copies of one document counted once. */
        int documents() {
            if (sightings.size() == 1) {
                return 1;
            }
            return (int) sightings.stream().mapToLong(s -> s[0]).distinct().count();
        }

        /** Returns signature and short id of each document that has the line. */
        List<long[]> sightings() {
            return sightings;
        }

        /** Returns the short ids of the documents that have the line. */
        long[] ids() {
            return sightings.stream().mapToLong(s -> s[1]).distinct().toArray();
        }
    }

    /** Which documents no longer count in which runs. */
    @FunctionalInterface
    interface Deaths {
        /** Returns the first run in which sightings of a document count. */
        int firstRun(long document);
    }

    private record Source(Segment segment, int run) {}

    private final List<Source> sources = new ArrayList<>();
    private final Deaths deaths;

    /** @param runs names of segments by run, oldest first */
    LineCounts(Path folder, List<List<String>> runs, Deaths deaths) throws IOException {
        this.deaths = deaths;
        for (int run = 0; run < runs.size(); run++) {
            for (String name : runs.get(run)) {
                sources.add(new Source(Segment.open(folder.resolve(name)), run));
            }
        }
    }

    /** Returns the groups from one key, inclusive, to another, exclusive; null for open ends. */
    Iterator<Group> groups(byte @Nullable [] from, byte @Nullable [] to) {
        return new Merge(from, to);
    }

    @Override
    public void close() throws IOException {
        for (Source source : sources) {
            source.segment().close();
        }
    }

    private static final class Cursor {
        private final Iterator<Segment.Entry> entries;
        private final int run;
        private Segment.Entry current;

        Cursor(Iterator<Segment.Entry> entries, int run) {
            this.entries = entries;
            this.run = run;
        }

        boolean advance() {
            if (!entries.hasNext()) {
                return false;
            }
            current = entries.next();
            return true;
        }
    }

    private final class Merge implements Iterator<Group> {
        private final byte @Nullable [] to;
        private final PriorityQueue<Cursor> cursors =
                new PriorityQueue<>((a, b) -> Arrays.compareUnsigned(a.current.key(), b.current.key()));

        Merge(byte @Nullable [] from, byte @Nullable [] to) {
            this.to = to;
            for (Source source : sources) {
                Cursor cursor = new Cursor(source.segment().scan(from), source.run());
                if (cursor.advance()) {
                    cursors.add(cursor);
                }
            }
        }

        @Override
        public boolean hasNext() {
            Cursor first = cursors.peek();
            return first != null && (to == null || Arrays.compareUnsigned(first.current.key(), to) < 0);
        }

        @Override
        public Group next() {
            Cursor first = cursors.element();
            byte[] key = first.current.key();
            ByteBuffer parts = ByteBuffer.wrap(key);
            Group group = new Group(parts.getLong(), parts.getLong());
            while (!cursors.isEmpty() && Arrays.equals(cursors.element().current.key(), key)) {
                Cursor cursor = cursors.remove();
                add(group, cursor);
                if (cursor.advance()) {
                    cursors.add(cursor);
                }
            }
            return group;
        }

        private void add(Group group, Cursor cursor) {
            ByteBuffer values = ByteBuffer.wrap(cursor.current.value());
            while (values.hasRemaining()) {
                long signature = values.getLong();
                long document = values.getLong();
                if (cursor.run >= deaths.firstRun(document)) {
                    group.sightings.add(new long[] {signature, document});
                }
            }
        }
    }
}
