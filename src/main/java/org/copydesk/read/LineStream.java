package org.copydesk.read;

import java.io.IOException;
import java.io.InputStream;
import java.util.Arrays;

/** Lines of bytes, ended by LF or CRLF. Of a line over the limit only its head is kept. */
final class LineStream {
    private final InputStream stream;
    private final int longest;
    private final byte[] buffer = new byte[1 << 16];
    private int position;
    private int filled;
    private byte[] line = new byte[1 << 12];
    private int length;
    private boolean tooLong;
    private boolean started;

    LineStream(InputStream stream, int longest) {
        this.stream = stream;
        this.longest = longest;
    }

    /** Goes to the next line; false at the end. */
    boolean next() throws IOException {
        length = 0;
        tooLong = false;
        boolean any = false;
        while (position < filled || fill()) {
            any = true;
            int end = position;
            while (end < filled && buffer[end] != '\n') {
                end++;
            }
            append(position, end);
            position = end + 1;
            if (end < filled) {
                trim();
                return true;
            }
        }
        trim();
        return any;
    }

    private boolean fill() throws IOException {
        position = 0;
        filled = Math.max(stream.read(buffer, 0, buffer.length), 0);
        if (!started) {
            started = true;
            if (filled >= 3 && buffer[0] == (byte) 0xef && buffer[1] == (byte) 0xbb && buffer[2] == (byte) 0xbf) {
                position = 3;
            }
        }
        return filled > 0;
    }

    private void append(int from, int to) {
        int count = Math.min(to - from, longest - length);
        tooLong |= count < to - from;
        if (length + count > line.length) {
            line = Arrays.copyOf(line, Math.max(length + count, line.length * 2));
        }
        System.arraycopy(buffer, from, line, length, count);
        length += count;
    }

    private void trim() {
        if (length > 0 && line[length - 1] == '\r') {
            length--;
        }
    }

    boolean isTooLong() {
        return tooLong;
    }

    boolean isBlank() {
        for (int i = 0; i < length; i++) {
            if (line[i] != ' ' && line[i] != '\t' && line[i] != '\r') {
                return false;
            }
        }
        return !tooLong;
    }

    /** The line's bytes are the first {@link #length()} of this; they change with {@link #next()}. */
    byte[] bytes() {
        return line;
    }

    int length() {
        return length;
    }

    byte[] copy() {
        return Arrays.copyOf(line, length);
    }
}
