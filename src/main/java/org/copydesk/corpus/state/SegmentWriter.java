package org.copydesk.corpus.state;

import com.github.luben.zstd.Zstd;
import com.github.luben.zstd.ZstdCompressCtx;
import java.io.ByteArrayOutputStream;
import java.io.Closeable;
import java.io.DataOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import org.copydesk.disk.Durable;
import org.copydesk.disk.SealedOutput;
import org.jspecify.annotations.Nullable;

/**
 * Writes one segment: entries in ascending order of their keys, in compressed blocks, an index of the blocks' first
 * keys behind them, sealed. The file has its name only once {@link #finish} has synced it.
 */
public final class SegmentWriter implements Closeable {
    static final int MAGIC = 0x43445331; // "CDS1"
    /** Uncompressed size at which a block ends: what a lookup of one entry has to decompress. */
    private static final int BLOCK_BYTES = 128 * 1024;
    /** zstd level: 1 writes twice as fast as 3 for about a tenth more space. */
    private static final int LEVEL = 1;

    private final Path target;
    private final DataOutputStream out;
    private final ZstdCompressCtx zstd;
    private ByteBuffer block = ByteBuffer.allocate(BLOCK_BYTES + BLOCK_BYTES / 2);
    private final ByteArrayOutputStream indexBytes = new ByteArrayOutputStream();
    private final DataOutputStream index = new DataOutputStream(indexBytes);
    private byte[] packed = {};
    private byte @Nullable [] firstKey;
    private byte @Nullable [] lastKey;
    private long position;
    private int blocks;
    private long count;

    public SegmentWriter(Path target) throws IOException {
        this.target = target;
        Files.createDirectories(target.toAbsolutePath().getParent());
        this.out = new DataOutputStream(SealedOutput.of(target));
        this.zstd = new ZstdCompressCtx().setLevel(LEVEL);
    }

    /** Appends an entry. @throws IllegalArgumentException if the key does not follow the one before it */
    public void append(byte[] key, byte[] value) throws IOException {
        if (lastKey != null && Arrays.compareUnsigned(lastKey, key) >= 0) {
            throw new IllegalArgumentException(target + ": keys are not ascending at entry " + count);
        }
        if (firstKey == null) {
            firstKey = key;
        }
        lastKey = key;
        room(2 * Integer.BYTES + key.length + value.length);
        block.putInt(key.length).put(key).putInt(value.length).put(value);
        count++;
        if (block.position() >= BLOCK_BYTES) {
            endBlock();
        }
    }

    private void room(int more) {
        if (block.remaining() < more) {
            ByteBuffer larger = ByteBuffer.allocate(Math.max(2 * block.capacity(), block.position() + more));
            block = larger.put(block.flip());
        }
    }

    private void endBlock() throws IOException {
        if (firstKey == null) {
            return;
        }
        int raw = block.position();
        int packed = pack(block.array(), raw);
        index.writeInt(firstKey.length);
        index.write(firstKey);
        index.writeLong(position);
        index.writeInt(packed);
        index.writeInt(raw);
        position += packed;
        blocks++;
        block.clear();
        firstKey = null;
    }

    /** Writes bytes in compressed form and returns their size in it. */
    private int pack(byte[] raw, int length) throws IOException {
        int bound = (int) Zstd.compressBound(length);
        if (packed.length < bound) {
            packed = new byte[bound];
        }
        int size = zstd.compressByteArray(packed, 0, packed.length, raw, 0, length);
        out.write(packed, 0, size);
        return size;
    }

    /** Completes the file, durably. */
    public void finish() throws IOException {
        endBlock();
        byte[] raw = indexBytes.toByteArray();
        out.writeInt(pack(raw, raw.length));
        out.writeInt(raw.length);
        out.writeInt(blocks);
        out.writeLong(count);
        out.writeInt(MAGIC);
        out.close();
        zstd.close();
        Durable.finish(target);
    }

    /** Gives up the file unless it was finished. */
    @Override
    public void close() throws IOException {
        out.close();
        zstd.close();
        Files.deleteIfExists(Durable.unfinished(target));
    }
}
