package org.copydesk.dedup.local;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.IntBuffer;
import org.copydesk.dedup.Features;
import org.copydesk.dedup.Fingerprint;
import org.copydesk.dedup.store.MappedFile;

/**
 * A fingerprint in a file, of which is read what is asked for, each time anew. Layout: the three hashes, the numbers of
 * words and letters, whether the page runs on, the sizes of the four sets, and the sets, whose numbers alone are
 * little-endian; all in fours of bytes. After the sketch stand its places and after the shingles their order, two
 * numbers to four bytes where they are small enough.
 */
record StoredFingerprint(MappedFile file, long position) implements Features, Comparable<StoredFingerprint> {
    private static final int LETTERS = 2 * Long.BYTES;
    private static final int WORDS = 3 * Long.BYTES;
    private static final int RUNNING = WORDS + 2 * Integer.BYTES;
    private static final int SIZES = RUNNING + Integer.BYTES;
    private static final int SETS = SIZES + 4 * Integer.BYTES;
    private static final int SKETCH = 0;
    private static final int SHINGLES = 1;
    private static final int ANCHORS = 2;
    private static final int PLAIN = 3;
    /** Where a text has more shingles than this, their places take four bytes each. */
    private static final int SMALL = 1 << Short.SIZE;

    static byte[] bytes(Fingerprint f) {
        boolean small = f.shingles().length < SMALL;
        int[] places = small ? packed(f.places()) : f.places();
        int[] order = small ? packed(f.order()) : f.order();
        int[][] parts = {f.sketch(), places, f.shingles(), order, f.anchors(), f.plain()};
        int numbers = 0;
        for (int[] part : parts) {
            numbers += part.length;
        }
        ByteBuffer bytes = ByteBuffer.allocate(SETS + numbers * Integer.BYTES);
        bytes.putLong(f.high()).putLong(f.low()).putLong(f.letters());
        bytes.putInt(f.words()).putInt(f.size()).putInt(f.running() ? 1 : 0);
        bytes.putInt(f.sketch().length).putInt(f.shingles().length);
        bytes.putInt(f.anchors().length).putInt(f.plain().length);
        IntBuffer rest = bytes.order(ByteOrder.LITTLE_ENDIAN).asIntBuffer();
        for (int[] part : parts) {
            rest.put(part);
        }
        return bytes.array();
    }

    private static int[] packed(int[] small) {
        int[] packed = new int[(small.length + 1) / 2];
        for (int i = 0; i < small.length; i++) {
            packed[i >> 1] |= small[i] << (i & 1) * Short.SIZE;
        }
        return packed;
    }

    private static int[] unpacked(int[] packed, int count) {
        int[] small = new int[count];
        for (int i = 0; i < count; i++) {
            small[i] = packed[i >> 1] >>> (i & 1) * Short.SIZE & SMALL - 1;
        }
        return small;
    }

    private int size(int set) {
        return file.int32(position + SIZES + (long) set * Integer.BYTES);
    }

    /** Returns how many fours of bytes as many small numbers take. */
    private int packed(int count) {
        return size(SHINGLES) < SMALL ? (count + 1) / 2 : count;
    }

    /** Reads numbers that follow so many others. */
    private int[] numbers(int before, int count) {
        return file.ints(position + SETS + (long) before * Integer.BYTES, count);
    }

    /** Reads numbers that may be packed. */
    private int[] small(int before, int count) {
        int[] read = numbers(before, packed(count));
        return read.length < count ? unpacked(read, count) : read;
    }

    int sketchSize() {
        return size(SKETCH);
    }

    private int beforeShingles() {
        return size(SKETCH) + packed(size(SKETCH));
    }

    private int beforeAnchors() {
        return beforeShingles() + size(SHINGLES) + packed(size(SHINGLES));
    }

    @Override
    public int[] sketch() {
        return numbers(0, size(SKETCH));
    }

    @Override
    public int[] places() {
        return small(size(SKETCH), size(SKETCH));
    }

    @Override
    public int[] shingles() {
        return numbers(beforeShingles(), size(SHINGLES));
    }

    @Override
    public int[] order() {
        return small(beforeShingles() + size(SHINGLES), size(SHINGLES));
    }

    @Override
    public int[] anchors() {
        return numbers(beforeAnchors(), size(ANCHORS));
    }

    @Override
    public int[] plain() {
        return numbers(beforeAnchors() + size(ANCHORS), size(PLAIN));
    }

    @Override
    public long letters() {
        return file.int64(position + LETTERS);
    }

    @Override
    public int words() {
        return file.int32(position + WORDS);
    }

    @Override
    public boolean running() {
        return file.int32(position + RUNNING) != 0;
    }

    /** Orders as {@link Fingerprint#compareTo} does. */
    @Override
    public int compareTo(StoredFingerprint other) {
        int order = Long.compare(file.int64(position), other.file.int64(other.position));
        return order != 0
                ? order
                : Long.compare(file.int64(position + Long.BYTES), other.file.int64(other.position + Long.BYTES));
    }
}
