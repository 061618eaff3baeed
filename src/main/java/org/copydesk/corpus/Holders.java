package org.copydesk.corpus;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.copydesk.write.JsonLines;
import org.copydesk.write.ReportFile;
import org.copydesk.write.ReportRow;
import org.copydesk.write.Row;
import org.copydesk.write.ShardFormat;
import org.copydesk.write.packaging.Bag;

/**
 * Which versions hold something of documents: a row of the data, a passage or a sample in a report, the words of a
 * reader about their file.
 */
final class Holders {
    private final Versions versions;
    private final Set<String> ids;
    /** What was found in a shard, by its checksum: one that several versions share is read once. */
    private final Map<String, List<Row>> rowsByShard = new HashMap<>();

    private final Map<String, Set<String>> versionsById = new HashMap<>();
    private final Map<String, Set<String>> textsById = new HashMap<>();
    private final Set<String> paths = new HashSet<>();
    private final Set<String> known = new TreeSet<>();
    private final Map<VersionName, Withdrawn> withdrawnBefore = new HashMap<>();

    Holders(Versions versions, Set<String> ids) throws IOException {
        this.versions = versions;
        this.ids = Set.copyOf(ids);
        for (Version version : present()) {
            withdrawnBefore.put(version.name(), WithdrawnList.of(versions.folder(version.name())));
            data(version.name());
            outcomes(versions.folder(version.name()));
        }
        for (Version version : present()) {
            words(version.name());
        }
    }

    private List<Version> present() throws IOException {
        return versions.list().stream()
                .filter(version ->
                        version.state() != Version.State.PRUNED && Files.isDirectory(versions.folder(version.name())))
                .toList();
    }

    /** Returns which of the ids some version knows. */
    Set<String> known() {
        return Set.copyOf(known);
    }

    /** Returns the names of the versions that hold something of a document. */
    Set<String> of(String id) {
        return versionsById.getOrDefault(id, Set.of());
    }

    /** Returns the files that they were read from. */
    Set<String> paths() {
        return Set.copyOf(paths);
    }

    /** Returns SHA-256 of the texts under which a document was published. */
    Set<String> texts(String id) {
        return textsById.getOrDefault(id, Set.of());
    }

    /** A version that was made after a withdrawal names the document, and holds nothing of it. */
    private void hold(String id, VersionName version) {
        if (!withdrawnBefore.getOrDefault(version, Withdrawn.NONE).has(id)) {
            versionsById.computeIfAbsent(id, none -> new TreeSet<>()).add(version.toString());
        }
    }

    private void data(VersionName version) throws IOException {
        Path folder = versions.folder(version);
        Payload payload = new Payload(folder);
        ShardFormat format = payload.formats().get(0);
        Map<String, String> checksums = Bag.manifest(folder.resolve(Bag.PAYLOAD_MANIFEST));
        for (String shard : payload.shards(format)) {
            String checksum = checksums.getOrDefault(shard, version + shard);
            if (!rowsByShard.containsKey(checksum)) {
                rowsByShard.put(checksum, rows(payload.rows(format, List.of(shard))));
            }
            for (Row row : rowsByShard.get(checksum)) {
                known.add(row.id());
                paths.add(row.metadata().path());
                textsById.computeIfAbsent(row.id(), none -> new TreeSet<>()).add(row.sha256());
                hold(row.id(), version);
            }
        }
    }

    private List<Row> rows(Payload.Rows shard) {
        List<Row> held = new java.util.ArrayList<>();
        try (shard) {
            while (shard.hasNext()) {
                Row row = shard.next();
                if (ids.contains(row.id())) {
                    held.add(row);
                }
            }
        }
        return held;
    }

    /** Those that are in a version's reports and not in its data are known all the same. */
    private void outcomes(Path folder) throws IOException {
        read(
                folder,
                ReportFile.DUPLICATES,
                ReportRow.Duplicate.class,
                row -> know(row.loser().id(), row.loser().path()));
        read(folder, ReportFile.REJECTED, ReportRow.Rejected.class, row -> know(row.id(), row.path()));
    }

    private boolean know(String id, String path) {
        boolean wanted = ids.contains(id);
        if (wanted) {
            known.add(id);
            paths.add(path);
        }
        return wanted;
    }

    private void words(VersionName version) throws IOException {
        Path folder = versions.folder(version);
        for (String page : List.of("run.json", "index.html")) {
            Path file = folder.resolve("reports").resolve(page);
            String text = Files.exists(file) ? new String(Files.readAllBytes(file), StandardCharsets.UTF_8) : "";
            ids.stream().filter(text::contains).forEach(id -> hold(id, version));
        }
        read(folder, ReportFile.RELATED, ReportRow.Related.class, row -> {
            row.shares().stream()
                    .filter(share -> !share.passages().isEmpty())
                    .flatMap(share -> Stream.of(row.id(), share.id()))
                    .filter(ids::contains)
                    .forEach(id -> hold(id, version));
            return false;
        });
        boolean quoted = read(
                folder,
                ReportFile.QUARANTINE,
                ReportRow.Quarantine.class,
                row -> paths.contains(row.path()) && !row.message().equals(Withdrawn.REASON));
        if (quoted) {
            known.forEach(id -> hold(id, version));
        }
    }

    /** Goes through a report, and tells whether a row of it was as asked for. */
    private static <T extends ReportRow> boolean read(Path folder, ReportFile report, Class<T> type, Predicate<T> asked)
            throws IOException {
        Path file = folder.resolve("reports").resolve(report.fileName());
        boolean any = false;
        if (Files.exists(file)) {
            try (Stream<T> rows = JsonLines.read(file, type)) {
                any = rows.filter(asked).count() > 0;
            }
        }
        return any;
    }
}
