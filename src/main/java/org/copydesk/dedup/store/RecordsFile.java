package org.copydesk.dedup.store;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
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

    /** What takes records, in the order of their numbers. */
    @FunctionalInterface
    public interface Sink {
        void add(byte[] record) throws IOException;
    }

    /** Hands over records. */
    @FunctionalInterface
    public interface Records {
        void writeTo(Sink sink) throws IOException;
    }

    /** Writes records, unless the file exists; it appears once they have all been handed over. */
    public static void write(Path target, int first, Records records) throws IOException {
        Durable.writeOnce(target, out -> {
            LongSequence ends = new LongSequence();
            ends.add(0);
            records.writeTo(record -> {
                out.write(record);
                ends.add(ends.last() + record.length);
            });
            ends.writeTo(out);
            out.writeLong(first);
            out.writeLong(ends.size() - 1);
            out.writeLong(ends.last());
        });
    }

    /** Writes the records of several files, whose numbers follow each other, into one. */
    public static void merge(Path target, List<RecordsFile> files) throws IOException {
        write(target, files.get(0).first, sink -> {
            for (RecordsFile file : files) {
                for (int i = 0; i < file.count; i++) {
                    sink.add(file.get(file.first + i));
                }
            }
        });
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
