package org.copydesk.dedup.store;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.IntBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Arrays;
import org.copydesk.disk.DamagedFileException;
import org.copydesk.disk.Seal;

/**
 * Random access to an immutable, {@linkplain org.copydesk.disk.SealedFile sealed} file of any size; big-endian but for
 * {@link #ints}. What is read is checked first, a chunk at a time; an {@link UncheckedIOException} says that it is
 * damaged. Safe for many threads.
 */
public final class MappedFile {
    private static final int BITS = 30;
    private static final int CHUNK = 1 << BITS;

    private final ByteBuffer[] chunks;
    private final IntBuffer[] numbers;
    private final Path path;
    private final Seal seal;
    /** Parts that were found whole; two threads may check one twice. */
    private final boolean[] whole;

    private MappedFile(Path path, ByteBuffer[] chunks, Seal seal) {
        this.path = path;
        this.chunks = chunks;
        this.numbers = Arrays.stream(chunks)
                .map(chunk -> chunk.duplicate().order(ByteOrder.LITTLE_ENDIAN).asIntBuffer())
                .toArray(IntBuffer[]::new);
        this.seal = seal;
        this.whole = new boolean[seal.chunks().length];
    }

    public static MappedFile open(Path path) throws IOException {
        try (FileChannel channel = FileChannel.open(path, StandardOpenOption.READ)) {
            Seal seal = Seal.read(path, channel);
            long size = seal.bytes();
            ByteBuffer[] chunks = new ByteBuffer[(int) ((size + CHUNK - 1) >>> BITS)];
            for (int i = 0; i < chunks.length; i++) {
                long from = (long) i << BITS;
                chunks[i] = channel.map(FileChannel.MapMode.READ_ONLY, from, Math.min(CHUNK, size - from));
            }
            return new MappedFile(path, chunks, seal);
        }
    }

    public long size() {
        return seal.bytes();
    }

    /** Makes sure that the bytes that are about to be read are what was written. */
    private void check(long position, long length) {
        if (position < 0 || length < 0 || position + length > seal.bytes()) {
            throw new UncheckedIOException(new DamagedFileException(path, "it refers to bytes beyond its end"));
        }
        int last = (int) ((position + length - 1) >>> Seal.CHUNK_BITS);
        for (int part = (int) (position >>> Seal.CHUNK_BITS); part <= last; part++) {
            if (!whole[part]) {
                check(part);
            }
        }
    }

    private void check(int part) {
        long from = (long) part << Seal.CHUNK_BITS;
        ByteBuffer content = chunks[(int) (from >>> BITS)].duplicate();
        int offset = (int) (from & (CHUNK - 1));
        content.limit(offset + (int) (seal.end(part) - from)).position(offset);
        try {
            seal.check(path, part, content);
        } catch (DamagedFileException damaged) {
            throw new UncheckedIOException(damaged);
        }
        whole[part] = true;
    }

    public int int32(long position) {
        check(position, Integer.BYTES);
        int offset = (int) (position & (CHUNK - 1));
        if (offset <= CHUNK - Integer.BYTES) {
            return chunks[(int) (position >>> BITS)].getInt(offset);
        }
        return ByteBuffer.wrap(bytes(position, Integer.BYTES)).getInt();
    }

    public long int64(long position) {
        check(position, Long.BYTES);
        int offset = (int) (position & (CHUNK - 1));
        if (offset <= CHUNK - Long.BYTES) {
            return chunks[(int) (position >>> BITS)].getLong(offset);
        }
        return ByteBuffer.wrap(bytes(position, Long.BYTES)).getLong();
    }

    public byte[] bytes(long position, int length) {
        check(position, length);
        byte[] copy = new byte[length];
        for (int done = 0; done < length; ) {
            int offset = (int) ((position + done) & (CHUNK - 1));
            int part = Math.min(length - done, CHUNK - offset);
            chunks[(int) ((position + done) >>> BITS)].get(offset, copy, done, part);
            done += part;
        }
        return copy;
    }

    /**
     * Returns numbers that stand there in the order of bytes that most processors have, so that none is turned around.
     *
     * @param position a multiple of four
     */
    public int[] ints(long position, int count) {
        check(position, (long) count * Integer.BYTES);
        int[] read = new int[count];
        for (int done = 0; done < count; ) {
            long at = position + (long) done * Integer.BYTES;
            int offset = (int) (at & (CHUNK - 1)) / Integer.BYTES;
            int part = Math.min(count - done, CHUNK / Integer.BYTES - offset);
            numbers[(int) (at >>> BITS)].get(offset, read, done, part);
            done += part;
        }
        return read;
    }

    /** Compares the bytes at a position with others, as unsigned. */
    int compare(long position, int length, byte[] other) {
        int common = Math.min(length, other.length);
        check(position, common);
        for (int i = 0; i < common; i++) {
            long at = position + i;
            int order = Byte.compareUnsigned(chunks[(int) (at >>> BITS)].get((int) (at & (CHUNK - 1))), other[i]);
            if (order != 0) {
                return order;
            }
        }
        return Integer.compare(length, other.length);
    }
}
