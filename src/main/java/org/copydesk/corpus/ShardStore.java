package org.copydesk.corpus;

import java.io.Closeable;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.copydesk.disk.DamagedFileException;
import org.copydesk.disk.Durable;
import org.copydesk.disk.SealedFile;
import org.copydesk.disk.SealedOutput;
import org.copydesk.disk.SealedText;
import org.copydesk.document.CorpusRecord;
import org.copydesk.write.Formats;
import org.copydesk.write.Json;
import org.copydesk.write.JsonLinesWriter;
import org.copydesk.write.ReportFile;
import org.copydesk.write.ReportRow;
import org.copydesk.write.Row;
import org.copydesk.write.Sha256;
import org.copydesk.write.ShardFormat;
import org.copydesk.write.ShardFormat.RowWriter;
import org.copydesk.write.Tally;
import tools.jackson.core.JacksonException;

/**
 * Keeps shards and members of reports by the key of what they were made of, so that a restart and the next night find
 * them done. A shard is there when its description is, which is written last. Different keys may be written at once.
 */
public final class ShardStore {
    /** The description of a shard, which names its files; parts of reports and tallies end in seals of their own. */
    private static final String DESCRIPTION = ".json";

    private static final Pattern KEY = Pattern.compile("[A-Za-z0-9_-]{1,128}");

    private final Path folder;
    private final List<ShardFormat> formats;

    public ShardStore(Path folder, List<ShardFormat> formats) {
        this.folder = folder;
        this.formats = List.copyOf(formats);
    }

    /** Returns the shard of this key if it is there, whole, in every format. */
    public Optional<Shard> find(String key) throws IOException {
        Path description = place(key, DESCRIPTION);
        if (!Files.exists(description)) {
            return Optional.empty();
        }
        Description read;
        try {
            read = read(description);
        } catch (DamagedFileException broken) {
            return Optional.empty();
        }
        List<Shard.File> files = new ArrayList<>();
        for (ShardFormat format : formats) {
            Path path = place(key, format.extension());
            for (Described file : read.files()) {
                if (file.format().equals(format.name()) && Files.exists(path) && Files.size(path) == file.bytes()) {
                    files.add(new Shard.File(file.format(), path, file.bytes(), file.sha256()));
                }
            }
        }
        return files.size() == formats.size() ? Optional.of(new Shard(key, read.tally(), files)) : Optional.empty();
    }

    /**
     * Writes a shard in every format in one pass, or finds it.
     *
     * @param records ascending by key
     */
    public Shard write(String key, Iterator<CorpusRecord> records) throws IOException {
        return writeRows(key, new Iterator<>() {
            @Override
            public boolean hasNext() {
                return records.hasNext();
            }

            @Override
            public Row next() {
                return Row.of(records.next());
            }
        });
    }

    Shard writeRows(String key, Iterator<Row> rows) throws IOException {
        Optional<Shard> done = find(key);
        if (done.isPresent()) {
            return done.get();
        }
        Files.createDirectories(folder);
        Files.deleteIfExists(place(key, ".json"));
        Tally.Counter counter = new Tally.Counter();
        try (Fan fan = new Fan(new ArrayList<>())) {
            for (ShardFormat format : formats) {
                fan.writers.add(format.writer(begin(place(key, format.extension()))));
            }
            while (rows.hasNext()) {
                Row row = rows.next();
                counter.add(row);
                fan.write(row);
            }
        }
        return describe(key, counter.tally());
    }

    private Shard describe(String key, Tally tally) throws IOException {
        List<Shard.File> files = new ArrayList<>();
        List<Described> described = new ArrayList<>();
        for (ShardFormat format : formats) {
            Path file = place(key, format.extension());
            String sha256 = Sha256.of(Durable.unfinished(file));
            finish(file);
            files.add(new Shard.File(format.name(), file, Files.size(file), sha256));
            described.add(new Described(format.name(), Files.size(file), sha256));
        }
        SealedText.write(
                place(key, ".json"),
                Json.page(new Description(tally, described)).getBytes(StandardCharsets.UTF_8));
        return new Shard(key, tally, files);
    }

    /** Returns the file to write to until it is whole. */
    private static Path begin(Path file) throws IOException {
        Files.deleteIfExists(Durable.unfinished(file));
        return Durable.unfinished(file);
    }

    /**
     * Gives a whole file its name, and takes the right to write to it: versions will share it. A name that a power cut
     * undoes costs this file once more, so the folder is not synced for each.
     */
    private static void finish(Path file) throws IOException {
        Path unfinished = Durable.unfinished(file);
        Durable.sync(unfinished);
        Disk.seal(unfinished);
        Files.move(unfinished, file, StandardCopyOption.ATOMIC_MOVE);
    }

