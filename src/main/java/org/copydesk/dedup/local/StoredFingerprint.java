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
 * little-endian; all in fours of bytes.
 */
record StoredFingerprint(MappedFile file, long position) implements Features, Comparable<StoredFingerprint> {
    private static final int LETTERS = 2 * Long.BYTES;
    private static final int WORDS = 3 * Long.BYTES;
    private static final int RUNNING = WORDS + 2 * Integer.BYTES;
    private static final int SIZES = RUNNING + Integer.BYTES;
    private static final int SETS = SIZES + 4 * Integer.BYTES;

    static byte[] bytes(Fingerprint f) {
        int[][] sets = {f.sketch(), f.shingles(), f.anchors(), f.plain()};
        int numbers = 0;
        for (int[] set : sets) {
            numbers += set.length;
        }
        ByteBuffer bytes = ByteBuffer.allocate(SETS + numbers * Integer.BYTES);
        bytes.putLong(f.high()).putLong(f.low()).putLong(f.letters());
        bytes.putInt(f.words()).putInt(f.size()).putInt(f.running() ? 1 : 0);
        for (int[] set : sets) {
            bytes.putInt(set.length);
        }
        IntBuffer rest = bytes.order(ByteOrder.LITTLE_ENDIAN).asIntBuffer();
        for (int[] set : sets) {
            rest.put(set);
        }
        return bytes.array();
    }

    /** Returns the numbers of one of the sets. */
    private int[] set(int which) {
        long from = position + SETS;
        for (int before = 0; before < which; before++) {
            from += (long) size(before) * Integer.BYTES;
        }
        return file.ints(from, size(which));
    }

    private int size(int which) {
        return file.int32(position + SIZES + (long) which * Integer.BYTES);
    }

    int[] sketch() {
        return set(0);
    }

    int sketchSize() {
        return size(0);
    }

    @Override
    public int[] shingles() {
        return set(1);
    }

    @Override
    public int[] anchors() {
        return set(2);
    }

    @Override
    public int[] plain() {
        return set(3);
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
