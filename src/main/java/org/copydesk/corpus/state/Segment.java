package org.copydesk.corpus.state;

import com.github.luben.zstd.Zstd;
import com.github.luben.zstd.ZstdException;
import java.io.Closeable;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Comparator;
import java.util.Iterator;
import java.util.NoSuchElementException;
import org.copydesk.disk.DamagedFileException;
import org.copydesk.disk.SealedFile;
import org.jspecify.annotations.Nullable;

/** An immutable, sorted file of keys and values, {@linkplain SealedFile sealed}. Any number of threads may read it. */
public final class Segment implements Closeable {
    private static final int TRAILER_BYTES = 4 + 4 + 4 + 8 + 4;

    /** One key with its value. */
    public record Entry(byte[] key, byte[] value) {
        /** The order of entries, bytes taken as unsigned. */
        public static final Comparator<Entry> BY_KEY = (a, b) -> Arrays.compareUnsigned(a.key, b.key);
    }

    private final Path path;
    private final SealedFile file;
    private final byte[][] firstKeys;
    private final long[] offsets;
    private final int[] packedSizes;
    private final int[] rawSizes;
    private final long count;

    private Segment(Path path, SealedFile file) throws IOException {
        this.path = path;
        this.file = file;
        long size = file.size();
        ByteBuffer trailer = file.read(size - TRAILER_BYTES, TRAILER_BYTES);
        int packed = trailer.getInt();
        int raw = trailer.getInt();
        int blocks = trailer.getInt();
        this.count = trailer.getLong();
        if (trailer.getInt() != SegmentWriter.MAGIC) {
            throw new DamagedFileException(path, "it is no segment");
        }
        ByteBuffer index = ByteBuffer.wrap(unpack(file.read(size - TRAILER_BYTES - packed, packed), raw));
        firstKeys = new byte[blocks][];
        offsets = new long[blocks];
        packedSizes = new int[blocks];
        rawSizes = new int[blocks];
        for (int i = 0; i < blocks; i++) {
            firstKeys[i] = new byte[index.getInt()];
            index.get(firstKeys[i]);
            offsets[i] = index.getLong();
            packedSizes[i] = index.getInt();
            rawSizes[i] = index.getInt();
        }
    }

    public static Segment open(Path path) throws IOException {
        SealedFile file = SealedFile.open(path);
        try {
            return new Segment(path, file);
        } catch (IOException | RuntimeException damaged) {
            file.close();
            throw damaged;
        }
    }

    public long count() {
        return count;
    }

    /** Returns the entries from the given key on, in order; from the first one where it is null. */
    public Scan scan(byte @Nullable [] from) {
        return new Scan(from);
    }

    byte @Nullable [] firstKey() {
        return firstKeys.length == 0 ? null : firstKeys[0];
    }

    private byte[] unpack(ByteBuffer packed, int raw) throws IOException {
        try {
            return Zstd.decompress(packed.array(), raw);
        } catch (ZstdException damaged) {
            throw new DamagedFileException(path, "a block of it cannot be unpacked");
        }
    }

    private ByteBuffer block(int number) {
        try {
            return ByteBuffer.wrap(unpack(file.read(offsets[number], packedSizes[number]), rawSizes[number]));
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    @Override
    public void close() throws IOException {
        file.close();
    }

    /** Entries in order, one block in memory. */
    public final class Scan implements Iterator<Entry> {
        private int nextBlock;
        private ByteBuffer block = ByteBuffer.allocate(0);
        private @Nullable Entry next;

        private Scan(byte @Nullable [] from) {
            if (from == null) {
                advance();
            } else {
                seek(from);
            }
        }

        /** Passes by what is below the key; blocks that hold nothing else are not read. */
        void seek(byte[] key) {
            int found = Arrays.binarySearch(firstKeys, key, Arrays::compareUnsigned);
            int holder = Math.max(0, found >= 0 ? found : -found - 2);
            if (holder >= nextBlock) {
                nextBlock = holder;
                block = ByteBuffer.allocate(0);
                advance();
            }
            while (next != null && Arrays.compareUnsigned(next.key(), key) < 0) {
                advance();
            }
        }

        private void advance() {
            if (!block.hasRemaining()) {
                if (nextBlock == firstKeys.length) {
                    next = null;
                    return;
                }
                block = block(nextBlock++);
            }
            byte[] key = new byte[block.getInt()];
            block.get(key);
            byte[] value = new byte[block.getInt()];
            block.get(value);
            next = new Entry(key, value);
        }

        @Override
        public boolean hasNext() {
            return next != null;
        }

        @Override
        public Entry next() {
            Entry current = next;
            if (current == null) {
                throw new NoSuchElementException();
            }
            advance();
            return current;
        }
    }
}
