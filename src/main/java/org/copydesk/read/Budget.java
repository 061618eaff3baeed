package org.copydesk.read;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import org.copydesk.document.Outcome.Cause;

/** What one file may still unfold to, over all its layers together. */
final class Budget {
    private final Limits limits;
    private final long bytesAllowed;
    private long bytes;
    private int entries;

    Budget(Limits limits, long fileBytes) {
        this.limits = limits;
        this.bytesAllowed = Math.max(limits.freeBytes(), fileBytes * limits.ratio());
    }

    Limits limits() {
        return limits;
    }

    /** Counts an archive entry or a record. */
    void entry() throws LimitException {
        if (++entries > limits.entries()) {
            throw LimitException.ofFile(Cause.TOO_LARGE, "holds more than " + limits.entries() + " entries");
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
                    spend(1);
                }
                return b;
            }

            @Override
            public int read(byte[] into, int offset, int length) throws IOException {
                int n = in.read(into, offset, length);
                spend(Math.max(n, 0));
                return n;
            }

            @Override
            public long skip(long n) throws IOException {
                long skipped = in.skip(n);
                spend(skipped);
                return skipped;
            }

            @Override
            public boolean markSupported() {
                return false;
            }
        };
    }

    private void spend(long count) throws LimitException {
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
