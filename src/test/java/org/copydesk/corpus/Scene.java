package org.copydesk.corpus;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.copydesk.document.CorpusRecord;
import org.copydesk.write.Changes;
import org.copydesk.write.Formats;
import org.copydesk.write.JsonLinesWriter;
import org.copydesk.write.ReportFile;
import org.copydesk.write.ReportRow;
import org.copydesk.write.packaging.Imprint;
import org.jspecify.annotations.Nullable;

/** An output folder in which invented versions are published, two shards each. */
final class Scene {
    static final LocalDate DAY = LocalDate.of(2026, 11, 21);
    static final Instant TIME = Instant.parse("2026-11-21T03:00:05Z");
    static final Imprint IMPRINT =
            new Imprint("harbour-news", "News of an invented harbour.", "LicenseRef-mixed", null, null);

    final Versions versions;
    final ShardStore store;

    Scene(Path output) {
        versions = new Versions(output);
        store = new ShardStore(versions.hidden().resolve("shards"), Formats.all());
    }

    /** Returns an edition of two shards: the records up to and from the middle of the paths. */
    Edition edition(VersionName name, List<CorpusRecord> records, Changes changes) throws IOException {
        return edition(name, versions.latest().orElse(null), records, changes);
    }

    Edition edition(VersionName name, @Nullable VersionName parent, List<CorpusRecord> records, Changes changes)
            throws IOException {
        List<CorpusRecord> low = new ArrayList<>();
        List<CorpusRecord> high = new ArrayList<>();
        records.forEach(record -> (record.key().path().compareTo("source-1/2") < 0 ? low : high).add(record));
        List<Shard> shards = List.of(store.write(key(low), low.iterator()), store.write(key(high), high.iterator()));
        return new Edition(
                name,
                parent,
                TIME,
                IMPRINT,
                Formats.all(),
                shards,
                new Edition.Dropped(1, 0, 1),
                changes,
                List.of("Rule pack builtin: 3 → 4."));
    }

    /** Publishes records as the next version of the day. */
    Version publish(List<CorpusRecord> records, Changes changes) throws IOException {
        return new Publication(versions).publish(edition(versions.next(DAY), records, changes), reports(records));
    }

    /** Every report that a version must have. */
    static Publication.Reports reports(List<CorpusRecord> records) {
        return folder -> {
            for (ReportFile report : ReportFile.values()) {
                List<ReportRow> rows = rows(report, records);
                Path file = folder.resolve(report.fileName());
                try (var lines = new JsonLinesWriter<ReportRow>(Files.newOutputStream(file))) {
                    for (ReportRow row : rows) {
                        lines.write(row);
                    }
                }
            }
            Files.writeString(folder.resolve("run.json"), "{\"run\": {\"started\": \"" + TIME + "\"}}\n");
            Files.writeString(folder.resolve("index.html"), "<!doctype html><title>Report</title>\n");
        };
    }

    private static List<ReportRow> rows(ReportFile report, List<CorpusRecord> records) {
        List<ReportRow> rows = new ArrayList<>();
        for (CorpusRecord record : records) {
            String id = record.article().id();
            String path = record.article().origin().path();
            if (report == ReportFile.LEDGER) {
                rows.add(new ReportRow.Ledger(id, path, null, "residue/share-bar", 0, 5, "Share", ""));
            }
        }
        if (report == ReportFile.DUPLICATES && !records.isEmpty()) {
            var winner = new ReportRow.Party(records.get(0).article().id(), "a.html", null);
            var loser = new ReportRow.Party("f".repeat(32), "copy.html", "7");
            rows.add(new ReportRow.Duplicate(loser, winner, "near", 0.75, 0.875, "earliest"));
        }
        return rows;
    }

    private static String key(List<CorpusRecord> records) {
        return Integer.toHexString(records.hashCode());
    }
}