    /** Returns a part of a report as written by {@link #member member}, if it is there. */
    public Optional<Path> findMember(String key, ReportFile report) {
        Path member = place(key, "." + report.fileName());
        return Files.exists(member) ? Optional.of(member) : Optional.empty();
    }

    /**
     * Writes the parts of a report one after another, as they are: gzip allows it, and no text is compressed anew. Of no
     * parts it makes one that is empty.
     *
     * @throws DamagedFileException if a part is not there, or not what was written
     */
    public void join(List<String> keys, ReportFile report, Path file) throws IOException {
        try (OutputStream out = Files.newOutputStream(file)) {
            if (keys.isEmpty()) {
                new JsonLinesWriter<>(out).close();
            }
            for (String key : keys) {
                Path member = place(key, "." + report.fileName());
                if (!Files.exists(member)) {
                    throw new DamagedFileException(member, "it is not there");
                }
                SealedFile.copy(member, out);
            }
        }
    }

    /** Starts a part of a report, one gzip member, {@linkplain org.copydesk.disk.SealedFile sealed}; it takes the place of one that is there. */
    public Member member(String key, ReportFile report) throws IOException {
        Files.createDirectories(folder);
        return new Member(place(key, "." + report.fileName()));
    }

    /** A part of a report while it is written. */
    public static final class Member implements Closeable {
        private final Path file;
        private final JsonLinesWriter<ReportRow> lines;
        private boolean finished;

        private Member(Path file) throws IOException {
            this.file = file;
            this.lines = new JsonLinesWriter<>(SealedOutput.of(file));
        }

        public void write(ReportRow row) throws IOException {
            lines.write(row);
        }

        /** Completes the part, which is there from now on. */
        public void finish() throws IOException {
            finished = true;
            lines.close();
            ShardStore.finish(file);
        }

        /** Gives up the part unless it was finished. */
        @Override
        public void close() throws IOException {
            if (!finished) {
                lines.close();
                Files.deleteIfExists(Durable.unfinished(file));
            }
        }
    }

    /** Deletes everything whose key is not named, and unfinished files; returns the number of files. */
    public int sweep(Set<String> keys) throws IOException {
        if (!Files.isDirectory(folder)) {
            return 0;
        }
        int swept = 0;
        try (Stream<Path> entries = Files.list(folder)) {
            for (Path entry : (Iterable<Path>) entries::iterator) {
                String name = entry.getFileName().toString();
                int dot = name.indexOf('.');
                if (!keys.contains(name.substring(0, Math.max(dot, 0)))) {
                    Files.delete(entry);
                    swept++;
                }
            }
        }
        return swept;
    }

    /** Reads every byte of a file of the store. @throws DamagedFileException if one is not what was written */
    static void check(Path file) throws IOException {
        String name = file.getFileName().toString();
        boolean isData = Formats.all().stream()
                .anyMatch(format ->
                        name.indexOf('.') == name.length() - format.extension().length()
                                && name.endsWith(format.extension()));
        if (name.endsWith(DESCRIPTION)) {
            Description description = read(file);
            for (Described described : description.files()) {
                String extension =
                        Formats.named(List.of(described.format())).get(0).extension();
                Path data = file.resolveSibling(name.replace(DESCRIPTION, extension));
                if (!Files.exists(data) || !Sha256.of(data).equals(described.sha256())) {
                    throw new DamagedFileException(data, "its checksum is not the one that it was written with");
                }
            }
        } else if (!isData && !name.endsWith(".tmp")) {
            SealedFile.check(file);
        }
    }

    private static Description read(Path description) throws IOException {
        try {
            return Json.MAPPER.readValue(SealedText.read(description), Description.class);
        } catch (JacksonException broken) {
            throw new DamagedFileException(description, "it is no description of a shard");
        }
    }

    private Path place(String key, String extension) {
        if (!KEY.matcher(key).matches()) {
            throw new IllegalArgumentException("not fit for a file name: '" + key + "'");
        }
        return folder.resolve(key + extension);
    }

    /** One row to every format. */
    private record Fan(List<RowWriter> writers) implements RowWriter {
        @Override
        public void write(Row row) throws IOException {
            for (RowWriter writer : writers) {
                writer.write(row);
            }
        }

        @Override
        public void close() throws IOException {
            IOException first = null;
            for (RowWriter writer : writers) {
                try {
                    writer.close();
                } catch (IOException failed) {
                    first = first == null ? failed : first;
                }
            }
            if (first != null) {
                throw first;
            }
        }
    }

    private record Described(String format, long bytes, String sha256) {}

    private record Description(Tally tally, List<Described> files) {}
}
