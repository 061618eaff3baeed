package org.copydesk.corpus;

import java.io.Closeable;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.stream.Stream;
import org.copydesk.disk.DamagedFileException;
import org.copydesk.write.Formats;
import org.copydesk.write.Row;
import org.copydesk.write.Sha256;
import org.copydesk.write.ShardFormat;
import org.copydesk.write.packaging.Bag;

/**
 * The data of a published version: its formats, its shards in order, their rows. The manifest says which there are, and
 * no shard is read whose checksum is not the one there; where another format of it is whole, that is read instead.
 */
final class Payload {
    private final Path folder;
    private final Map<String, String> checksums;

    /** @param folder of the version @throws DamagedFileException if its manifest is not what was written */
    Payload(Path folder) throws IOException {
        this.folder = folder;
        this.checksums = Bag.manifest(BagInfo.whole(folder, Bag.PAYLOAD_MANIFEST));
    }

    List<ShardFormat> formats() {
        return Formats.all().stream()
                .filter(format -> checksums.keySet().stream().anyMatch(path -> path.startsWith(data(format))))
                .toList();
    }

    /** Returns the shards of a format in order, as paths below the version's folder. */
    List<String> shards(ShardFormat format) {
        return checksums.keySet().stream()
                .filter(path -> path.startsWith(data(format)))
                .sorted()
                .toList();
    }

    private static String data(ShardFormat format) {
        return "data/" + format.folder() + "/";
    }

    /** Returns the rows of some shards, one shard after another, each checked and opened when its turn comes. */
    Rows rows(ShardFormat format, List<String> shards) {
        return new Rows(format, shards.iterator());
    }

    private boolean isWhole(String path) throws IOException {
        Path file = folder.resolve(path);
        return Files.isRegularFile(file) && Sha256.of(file).equals(checksums.get(path));
    }

    private Stream<Row> open(ShardFormat format, String path) throws IOException {
        List<ShardFormat> choice = new ArrayList<>(List.of(format));
        choice.addAll(formats());
        int number = shards(format).indexOf(path);
        for (ShardFormat candidate : choice) {
            List<String> shards = shards(candidate);
            if (number < shards.size() && isWhole(shards.get(number))) {
                return candidate.rows(folder.resolve(shards.get(number)));
            }
        }
        throw new DamagedFileException(folder.resolve(path), "its checksum is not the one in " + Bag.PAYLOAD_MANIFEST);
    }

    /** Rows of several files; only one is open. A stream's {@code flatMap} would hold a whole shard in memory. */
    final class Rows implements Iterator<Row>, Closeable {
        private final ShardFormat format;
        private final Iterator<String> shards;
        private Stream<Row> open = Stream.empty();
        private Iterator<Row> rows = open.iterator();

        private Rows(ShardFormat format, Iterator<String> shards) {
            this.format = format;
            this.shards = shards;
        }

        @Override
        public boolean hasNext() {
            while (!rows.hasNext() && shards.hasNext()) {
                open.close();
                try {
                    open = Payload.this.open(format, shards.next());
                } catch (IOException broken) {
                    throw new UncheckedIOException(broken);
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
}
