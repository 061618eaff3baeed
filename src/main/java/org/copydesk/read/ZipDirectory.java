package org.copydesk.read;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.channels.SeekableByteChannel;
import org.copydesk.document.Outcome.Cause;

/**
 * The central directory of a zip archive, counted before anybody makes objects of it (PKWARE's APPNOTE, 4.3.12 to
 * 4.3.16). What cannot be found here is left to the library to complain of.
 */
final class ZipDirectory {
    /** Each takes about a kilobyte in memory, all at once. */
    private static final int MOST = 500_000;

    private static final int ENTRY = 0x02014b50;
    private static final int ENTRY_BYTES = 46;
    private static final int END = 0x06054b50;
    private static final int END_BYTES = 22;
    private static final int LONGEST_COMMENT = 0xffff;
    private static final int END64 = 0x06064b50;
    private static final int LOCATOR = 0x07064b50;
    private static final int LOCATOR_BYTES = 20;
    private static final int WINDOW = 1 << 16;

    private final SeekableByteChannel file;

    private ZipDirectory(SeekableByteChannel file) {
        this.file = file;
    }

    /** @throws LimitException when there are too many entries */
    static void check(SeekableByteChannel file) throws IOException {
        if (file.size() < (long) MOST * ENTRY_BYTES) {
            return;
        }
        ZipDirectory directory = new ZipDirectory(file);
        long start = directory.start();
        if (start >= 0) {
            directory.count(start);
        }
        file.position(0);
    }

    /** Returns where the directory begins, or −1. */
    private long start() throws IOException {
        long from = Math.max(0, file.size() - END_BYTES - LONGEST_COMMENT);
        ByteBuffer tail = read(from, (int) (file.size() - from));
        for (int at = tail.limit() - END_BYTES; at >= 0; at--) {
            if (tail.getInt(at) == END) {
                long start = tail.getInt(at + 16) & 0xffffffffL;
                boolean far = start == 0xffffffffL && at >= LOCATOR_BYTES && tail.getInt(at - LOCATOR_BYTES) == LOCATOR;
                return far ? start64(tail.getLong(at - LOCATOR_BYTES + 8)) : start;
            }
        }
        return -1;
    }

    private long start64(long end) throws IOException {
        if (end < 0 || end > file.size() - 56) {
            return -1;
        }
        ByteBuffer record = read(end, 56);
        return record.getInt(0) == END64 ? record.getLong(48) : -1;
    }

    private void count(long start) throws IOException {
        long at = start;
        int entries = 0;
        ByteBuffer window = read(at, WINDOW);
        int in = 0;
        while (true) {
            if (window.limit() - in < ENTRY_BYTES) {
                window = read(at, WINDOW);
                in = 0;
            }
            if (window.limit() < ENTRY_BYTES || window.getInt(in) != ENTRY) {
                return;
            }
            if (++entries > MOST) {
                throw LimitException.ofFile(Cause.TOO_LARGE, "holds more than " + MOST + " entries: tar may hold more");
            }
            int length = ENTRY_BYTES
                    + (window.getShort(in + 28) & 0xffff)
                    + (window.getShort(in + 30) & 0xffff)
                    + (window.getShort(in + 32) & 0xffff);
            at += length;
            in = length > window.limit() - in ? window.limit() : in + length;
        }
    }

    private ByteBuffer read(long at, int length) throws IOException {
        ByteBuffer bytes = ByteBuffer.allocate(length).order(ByteOrder.LITTLE_ENDIAN);
        if (at >= 0 && at < file.size()) {
            file.position(at);
            while (bytes.hasRemaining() && file.read(bytes) >= 0) {
                // one read fills it but for odd file systems
            }
        }
        return bytes.flip();
    }
}
