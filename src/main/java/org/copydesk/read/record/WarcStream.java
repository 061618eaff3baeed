package org.copydesk.read.record;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * The records of a WARC, framed with distrust: after a record another must begin, or the file must end; where that
 * is not so, the record is damaged and reading goes on at the next line that begins a record.
 */
public final class WarcStream {
    private static final byte[] MARK = "WARC/".getBytes(StandardCharsets.US_ASCII);
    private static final int LONGEST_HEADER = 1 << 16;

    private final InputStream stream;
    private final int largest;
    private byte[] buffer = new byte[1 << 16];
    private int position;
    private int filled;
    private boolean lost;
    private final ByteArrayOutputStream heading = new ByteArrayOutputStream();

    /** @param largest bytes of a block that is kept */
    public WarcStream(InputStream stream, int largest) {
        this.stream = stream;
        this.largest = largest;
    }

    /**
     * @param head its bytes as they stand, from the mark to the empty line
     * @param headers by name in lower case
     * @param block empty when it was too large to keep
     * @param damaged when its length is wrong, or the file ends within it
     */
    public record Framed(byte[] head, Map<String, String> headers, byte[] block, boolean tooLarge, boolean damaged) {
        public @Nullable String header(String name) {
            return headers.get(name);
        }

        /** Returns the checksum of the record, head and block. */
        public Checksum checksum() {
            Checksum.Running running = new Checksum.Running();
            running.add(head);
            running.add(block);
            return running.checksum();
        }
    }

    /** Returns the next record, or null at the end. */
    public @Nullable Framed next() throws IOException {
        lost = false;
        if (!seekMark()) {
            return null;
        }
        heading.reset();
        Map<String, String> headers = headers();
        byte[] head = heading.toByteArray();
        long length = length(headers.get("content-length"));
        if (length < 0) {
            return new Framed(head, headers, new byte[0], false, true);
        }
        if (length > largest) {
            return new Framed(head, headers, new byte[0], true, !skip(length));
        }
        byte[] block = take((int) length);
        if (block.length == length && recordFollows()) {
            return new Framed(head, headers, block, false, false);
        }
        int swallowed = markWithin(block);
        if (swallowed >= 0) {
            unread(block, swallowed);
            block = Arrays.copyOf(block, swallowed);
        }
        return new Framed(head, headers, block, false, true);
    }

    /** Whether bytes had to be passed over to find the last record. */
    public boolean passedOver() {
        return lost;
    }

    private static long length(@Nullable String value) {
        try {
            return value == null ? -1 : Long.parseLong(value.strip());
        } catch (NumberFormatException odd) {
            return -1;
        }
    }

    /** Goes to the next line that begins with the mark. */
    private boolean seekMark() throws IOException {
        boolean lineStart = true;
        while (ensure(1)) {
            if (lineStart && marked()) {
                return true;
            }
            byte b = buffer[position++];
            lost |= b != '\r' && b != '\n';
            lineStart = b == '\n';
        }
        return false;
    }

    private boolean marked() throws IOException {
        return ensure(MARK.length) && Arrays.equals(buffer, position, position + MARK.length, MARK, 0, MARK.length);
    }

    private boolean recordFollows() throws IOException {
        while (ensure(1) && (buffer[position] == '\r' || buffer[position] == '\n')) {
            position++;
        }
        return !ensure(1) || marked();
    }

    private static int markWithin(byte[] block) {
        for (int i = 1; i + MARK.length + 1 < block.length; i++) {
            if (block[i - 1] == '\n'
                    && block[i] == 'W'
                    && Arrays.equals(block, i, i + MARK.length, MARK, 0, MARK.length)
                    && Character.isDigit(block[i + MARK.length])) {
                return i;
            }
        }
        return -1;
    }

    private Map<String, String> headers() throws IOException {
        Map<String, String> headers = new TreeMap<>();
        line();
        String last = "";
        int size = 0;
        for (String line = line(); !line.isEmpty() && size < LONGEST_HEADER; line = line()) {
            size += line.length();
            int colon = line.indexOf(':');
            if ((line.charAt(0) == ' ' || line.charAt(0) == '\t') && !last.isEmpty()) {
                headers.merge(last, line.strip(), (a, b) -> a + " " + b);
            } else if (colon > 0) {
                last = line.substring(0, colon).strip().toLowerCase(Locale.ROOT);
                headers.putIfAbsent(last, line.substring(colon + 1).strip());
            }
        }
        return headers;
    }

    private String line() throws IOException {
        StringBuilder line = new StringBuilder();
        int start = position;
        while (ensure(1)) {
            byte b = buffer[position++];
            heading.write(b);
            if (b == '\n' || line.length() > LONGEST_HEADER) {
                break;
            }
            line.append((char) (b & 0xff));
        }
        int end = line.length();
        if (end > 0 && line.charAt(end - 1) == '\r') {
            line.setLength(end - 1);
        }
        byte[] raw = line.toString().getBytes(StandardCharsets.ISO_8859_1);
        return start == position ? "" : new String(raw, StandardCharsets.UTF_8);
    }

    private byte[] take(int length) throws IOException {
        byte[] block = new byte[Math.min(length, 1 << 20)];
        int size = 0;
        while (size < length && ensure(1)) {
            int count = Math.min(length - size, filled - position);
            if (size + count > block.length) {
                block = Arrays.copyOf(block, (int) Math.min(length, Math.max(size + count, 2L * block.length)));
            }
            System.arraycopy(buffer, position, block, size, count);
            position += count;
            size += count;
        }
        return size == block.length ? block : Arrays.copyOf(block, size);
    }

    private boolean skip(long length) throws IOException {
        long left = length;
        while (left > 0 && ensure(1)) {
            int count = (int) Math.min(left, filled - position);
            position += count;
            left -= count;
        }
        return left == 0 && recordFollows();
    }

    private void unread(byte[] block, int from) {
        int again = block.length - from;
        int rest = filled - position;
        byte[] joined = new byte[Math.max(buffer.length, again + rest)];
        System.arraycopy(block, from, joined, 0, again);
        System.arraycopy(buffer, position, joined, again, rest);
        buffer = joined;
        position = 0;
        filled = again + rest;
    }

    /** Makes so many bytes ready to be looked at; false when the stream ends before. */
    private boolean ensure(int count) throws IOException {
        while (filled - position < count) {
            if (position > 0) {
                System.arraycopy(buffer, position, buffer, 0, filled - position);
                filled -= position;
                position = 0;
            }
            int n = stream.read(buffer, filled, buffer.length - filled);
            if (n < 0) {
                return false;
            }
            filled += n;
        }
        return true;
    }
}
