package org.copydesk.corpus.state;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/** Writes CBOR (RFC 8949), as much of it as rows need. */
final class CborWriter {
    static final int UNSIGNED = 0;
    static final int NEGATIVE = 1;
    static final int TEXT = 3;
    static final int ARRAY = 4;
    static final int FALSE = 0xF4;
    static final int TRUE = 0xF5;
    static final int NULL = 0xF6;
    static final int FLOAT = 0xFA;
    static final int DOUBLE = 0xFB;
    /** Numbers below stand in the head itself; these say in how many bytes behind it. */
    static final int BYTE = 24;

    static final int SHORT = 25;
    static final int INT = 26;
    static final int LONG = 27;

    private byte[] bytes = new byte[512];
    private int size;

    byte[] toByteArray() {
        return Arrays.copyOf(bytes, size);
    }

    /** Forgets what was written, to write the next row. */
    void clear() {
        size = 0;
    }

    void none() {
        room(1);
        bytes[size++] = (byte) NULL;
    }

    void bool(boolean value) {
        room(1);
        bytes[size++] = (byte) (value ? TRUE : FALSE);
    }

    void integer(long value) {
        head(value < 0 ? NEGATIVE : UNSIGNED, value < 0 ? ~value : value);
    }

    void real(float value) {
        room(5);
        bytes[size++] = (byte) FLOAT;
        bigEndian(Float.floatToIntBits(value), 4);
    }

    void real(double value) {
        room(9);
        bytes[size++] = (byte) DOUBLE;
        bigEndian(Double.doubleToLongBits(value), 8);
    }

    void text(String value) {
        text(value.getBytes(StandardCharsets.UTF_8));
    }

    void text(byte[] utf8) {
        head(TEXT, utf8.length);
        room(utf8.length);
        System.arraycopy(utf8, 0, bytes, size, utf8.length);
        size += utf8.length;
    }

    /** Begins an array: so many values follow. */
    void array(int length) {
        head(ARRAY, length);
    }

    private void head(int type, long number) {
        room(9);
        if (number < BYTE) {
            bytes[size++] = (byte) (type << 5 | (int) number);
        } else if (number < 1 << 8) {
            head(type, BYTE, number, 1);
        } else if (number < 1 << 16) {
            head(type, SHORT, number, 2);
        } else if (number < 1L << 32) {
            head(type, INT, number, 4);
        } else {
            head(type, LONG, number, 8);
        }
    }

    private void head(int type, int length, long number, int count) {
        bytes[size++] = (byte) (type << 5 | length);
        bigEndian(number, count);
    }

    private void bigEndian(long number, int count) {
        for (int shift = 8 * (count - 1); shift >= 0; shift -= 8) {
            bytes[size++] = (byte) (number >>> shift);
        }
    }

    private void room(int more) {
        if (bytes.length - size < more) {
            bytes = Arrays.copyOf(bytes, Math.max(2 * bytes.length, size + more));
        }
    }
}
