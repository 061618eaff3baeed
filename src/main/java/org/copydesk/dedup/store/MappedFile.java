package org.copydesk.dedup.store;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.IntBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Arrays;

/** Random access to an immutable file of any size; big-endian but for {@link #ints}. Safe for many threads. */
public final class MappedFile {
    private static final int BITS = 30;
    private static final int CHUNK = 1 << BITS;

    private final ByteBuffer[] chunks;
    private final IntBuffer[] numbers;
    private final long size;

    private MappedFile(ByteBuffer[] chunks, long size) {
        this.chunks = chunks;
        this.numbers = Arrays.stream(chunks)
                .map(chunk -> chunk.duplicate().order(ByteOrder.LITTLE_ENDIAN).asIntBuffer())
                .toArray(IntBuffer[]::new);
        this.size = size;
    }

    public static MappedFile open(Path path) throws IOException {
        try (FileChannel channel = FileChannel.open(path, StandardOpenOption.READ)) {
            long size = channel.size();
            ByteBuffer[] chunks = new ByteBuffer[(int) ((size + CHUNK - 1) >>> BITS)];
            for (int i = 0; i < chunks.length; i++) {
                long from = (long) i << BITS;
                chunks[i] = channel.map(FileChannel.MapMode.READ_ONLY, from, Math.min(CHUNK, size - from));
            }
            return new MappedFile(chunks, size);
        }
    }

    public long size() {
        return size;
    }

    public int int32(long position) {
        int offset = (int) (position & (CHUNK - 1));
        if (offset <= CHUNK - Integer.BYTES) {
            return chunks[(int) (position >>> BITS)].getInt(offset);
        }
        return ByteBuffer.wrap(bytes(position, Integer.BYTES)).getInt();
    }

    public long int64(long position) {
        int offset = (int) (position & (CHUNK - 1));
        if (offset <= CHUNK - Long.BYTES) {
            return chunks[(int) (position >>> BITS)].getLong(offset);
        }
        return ByteBuffer.wrap(bytes(position, Long.BYTES)).getLong();
    }

    public byte[] bytes(long position, int length) {
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
