package org.copydesk.dedup.store;

import java.io.DataOutputStream;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Iterator;
import java.util.NoSuchElementException;
import java.util.Optional;
import org.copydesk.disk.Durable;
import org.jspecify.annotations.Nullable;

/**
 * Entries sorted by key, in a file. Layout: entries (length of key, length of value or -1, key, value); the position of
 * every {@value #STRIDE}th; their number and where the positions start.
 */
public final class SortedTable {
    private static final int STRIDE = 16;
    private static final int FOOTER = 2 * Long.BYTES;

    private final MappedFile file;
    private final long samplesAt;
    private final int samples;

    private SortedTable(MappedFile file) {
        this.file = file;
        long count = file.int64(file.size() - FOOTER);
        this.samplesAt = file.int64(file.size() - Long.BYTES);
        this.samples = Math.toIntExact((count + STRIDE - 1) / STRIDE);
    }

    public static SortedTable open(Path path) throws IOException {
        return new SortedTable(MappedFile.open(path));
    }

    /** Writes entries that come in order, no key twice. */
    public static void write(Path target, Iterator<Entry> entries) throws IOException {
        Durable.writeOnce(target, out -> write(out, entries));
    }

    private static void write(DataOutputStream out, Iterator<Entry> entries) throws IOException {
        LongSequence positions = new LongSequence();
        long position = 0;
        long count = 0;
        while (entries.hasNext()) {
            Entry entry = entries.next();
            if (count++ % STRIDE == 0) {
                positions.add(position);
            }
            byte[] value = entry.value();
            out.writeInt(entry.key().length);
            out.writeInt(value == null ? -1 : value.length);
            out.write(entry.key());
            if (value != null) {
                out.write(value);
            }
            position += 2L * Integer.BYTES + entry.key().length + (value == null ? 0 : value.length);
        }
        positions.writeTo(out);
        out.writeLong(count);
        out.writeLong(position);
    }

    public long bytes() {
        return file.size();
    }

    /** Returns the entry of the key, which may say that the key is gone. */
    public Optional<Entry> get(byte[] key) {
        Iterator<Entry> from = from(key);
        if (!from.hasNext()) {
            return Optional.empty();
        }
        Entry found = from.next();
        return Arrays.equals(found.key(), key) ? Optional.of(found) : Optional.empty();
    }

    public Iterator<Entry> all() {
        return new Cursor(0);
    }

    /** Returns the entries from the first whose key is not before the given one. */
    public Iterator<Entry> from(byte[] key) {
        int low = 0;
        int high = samples;
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (compareAt(file.int64(samplesAt + (long) middle * Long.BYTES), key) <= 0) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        Cursor cursor = new Cursor(low == 0 ? 0 : file.int64(samplesAt + (low - 1L) * Long.BYTES));
        cursor.skipTo(key);
        return cursor;
    }

    private int compareAt(long position, byte[] key) {
        return file.compare(position + 2L * Integer.BYTES, file.int32(position), key);
    }

    private final class Cursor implements Iterator<Entry> {
        private long position;

        Cursor(long position) {
            this.position = position;
        }

        @Override
        public boolean hasNext() {
            return position < samplesAt;
        }

        @Override
        public Entry next() {
            if (!hasNext()) {
                throw new NoSuchElementException();
            }
            int keyLength = file.int32(position);
            int valueLength = file.int32(position + Integer.BYTES);
            position += 2L * Integer.BYTES;
            byte[] key = file.bytes(position, keyLength);
            position += keyLength;
            byte @Nullable [] value = valueLength < 0 ? null : file.bytes(position, valueLength);
            position += Math.max(0, valueLength);
            return new Entry(key, value);
        }

        void skipTo(byte[] key) {
            while (hasNext() && compareAt(position, key) < 0) {
                position +=
                        2L * Integer.BYTES + file.int32(position) + Math.max(0, file.int32(position + Integer.BYTES));
            }
        }
    }
}
