package org.copydesk.read;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import org.copydesk.document.Outcome.Cause;

/** What one file may still unfold to, over all its layers together. */
final class Budget {
    private static final int BYTES_OF_ENTRY = 64;
    private static final int FEW_ENTRIES = 10_000;

    private final Limits limits;
    private final long bytesAllowed;
    private final long entriesAllowed;
    private long bytes;
    private int entries;

    Budget(Limits limits, long fileBytes) {
        this.limits = limits;
        this.bytesAllowed = Math.max(limits.freeBytes(), fileBytes * limits.ratio());
        this.entriesAllowed = Math.min(limits.entries(), Math.max(FEW_ENTRIES, bytesAllowed / BYTES_OF_ENTRY));
    }

    Limits limits() {
        return limits;
    }

    /** Counts an archive entry or a record, which leaves a row in a report even where it is empty. */
    void entry() throws LimitException {
        if (++entries > entriesAllowed) {
            throw LimitException.ofFile(Cause.TOO_LARGE, "holds more than " + entriesAllowed + " entries");
        }
    }

    void depth(int depth) throws LimitException {
        if (depth > limits.depth()) {
            throw LimitException.ofFile(
                    Cause.HOSTILE, "holds more than " + limits.depth() + " containers in one another");
        }
    }

    /** Returns a stream whose bytes are counted as yielded by decompression. */
    InputStream metered(InputStream decompressed) {
        return new FilterInputStream(decompressed) {
            @Override
            public int read() throws IOException {
                int b = in.read();
                if (b >= 0) {
                    unfold(1);
                }
                return b;
            }

            @Override
            public int read(byte[] into, int offset, int length) throws IOException {
                int n = in.read(into, offset, length);
                unfold(Math.max(n, 0));
                return n;
            }

            @Override
            public long skip(long n) throws IOException {
                long skipped = in.skip(n);
                unfold(skipped);
                return skipped;
            }

            @Override
            public boolean markSupported() {
                return false;
            }
        };
    }

    /** Counts bytes that came of fewer. */
    void unfold(long count) throws LimitException {
        bytes += count;
        if (bytes > bytesAllowed) {
            throw LimitException.ofFile(Cause.HOSTILE, "unfolds to more than " + bytesAllowed + " bytes");
        }
    }

    /** Returns all that is left of a stream. */
    byte[] readAll(InputStream stream, int limit) throws IOException {
        byte[] content = stream.readNBytes(limit);
        if (content.length == limit && stream.read() >= 0) {
            throw LimitException.ofDocument("is larger than " + limit + " bytes");
        }
        return content;
    }
}
