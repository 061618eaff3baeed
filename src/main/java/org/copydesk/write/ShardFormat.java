package org.copydesk.write;

import java.io.Closeable;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/**
 * An output format: turns rows into the bytes of one shard file, and back. The same rows give the same bytes. To add
 * one, implement this and name it in {@link Formats}.
 */
public interface ShardFormat {
    /** The name in the job file's {@code export.formats}, such as {@code jsonl.gz}. */
    String name();

    /** The folder below {@code data/} that this format has to itself, such as {@code jsonl}. */
    String folder();

    /** How its files end, with the leading dot, such as {@code .jsonl.gz}. */
    String extension();

    /** The media type of its content, compressed or not. */
    String mediaType();

    /** How Croissant names it: the format as loaders know it first, then what it is wrapped in. */
    List<String> encodingFormats();

    /** Starts a shard in a file that is not there yet; closing the writer completes it. */
    RowWriter writer(Path shard) throws IOException;

    /** Returns the rows of a shard in the order written. To be closed. */
    Stream<Row> rows(Path shard) throws IOException;

    /** Returns the number of rows in a shard, as cheaply as the format can tell. */
    long count(Path shard) throws IOException;

    /** Takes the rows of one shard, one after another. */
    interface RowWriter extends Closeable {
        void write(Row row) throws IOException;
    }
}
