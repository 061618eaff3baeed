package org.copydesk.corpus;

import java.io.Closeable;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Iterator;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.stream.Stream;
import org.copydesk.write.Formats;
import org.copydesk.write.Row;
import org.copydesk.write.ShardFormat;

/** The data of a published version: its formats, its shards in order, their rows. */
final class Payload {
    private final Path folder;

    /** @param folder of the version */
    Payload(Path folder) {
        this.folder = folder;
    }

    List<ShardFormat> formats() {
        return Formats.all().stream()
                .filter(format -> Files.isDirectory(data(format)))
                .toList();
    }

    /** Returns the shards of a format in order, as paths below the version's folder. */
    List<String> shards(ShardFormat format) throws IOException {
        try (Stream<Path> files = Files.list(data(format))) {
            return files.map(file -> "data/" + format.folder() + "/" + file.getFileName())
                    .filter(path -> path.endsWith(format.extension()))
                    .sorted()
                    .toList();
        }
    }

    /** Returns the rows of some shards, one shard after another, each opened when its turn comes. */
    Rows rows(ShardFormat format, List<String> shards) {
        return new Rows(format, shards.stream().map(folder::resolve).iterator());
    }

    /** Rows of several files; only one is open. A stream's {@code flatMap} would hold a whole shard in memory. */
    static final class Rows implements Iterator<Row>, Closeable {
        private final ShardFormat format;
        private final Iterator<Path> files;
        private Stream<Row> open = Stream.empty();
        private Iterator<Row> rows = open.iterator();

        private Rows(ShardFormat format, Iterator<Path> files) {
            this.format = format;
            this.files = files;
        }

        @Override
        public boolean hasNext() {
            while (!rows.hasNext() && files.hasNext()) {
                open.close();
                Path file = files.next();
                try {
                    open = format.rows(file);
                } catch (IOException broken) {
                    throw new UncheckedIOException(file + " cannot be read: " + broken.getMessage(), broken);
                }
                rows = open.iterator();
            }
            return rows.hasNext();
        }

        @Override
        public Row next() {
            if (!hasNext()) {
                throw new NoSuchElementException();
            }
            return rows.next();
        }

        @Override
        public void close() {
            open.close();
        }
    }

    private Path data(ShardFormat format) {
        return folder.resolve("data").resolve(format.folder());
    }
}
