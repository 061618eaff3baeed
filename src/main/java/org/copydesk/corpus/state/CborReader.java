package org.copydesk.corpus.state;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/** Reads what {@link CborWriter} has written. */
final class CborReader {
    private final byte[] bytes;
    private int at;

    CborReader(byte[] bytes) {
        this.bytes = bytes;
    }

    /** Reads on if nothing stands here, else stays. */
    boolean none() {
        if ((bytes[at] & 0xFF) != CborWriter.NULL) {
            return false;
        }
        at++;
        return true;
    }

    boolean bool() {
        int head = bytes[at++] & 0xFF;
        if (head != CborWriter.TRUE && head != CborWriter.FALSE) {
            throw damaged();
        }
        return head == CborWriter.TRUE;
    }

    long integer() {
        boolean negative = (bytes[at] & 0xFF) >>> 5 == CborWriter.NEGATIVE;
        long number = number(negative ? CborWriter.NEGATIVE : CborWriter.UNSIGNED);
        return negative ? ~number : number;
    }

    float real32() {
        expect(CborWriter.FLOAT);
        return Float.intBitsToFloat((int) bigEndian(4));
    }

    double real64() {
        expect(CborWriter.DOUBLE);
        return Double.longBitsToDouble(bigEndian(8));
    }

    String text() {
        int length = (int) number(CborWriter.TEXT);
        at += length;
        return new String(bytes, at - length, length, StandardCharsets.UTF_8);
    }

    /** Reads a text that is one of a few, and returns which. */
    int text(byte[][] known) {
        int length = (int) number(CborWriter.TEXT);
        at += length;
        for (int i = 0; i < known.length; i++) {
            if (Arrays.equals(known[i], 0, known[i].length, bytes, at - length, at)) {
                return i;
            }
        }
        throw damaged();
    }

    /** Returns how many values the array here has. */
    int array() {
        return (int) number(CborWriter.ARRAY);
    }

    private void expect(int head) {
        if ((bytes[at++] & 0xFF) != head) {
            throw damaged();
        }
    }

    private long number(int type) {
        int head = bytes[at++] & 0xFF;
        if (head >>> 5 != type) {
            throw damaged();
        }
        int number = head & 0x1F;
        return number < CborWriter.BYTE ? number : bigEndian(1 << (number - CborWriter.BYTE));
    }

    private long bigEndian(int count) {
        long number = 0;
        for (int i = 0; i < count; i++) {
            number = number << 8 | bytes[at++] & 0xFF;
        }
        return number;
    }

    private IllegalStateException damaged() {
        return new IllegalStateException("a damaged row: run again with --full to rebuild it");
    }
}
