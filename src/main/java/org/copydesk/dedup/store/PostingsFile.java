package org.copydesk.dedup.store;

import com.carrotsearch.hppc.LongArrayList;
import java.io.DataOutputStream;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.PrimitiveIterator;
import java.util.PriorityQueue;
import java.util.function.IntPredicate;
import org.copydesk.disk.Durable;

/**
 * Which texts have a hash in their sketch: pairs of hash and text, packed into a long and sorted. A table of leading
 * bits leads to a place near each hash.
 */
public final class PostingsFile {
    private static final int FOOTER = 2 * Long.BYTES;
    /** Pairs per entry of the table of leading bits, about. */
    private static final int PAIRS_PER_ENTRY = 4;

    private final MappedFile file;
    private final long count;
    private final int bits;

    private PostingsFile(MappedFile file) {
        this.file = file;
        this.count = file.int64(file.size() - FOOTER);
        this.bits = (int) file.int64(file.size() - Long.BYTES);
    }

    public static PostingsFile open(Path path) throws IOException {
        return new PostingsFile(MappedFile.open(path));
    }

    /** Returns a hash and a text as one number, ordered by hash, then by text. */
    public static long pair(int hash, int text) {
        return (long) hash << Integer.SIZE | text;
    }

    public long count() {
        return count;
    }

    /** Writes pairs that are sorted. */
    public static void write(Path target, long[] pairs) throws IOException {
        write(target, pairs.length, new PrimitiveIterator.OfLong() {
            private int at;

            @Override
            public boolean hasNext() {
                return at < pairs.length;
            }

            @Override
            public long nextLong() {
                return pairs[at++];
            }
        });
    }

    private static void write(Path target, long count, PrimitiveIterator.OfLong pairs) throws IOException {
        Durable.writeOnce(target, out -> write(out, count, pairs));
    }

    private static void write(DataOutputStream out, long count, PrimitiveIterator.OfLong pairs) throws IOException {
        int bits = Long.SIZE - Long.numberOfLeadingZeros(count / PAIRS_PER_ENTRY);
        LongArrayList starts = new LongArrayList((1 << bits) + 1);
        LongWriter longs = new LongWriter(out);
        long written = 0;
        while (pairs.hasNext()) {
            long pair = pairs.nextLong();
            while (starts.size() <= slot((int) (pair >> Integer.SIZE), bits)) {
                starts.add(written);
            }
            longs.write(pair);
            written++;
        }
        if (written != count) {
            throw new IllegalArgumentException(written + " pairs came, not " + count);
        }
        while (starts.size() <= 1 << bits) {
            starts.add(written);
        }
        for (int i = 0; i < starts.size(); i++) {
            longs.write(starts.get(i));
        }
        longs.write(count);
        longs.write(bits);
        longs.flush();
    }

    private static int slot(int hash, int bits) {
        return bits == 0 ? 0 : (hash ^ Integer.MIN_VALUE) >>> (Integer.SIZE - bits);
    }

    /** Returns the first {@code count} pairs in order; hashes are spread evenly, so their bits say nearly where. */
    public static long[] sorted(long[] pairs, int count) {
        int shift = Math.max(Integer.numberOfLeadingZeros(count / PAIRS_PER_ENTRY), 1);
        int bits = Integer.SIZE - shift;
        int[] places = new int[(1 << bits) + 1];
        for (int i = 0; i < count; i++) {
            places[slot((int) (pairs[i] >> Integer.SIZE), bits) + 1]++;
        }
        for (int i = 1; i < places.length; i++) {
            places[i] += places[i - 1];
        }
        long[] sorted = new long[count];
        for (int i = 0; i < count; i++) {
            sorted[places[slot((int) (pairs[i] >> Integer.SIZE), bits)]++] = pairs[i];
        }
        for (int slot = 0, from = 0; slot < places.length - 1; slot++) {
            Arrays.sort(sorted, from, places[slot]);
            from = places[slot];
        }
        return sorted;
    }

    /** Hands over the texts that have the hash, ascending, until told that it is enough; returns whether it was. */
    public boolean texts(int hash, IntPredicate enough) {
        long at = file.int64((count + slot(hash, bits)) * Long.BYTES);
        while (at < count && (int) (file.int64(at * Long.BYTES) >> Integer.SIZE) < hash) {
            at++;
        }
        for (; at < count; at++) {
            long pair = file.int64(at * Long.BYTES);
            if ((int) (pair >> Integer.SIZE) != hash) {
                return false;
            }
            if (enough.test((int) pair)) {
                return true;
            }
        }
        return false;
    }

    public PrimitiveIterator.OfLong all() {
        return new PrimitiveIterator.OfLong() {
            private long at;

            @Override
            public boolean hasNext() {
                return at < count;
            }

            @Override
            public long nextLong() {
                return file.int64(Long.BYTES * at++);
            }
        };
    }

    /** Writes all pairs of several files into one. */
    public static void merge(Path target, List<PostingsFile> files) throws IOException {
        long count = files.stream().mapToLong(PostingsFile::count).sum();
        write(target, count, merged(files));
    }

    private static PrimitiveIterator.OfLong merged(List<PostingsFile> files) {
        if (files.size() == 1) {
            return files.get(0).all();
        }
        record Head(long pair, PrimitiveIterator.OfLong rest) {}
        PriorityQueue<Head> heads = new PriorityQueue<>((a, b) -> Long.compare(a.pair, b.pair));
        for (PostingsFile file : files) {
            PrimitiveIterator.OfLong pairs = file.all();
            if (pairs.hasNext()) {
                heads.add(new Head(pairs.nextLong(), pairs));
            }
        }
        return new PrimitiveIterator.OfLong() {
            @Override
            public boolean hasNext() {
                return !heads.isEmpty();
            }

            @Override
            public long nextLong() {
                Head least = heads.remove();
                if (least.rest.hasNext()) {
                    heads.add(new Head(least.rest.nextLong(), least.rest));
                }
                return least.pair;
            }
        };
    }
}
