package org.copydesk.corpus;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.copydesk.document.DocumentId;
import org.copydesk.document.DocumentKey;
import org.copydesk.write.Changes;
import org.copydesk.write.JsonLines;
import org.copydesk.write.JsonLinesWriter;
import org.copydesk.write.ReportFile;
import org.copydesk.write.ReportRow;
import org.copydesk.write.Row;
import org.copydesk.write.ShardFormat;
import org.copydesk.write.Tally;
import org.copydesk.write.packaging.Bag;
import org.copydesk.write.packaging.Imprint;
import org.jspecify.annotations.Nullable;

/** A version once more without some of its documents: shards that hold none of them are shared, reports lose their rows. */
final class Redaction {
    private final Version parent;
    private final Path folder;
    private final Payload payload;
    private final Set<String> ids;
    private final Set<String> paths;
    private final ShardStore store;
    private final List<ReportRow.Change> withdrawn = new ArrayList<>();
    private final List<ReportRow.Rejected> rejected = new ArrayList<>();

    /**
     * @param folder of the parent
     * @param scratch for shards that are written anew
     */
    Redaction(Path folder, Path scratch, Version parent, Withdrawal.Pending withdrawal) throws IOException {
        this.parent = parent;
        this.ids = withdrawal.ids();
        this.paths = Set.copyOf(withdrawal.paths());
        this.folder = folder;
        payload = new Payload(folder);
        store = new ShardStore(scratch, payload.formats());
    }

    Edition edition(VersionName name, Instant created, Imprint imprint) throws IOException {
        Map<String, String> checksums = Bag.manifest(folder.resolve(Bag.PAYLOAD_MANIFEST));
        ShardFormat format = payload.formats().get(0);
        List<Shard> shards = new ArrayList<>();
        for (int i = 0; i < payload.shards(format).size(); i++) {
            shards.add(shard(i, format, checksums));
        }
        withdrawn.forEach(row -> rejected.add(rejected(row.id(), row.path(), row.record())));
        long duplicates = rejectDuplicates();
        rejected.sort(Comparator.comparing(ReportRow.Rejected::path, DocumentKey::byCodePoint));
        Counts counts = parent.counts();
        Edition.Dropped dropped = new Edition.Dropped(
                counts.duplicates() - duplicates, counts.rejected() + rejected.size(), counts.quarantined());
        Changes changes = new Changes(0, 0, 0, withdrawn.size());
        return new Edition(
                name, parent.name(), created, imprint, payload.formats(), shards, dropped, changes, List.of());
    }

    private Shard shard(int number, ShardFormat format, Map<String, String> checksums) throws IOException {
        String path = payload.shards(format).get(number);
        Tally.Counter counter = new Tally.Counter();
        Set<String> held = new TreeSet<>();
        try (Payload.Rows rows = payload.rows(format, List.of(path))) {
            while (rows.hasNext()) {
                Row row = rows.next();
                counter.add(row);
                if (ids.contains(row.id())) {
                    held.add(row.id());
                    withdrawn.add(new ReportRow.Change(
                            row.id(),
                            row.metadata().path(),
                            row.metadata().record(),
                            ChangeFeed.WITHDRAWN,
                            ChangeFeed.WITHDRAWAL,
                            List.of(),
                            row.sha256(),
                            null));
                }
            }
        }
        String key = DocumentId.sha256((checksums.get(path) + held).getBytes(StandardCharsets.UTF_8));
        return held.isEmpty() ? shared(number, key, counter.tally(), checksums) : without(format, path, key);
    }

    private Shard shared(int number, String key, Tally tally, Map<String, String> checksums) throws IOException {
        List<Shard.File> files = new ArrayList<>();
        for (ShardFormat format : payload.formats()) {
            String path = payload.shards(format).get(number);
            Path file = folder.resolve(path);
            files.add(new Shard.File(format.name(), file, Files.size(file), checksums.get(path)));
        }
        return new Shard(key, tally, files);
    }

