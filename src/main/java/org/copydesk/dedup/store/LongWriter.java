package org.copydesk.dedup.store;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.ByteBuffer;

/** Writes numbers by the thousand, as a stream takes longer over each than over many at once. */
final class LongWriter {
    private final OutputStream out;
    private final ByteBuffer bytes = ByteBuffer.allocate(1 << 13);

    LongWriter(OutputStream out) {
        this.out = out;
    }

    void write(long number) throws IOException {
        if (!bytes.hasRemaining()) {
            flush();
        }
        bytes.putLong(number);
    }

    /** Hands over what was written last. */
    void flush() throws IOException {
        out.write(bytes.array(), 0, bytes.position());
        bytes.clear();
    }
}
