package org.copydesk.stage;

import com.carrotsearch.hppc.LongArrayList;
import com.carrotsearch.hppc.sorting.IndirectSort;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.copydesk.clean.Lines;
import org.copydesk.clean.Sightings;
import org.copydesk.corpus.state.SegmentWriter;

/**
 * Collects which lines of which source were seen in which documents, and writes them sorted, a bounded number at a
 * time. Key: hash of the source, hash of the line (16 bytes). Value: signature and short id of each document that has
 * the line (16 bytes each). Under the line {@link #ANY} stand all documents of the source.
 */
final class LineSpill {
    static final long ANY = 0;
    private static final int LIMIT = 1_000_000;

    private final Night night;
    private final String name;
    private final List<String> segments = new ArrayList<>();
    /** Source, line, signature and document of each sighting. */
    private final LongArrayList quads = new LongArrayList();

    LineSpill(Night night, String name) {
        this.night = night;
        this.name = name;
    }

    static long sourceHash(String source) {
        return Lines.hash(source) ^ source.hashCode();
    }

    void add(String id, Sightings sightings) throws IOException {
        long source = sourceHash(sightings.source());
        long document = Long.parseUnsignedLong(id.substring(0, 16), 16);
        add(source, ANY, sightings.signature(), document);
        for (long line : sightings.lines()) {
            add(source, line, sightings.signature(), document);
        }
        if (quads.size() / 4 >= LIMIT) {
            spill();
        }
    }

    private void add(long source, long line, long signature, long document) {
        quads.add(source, line);
        quads.add(signature, document);
    }

    private void spill() throws IOException {
        if (quads.isEmpty()) {
            return;
        }
        String segment = night.stateFile(String.format(Locale.ROOT, "%s-%03d.seg", name, segments.size()));
        long[] quad = quads.buffer;
        int[] sorted = IndirectSort.mergesort(0, quads.size() / 4, (a, b) -> compare(quad, 4 * a, 4 * b, 4));
        try (SegmentWriter out = new SegmentWriter(night.state(segment))) {
            for (int i = 0, end; i < sorted.length; i = end) {
                int first = 4 * sorted[i];
                end = i + 1;
                while (end < sorted.length && compare(quad, first, 4 * sorted[end], 2) == 0) {
                    end++;
                }
                ByteBuffer value = ByteBuffer.allocate(16 * (end - i));
                for (int j = i; j < end; j++) {
                    value.putLong(quad[4 * sorted[j] + 2]).putLong(quad[4 * sorted[j] + 3]);
                }
                out.append(key(quad[first], quad[first + 1]), value.array());
            }
            out.finish();
        }
        segments.add(segment);
        quads.clear();
    }

    static byte[] key(long source, long line) {
        return ByteBuffer.allocate(16).putLong(source).putLong(line).array();
    }

    List<String> finish() throws IOException {
        spill();
        return List.copyOf(segments);
    }

    /** Compares the first so many numbers of two quads, by where those stand. */
    private static int compare(long[] quad, int a, int b, int numbers) {
        for (int i = 0; i < numbers; i++) {
            if (quad[a + i] != quad[b + i]) {
                return Long.compareUnsigned(quad[a + i], quad[b + i]);
            }
        }
        return 0;
    }
}
