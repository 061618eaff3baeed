package org.copydesk.disk;

import java.io.BufferedOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.zip.CRC32C;

/**
 * Writes a file that readers can check: see {@link SealedFile}. It writes to the unfinished file and seals it when it
 * is closed; {@link Durable#finish} then gives it its name. Not for use by two threads.
 */
public final class SealedOutput extends OutputStream {
    private static final int BUFFER_BYTES = 1 << 16;

    private final Path target;
    private final DataOutputStream out;
    private final CRC32C chunk = new CRC32C();
    private int[] chunks = new int[16];
    private long bytes;
    private boolean closed;

    private SealedOutput(Path target) throws IOException {
        this.target = target;
        this.out = new DataOutputStream(
                new BufferedOutputStream(Files.newOutputStream(Durable.unfinished(target)), BUFFER_BYTES));
    }

    /** Begins a file, in place of an unfinished one that is there; its folder must exist. */
    public static SealedOutput of(Path target) throws IOException {
        return new SealedOutput(target);
    }

    @Override
    public void write(int b) throws IOException {
        out.write(b);
        chunk.update(b);
        written(1);
    }

    @Override
    public void write(byte[] from, int offset, int length) throws IOException {
        out.write(from, offset, length);
        for (int done = 0; done < length; ) {
            int part = (int) Math.min(length - done, Seal.CHUNK - bytes % Seal.CHUNK);
            chunk.update(from, offset + done, part);
            written(part);
            done += part;
        }
    }

    private void written(int part) {
        bytes += part;
        if (bytes % Seal.CHUNK == 0) {
            endChunk();
        }
    }

    private void endChunk() {
        int number = (int) ((bytes - 1) >>> Seal.CHUNK_BITS);
        if (number == chunks.length) {
            chunks = Arrays.copyOf(chunks, 2 * number);
        }
        chunks[number] = (int) chunk.getValue();
        chunk.reset();
    }

    @Override
    public void flush() throws IOException {
        out.flush();
    }

    @Override
    public void close() throws IOException {
        if (closed) {
            return;
        }
        closed = true;
        try (out) {
            if (bytes % Seal.CHUNK != 0) {
                endChunk();
            }
            int count = (int) ((bytes + Seal.CHUNK - 1) >>> Seal.CHUNK_BITS);
            Seal.of(target, bytes, Arrays.copyOf(chunks, count)).writeTo(out);
        }
    }
}