    private Shard without(ShardFormat format, String path, String key) throws IOException {
        try (Payload.Rows rows = payload.rows(format, List.of(path))) {
            Iterable<Row> all = () -> rows;
            Iterator<Row> left = StreamSupport.stream(all.spliterator(), false)
                    .filter(row -> !ids.contains(row.id()))
                    .iterator();
            return store.writeRows(key, left);
        }
    }

    /** Writes the line-by-line reports without the rows about the documents that are gone. */
    void reports(Path target) throws IOException {
        for (ReportFile report : ReportFile.values()) {
            Queue<ReportRow.Rejected> more =
                    new ArrayDeque<>(report == ReportFile.REJECTED ? rejected : List.<ReportRow.Rejected>of());
            Path from = report == ReportFile.CHANGES ? null : folder.resolve("reports/" + report.fileName());
            try (OutputStream out = new BufferedOutputStream(Files.newOutputStream(target.resolve(report.fileName())));
                    JsonLinesWriter<ReportRow> lines = new JsonLinesWriter<>(out);
                    Stream<? extends ReportRow> rows = from == null
                            ? withdrawn.stream()
                            : Files.exists(from) ? JsonLines.read(from, report.rows()) : Stream.empty()) {
                for (Iterator<? extends ReportRow> it = rows.iterator(); it.hasNext(); ) {
                    ReportRow row = it.next();
                    if (row instanceof ReportRow.Rejected old) {
                        while (!more.isEmpty() && precedes(more.peek(), old)) {
                            lines.write(more.remove());
                        }
                        lines.write(ids.contains(old.id()) ? rejected(old.id(), old.path(), old.record()) : old);
                    } else if (report == ReportFile.CHANGES || !isAboutOne(row)) {
                        lines.write(redacted(row));
                    }
                }
                for (ReportRow last : more) {
                    lines.write(last);
                }
            }
        }
    }

    /** They are still in the input: each stays read, and counted, as rejected. */
    private static ReportRow.Rejected rejected(String id, String path, @Nullable String record) {
        return new ReportRow.Rejected(id, path, record, Withdrawn.RULE, Withdrawn.REASON);
    }

    private long rejectDuplicates() throws IOException {
        Path file = folder.resolve("reports/" + ReportFile.DUPLICATES.fileName());
        if (!Files.exists(file)) {
            return 0;
        }
        try (Stream<ReportRow.Duplicate> rows = JsonLines.read(file, ReportRow.Duplicate.class)) {
            List<ReportRow.Duplicate> gone = rows.filter(this::isAboutOne).toList();
            for (ReportRow.Duplicate row : gone) {
                ReportRow.Party loser = row.loser();
                rejected.add(
                        ids.contains(loser.id())
                                ? rejected(loser.id(), loser.path(), loser.record())
                                : new ReportRow.Rejected(
                                        loser.id(),
                                        loser.path(),
                                        loser.record(),
                                        Withdrawn.SURVIVOR_RULE,
                                        Withdrawn.SURVIVOR_REASON));
            }
            return gone.size();
        }
    }

    private static boolean precedes(ReportRow.Rejected a, ReportRow.Rejected b) {
        return DocumentKey.byCodePoint(a.path(), b.path()) < 0;
    }

    /** Tells whether a row says something that holds no more without the documents. */
    private boolean isAboutOne(ReportRow row) {
        if (row instanceof ReportRow.Ledger ledger) {
            return ids.contains(ledger.id());
        }
        if (row instanceof ReportRow.Duplicate duplicate) {
            return ids.contains(duplicate.loser().id())
                    || ids.contains(duplicate.winner().id());
        }
        return row instanceof ReportRow.Related related && ids.contains(related.id());
    }

    private ReportRow redacted(ReportRow row) {
        if (row instanceof ReportRow.Related related) {
            return related.without(ids);
        }
        if (row instanceof ReportRow.Quarantine quarantine && paths.contains(quarantine.path())) {
            return new ReportRow.Quarantine(
                    quarantine.path(), quarantine.record(), quarantine.cause(), Withdrawn.REASON);
        }
        return row;
    }
}
