package org.copydesk.dedup.store;

import java.io.DataOutputStream;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Iterator;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.copydesk.disk.Durable;

/** Records numbered one after the other from a first number on; read by number. */
public final class RecordsFile {
    private static final int FOOTER = 3 * Long.BYTES;

    private final MappedFile file;
    private final int first;
    private final int count;
    private final long positionsAt;

    private RecordsFile(MappedFile file) {
        this.file = file;
        this.first = (int) file.int64(file.size() - FOOTER);
        this.count = (int) file.int64(file.size() - 2 * Long.BYTES);
        this.positionsAt = file.int64(file.size() - Long.BYTES);
    }

    public static RecordsFile open(Path path) throws IOException {
        return new RecordsFile(MappedFile.open(path));
    }

    public static void write(Path target, int first, Iterator<byte[]> records) throws IOException {
        Durable.writeOnce(target, out -> write(out, first, records));
    }

    private static void write(DataOutputStream out, int first, Iterator<byte[]> records) throws IOException {
        LongSequence positions = new LongSequence();
        long position = 0;
        long count = 0;
        while (records.hasNext()) {
            byte[] bytes = records.next();
            positions.add(position);
            out.write(bytes);
            position += bytes.length;
            count++;
        }
        positions.add(position);
        positions.writeTo(out);
        out.writeLong(first);
        out.writeLong(count);
        out.writeLong(position);
    }

    /** Writes the records of several files, whose numbers follow each other, into one. */
    public static void merge(Path target, List<RecordsFile> files) throws IOException {
        write(
                target,
                files.get(0).first,
                files.stream().flatMap(RecordsFile::all).iterator());
    }

    private Stream<byte[]> all() {
        return IntStream.range(first, first + count).mapToObj(this::get);
    }

    /** Returns the number of the first record. */
    public int first() {
        return first;
    }

    public int count() {
        return count;
    }

    public long bytes() {
        return file.size();
    }

    /** Returns where in {@link #file} a record starts. */
    public long position(int number) {
        return file.int64(positionsAt + (long) (number - first) * Long.BYTES);
    }

    public MappedFile file() {
        return file;
    }

    public byte[] get(int number) {
        long from = position(number);
        return file.bytes(from, (int) (position(number + 1) - from));
    }
}
