package org.copydesk.read.record;

import java.io.IOException;
import java.io.InputStream;

/**
 * Passes a stream on to a parser, and has the checksum of the stretch that one value takes up. The parser reads ahead
 * and tells afterwards where a value began and ended, so the last bytes that it took are kept.
 */
final class Stretch extends InputStream {
    private final InputStream in;
    private final Checksum.Running running = new Checksum.Running();
    private byte[] taken = new byte[0];
    private int count;
    /** Offset in the stream of the first byte that is kept. */
    private long start;
    /** Up to where the open stretch is digested; −1 where none is open. */
    private long digested = -1;

    Stretch(InputStream in) {
        this.in = in;
    }

    @Override
    public int read() throws IOException {
        byte[] one = new byte[1];
        return read(one, 0, 1) < 0 ? -1 : one[0] & 0xff;
    }

    @Override
    public int read(byte[] buffer, int offset, int length) throws IOException {
        if (digested >= 0) {
            digestTo(start + count);
        }
        int read = in.readNBytes(buffer, offset, length);
        start += count;
        count = read;
        if (taken.length < read) {
            taken = new byte[read];
        }
        System.arraycopy(buffer, offset, taken, 0, read);
        return read == 0 && length > 0 ? -1 : read;
    }

    /** @param offset of the value's first byte, which the parser has just come to */
    void begin(long offset) {
        running.checksum();
        digested = offset;
    }

    /** @param offset after the value's last byte, which the parser has just come to */
    Checksum end(long offset) {
        digestTo(offset);
        digested = -1;
        return running.checksum();
    }

    private void digestTo(long offset) {
        int from = Math.toIntExact(Math.max(0, digested - start));
        int to = Math.toIntExact(Math.min(count, offset - start));
        if (to > from) {
            running.add(taken, from, to - from);
        }
        digested = offset;
    }
}
