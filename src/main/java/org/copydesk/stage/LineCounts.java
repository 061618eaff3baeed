package org.copydesk.stage;

import java.io.Closeable;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Iterator;
import java.util.List;
import org.copydesk.corpus.state.Segment;
import org.copydesk.disk.SortedMerge;
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

    private final class Merge implements Iterator<Group> {
        private final byte @Nullable [] to;
        private final SortedMerge<Segment.Entry> entries;

        Merge(byte @Nullable [] from, byte @Nullable [] to) {
            this.to = to;
            this.entries = new SortedMerge<>(
                    sources.stream().map(source -> source.segment().scan(from)).toList(), Segment.Entry.BY_KEY);
        }

        @Override
        public boolean hasNext() {
            return entries.hasNext()
                    && (to == null || Arrays.compareUnsigned(entries.peek().key(), to) < 0);
        }

        @Override
        public Group next() {
            byte[] key = entries.peek().key();
            ByteBuffer parts = ByteBuffer.wrap(key);
            Group group = new Group(parts.getLong(), parts.getLong());
            while (entries.hasNext() && Arrays.equals(entries.peek().key(), key)) {
                ByteBuffer values = ByteBuffer.wrap(entries.next().value());
                add(group, values, sources.get(entries.source()).run());
            }
            return group;
        }

        private void add(Group group, ByteBuffer values, int run) {
            while (values.hasRemaining()) {
                long signature = values.getLong();
                long document = values.getLong();
                if (run >= deaths.firstRun(document)) {
                    group.sightings.add(new long[] {signature, document});
                }
            }
        }
    }
}
