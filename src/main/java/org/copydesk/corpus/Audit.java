package org.copydesk.corpus;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.copydesk.write.Json;
import org.copydesk.write.JsonLines;
import org.copydesk.write.ReportFile;
import org.copydesk.write.ReportRow;
import org.copydesk.write.ShardFormat;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/**
 * Counts what is about to be published in the files themselves, and holds it against the figures that the version gives
 * of itself: a report that contradicts its corpus is not published.
 */
public final class Audit {
    private final Path staging;
    private final Edition edition;
    private final Set<Object> counted;
    private final List<String> contradictions = new ArrayList<>();

    /**
     * @param staging the version's folder, data and reports in their places
     * @param parent the folder of the version before; null where there is none. Files shared with it were counted then
     */
    public Audit(Path staging, Edition edition, @Nullable Path parent) throws IOException {
        this.staging = staging;
        this.edition = edition;
        this.counted = parent == null ? Set.of() : keys(parent.resolve("data"));
    }

    /** @throws IllegalStateException naming every figure that is not what the files hold */
    public void check() throws IOException {
        Counts counts = edition.counts();
        for (ShardFormat format : edition.formats()) {
            data(format);
        }
        lines(ReportFile.DUPLICATES, counts.duplicates());
        lines(ReportFile.REJECTED, counts.rejected());
        lines(ReportFile.QUARANTINE, counts.quarantined());
        changes();
        run(counts);
        if (!contradictions.isEmpty()) {
            throw new IllegalStateException("the figures of version " + edition.name() + " contradict its files: "
                    + String.join("; ", contradictions));
        }
    }

    private void same(String what, long found, long figure) {
        if (found != figure) {
            contradictions.add(String.format(Locale.ROOT, "%s holds %,d, the figures say %,d", what, found, figure));
        }
    }

    private void data(ShardFormat format) throws IOException {
        for (int shard = 0; shard < edition.shards().size(); shard++) {
            Path file = staging.resolve(edition.path(shard, format));
            if (!counted.contains(key(file))) {
                same(
                        edition.path(shard, format),
                        format.count(file),
                        edition.shards().get(shard).rows());
            }
        }
    }

    private void lines(ReportFile report, long figure) throws IOException {
        same(report.fileName(), JsonLines.count(staging.resolve("reports").resolve(report.fileName())), figure);
    }

    private void changes() throws IOException {
        SortedMap<String, Long> kinds = new TreeMap<>();
        Path file = staging.resolve("reports").resolve(ReportFile.CHANGES.fileName());
        try (Stream<ReportRow.Change> rows = JsonLines.read(file, ReportRow.Change.class)) {
            rows.forEach(row -> kinds.merge(row.change(), 1L, Long::sum));
        }
        figures(edition).forEach((kind, figure) -> {
            same(ReportFile.CHANGES.fileName() + " (" + kind + ")", kinds.getOrDefault(kind, 0L), figure);
            kinds.remove(kind);
        });
        kinds.forEach((kind, rows) -> same(ReportFile.CHANGES.fileName() + " (" + kind + ")", rows, 0));
    }

    private static Map<String, Long> figures(Edition edition) {
        return Map.of(
                "added", edition.changes().added(),
                "changed", edition.changes().changed(),
                "removed", edition.changes().removed(),
                "withdrawn", edition.changes().withdrawn());
    }

    private void run(Counts counts) throws IOException {
        JsonNode run = Json.MAPPER.readTree(Files.readAllBytes(staging.resolve("reports/run.json")));
        JsonNode totals = run.path("totals");
        figure("totals.read", totals.path("read"), counts.read());
        figure("totals.kept", totals.path("kept"), counts.documents());
        figure("totals.duplicates", totals.path("duplicates"), counts.duplicates());
        figure("totals.rejected", totals.path("rejected"), counts.rejected());
        figure("totals.quarantined", totals.path("quarantined"), counts.quarantined());
        figures(edition)
                .forEach((kind, figure) ->
                        figure("changes." + kind, run.path("changes").path(kind), figure));
        Map<String, Long> kept = new TreeMap<>();
        for (JsonNode source : run.path("sources")) {
            long documents = source.path("totals").path("kept").asLong();
            if (documents > 0) {
                kept.put(source.path("source").asString(), documents);
            }
        }
        if (!kept.equals(counts.sources())) {
            contradictions.add("run.json says by source " + kept + ", the data " + counts.sources());
        }
    }

    private void figure(String name, JsonNode node, long figure) {
        if (!node.isNumber() || node.asLong() != figure) {
            contradictions.add(String.format(Locale.ROOT, "run.json says %s of %s, the data %,d", node, name, figure));
        }
    }

    private static Set<Object> keys(Path folder) throws IOException {
        Set<Object> keys = new HashSet<>();
        if (Files.isDirectory(folder)) {
            try (Stream<Path> files = Files.walk(folder)) {
                for (Path file : (Iterable<Path>) files.filter(Files::isRegularFile)::iterator) {
                    keys.add(key(file));
                }
            }
        }
        return keys;
    }

    /** Returns what hard links of one file have in common; the path where the file system does not tell. */
    private static Object key(Path file) throws IOException {
        Object key = Files.readAttributes(file, java.nio.file.attribute.BasicFileAttributes.class)
                .fileKey();
        return key == null ? file : key;
    }
}
