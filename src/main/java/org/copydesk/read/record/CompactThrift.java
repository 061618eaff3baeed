package org.copydesk.read.record;

import java.io.IOException;
import java.nio.BufferUnderflowException;
import java.nio.ByteBuffer;

/**
 * Walks through a structure of Thrift's compact protocol without making anything of it, and refuses what says that it
 * is larger than the bytes it stands in: libraries allocate first and read then.
 *
 * @see <a href="https://github.com/apache/thrift/blob/master/doc/specs/thrift-compact-protocol.md">the protocol</a>
 */
final class CompactThrift {
    private static final int DEEPEST = 32;
    private static final int STOP = 0;

    /** Takes the numbers of a structure. */
    @FunctionalInterface
    interface Numbers {
        /**
         * @param parent field of the outer structure in which this one stands; 0 for the outermost
         * @param field its number there
         */
        void take(int parent, int field, long value) throws IOException;

        Numbers NONE = (parent, field, value) -> {};
    }

    private final ByteBuffer bytes;
    private final Numbers numbers;
    private int left;

    private CompactThrift(ByteBuffer bytes, int most, Numbers numbers) {
        this.bytes = bytes;
        this.left = most;
        this.numbers = numbers;
    }

    /**
     * Walks through one structure, and leaves the buffer behind it.
     *
     * @param most values that it may consist of
     * @throws BufferUnderflowException when it goes on behind the buffer's end
     * @throws IOException when it is none
     */
    static void walk(ByteBuffer bytes, int most, Numbers numbers) throws IOException {
        new CompactThrift(bytes, most, numbers).structure(0, 0);
    }

    private void structure(int parent, int depth) throws IOException {
        if (depth > DEEPEST) {
            throw new IOException("metadata nested more than " + DEEPEST + " deep");
        }
        int field = 0;
        for (int head = bytes.get() & 0xff; head != STOP; head = bytes.get() & 0xff) {
            int delta = head >>> 4;
            field = delta == 0 ? (int) zigzag() : field + delta;
            value(head & 0xf, parent, field, depth, false);
        }
    }

    private void value(int type, int parent, int field, int depth, boolean element) throws IOException {
        if (--left < 0) {
            throw new IOException("metadata of too many values");
        }
        switch (type) {
            case 1, 2 -> skip(element ? 1 : 0);
            case 3 -> skip(1);
            case 4, 5, 6 -> {
                long value = zigzag();
                if (!element) {
                    numbers.take(parent, field, value);
                }
            }
            case 7 -> skip(8);
            case 8 -> skip(varint());
            case 9, 10 -> list(field, depth);
            case 11 -> map(field, depth);
            case 12 -> structure(field, depth + 1);
            case 13 -> skip(16);
            default -> throw new IOException("metadata of no known type: " + type);
        }
    }

    private void list(int field, int depth) throws IOException {
        int head = bytes.get() & 0xff;
        long size = head >>> 4 == 15 ? varint() : head >>> 4;
        elements(size, 1, field, depth, head & 0xf);
    }

    private void map(int field, int depth) throws IOException {
        long size = varint();
        if (size != 0) {
            int types = bytes.get() & 0xff;
            elements(size, 2, field, depth, types >>> 4, types & 0xf);
        }
    }

    /** Every element takes a byte at least. */
    private void elements(long size, int bytesOfEach, int field, int depth, int... types) throws IOException {
        if (size < 0 || size * bytesOfEach > bytes.remaining()) {
            throw new IOException("metadata that says it has " + size + " elements");
        }
        for (long i = 0; i < size; i++) {
            for (int type : types) {
                value(type, field, field, depth + 1, true);
            }
        }
    }

    private void skip(long count) throws IOException {
        if (count < 0) {
            throw new IOException("metadata of negative length");
        }
        if (count > bytes.remaining()) {
            throw new BufferUnderflowException();
        }
        bytes.position(bytes.position() + (int) count);
    }

    private long zigzag() throws IOException {
        long value = varint();
        return value >>> 1 ^ -(value & 1);
    }

    private long varint() throws IOException {
        long value = 0;
        for (int shift = 0; shift < 64; shift += 7) {
            byte next = bytes.get();
            value |= (long) (next & 0x7f) << shift;
            if (next >= 0) {
                return value;
            }
        }
        throw new IOException("metadata with a number of more than 64 bits");
    }
}
