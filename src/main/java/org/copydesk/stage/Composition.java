package org.copydesk.stage;

import java.io.IOException;
import java.util.HashSet;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.copydesk.corpus.state.Row;
import org.copydesk.corpus.state.Run;
import org.copydesk.corpus.state.Table;
import org.copydesk.corpus.state.TableWriter;
import org.copydesk.dedup.Placement;
import org.copydesk.dedup.local.DuplicateIndex;
import org.copydesk.dedup.local.IndexManifest;
import org.copydesk.document.DocumentKey;
import org.copydesk.write.ReportFile;
import org.copydesk.write.ReportRow;
import org.jspecify.annotations.Nullable;

/** Goes once through all documents, without their texts, and writes down what the version is to be. */
public final class Composition {
    public static final String SUMMARY = "composition.json";
    static final String SHARDS = "shards.json";

    /**
     * What the version comes to.
     *
     * @param bySource kept documents
     */
    public record Summary(long kept, long duplicates, long rejected, long quarantined, Map<String, Long> bySource) {
        public long read() {
            return kept + duplicates + rejected + quarantined;
        }
    }

    private final Night night;
    private final AuthorLearning.Answers authors;
    private final String tonight;
    private final Map<String, Long> bySource = new TreeMap<>();
    private long kept;
    private long duplicates;
    private long rejected;
    private long faultedDocuments;

    /** Knows the name of the version and the forms of the authors' names: both must be there. */
    Composition(Night night) throws IOException {
        this.night = night;
        this.authors = AuthorLearning.answers(night);
        this.tonight = night.name().orElseThrow().toString();
    }

    static List<ShardPlan> shards(Night night) throws IOException {
        return night.folder().readList(SHARDS, ShardPlan[].class);
    }

    /** Returns the keys of the shards that a run has composed; none before it has. */
    public static Set<String> shardKeys(RunFolder run) throws IOException {
        Set<String> keys = new HashSet<>();
        if (run.has(SHARDS)) {
            run.readList(SHARDS, ShardPlan[].class).forEach(plan -> keys.add(plan.key()));
        }
        return keys;
    }

    public static Summary summary(Night night) throws IOException {
        return night.folder().read(SUMMARY, Summary.class);
    }

    static DuplicateIndex duplicates(Night night) throws IOException {
        IndexManifest manifest = night.folder().read(DeduplicateStage.INDEX, IndexManifest.class);
        return new DuplicateIndex(night.stateFolder(), manifest);
    }

    void write() throws IOException {
        if (night.folder().has(SUMMARY)) {
            return;
        }
        ShardCutter cutter = new ShardCutter(night.fingerprints().get(Night.WRITE));
        String records = night.stateFile("records.seg");
        String faults = night.stateFile("records-faults.seg");
        try (Table<IndexRow> index = Tables.tonight(night, Tables.INDEX, Tables.INDEXED);
                Table<RecordRow> before = Tables.parent(night, Tables.RECORDS, Tables.RECORDED);
                Stream<Placement> placements = duplicates(night).placements();
                TableWriter<RecordRow> rows = new TableWriter<>(night.state(records), Tables.RECORDED);
                TableWriter<QuarantineEntry> faulted = new TableWriter<>(night.state(faults), Tables.QUARANTINED);
                LineReports reports = new LineReports(night.folder())) {
            Placed placed = new Placed(placements.iterator());
            FirstSeen seen = new FirstSeen(before.rows());
            for (Iterator<Row<IndexRow>> all = index.rows(); all.hasNext(); ) {
                Row<IndexRow> row = all.next();
                IndexRow is = row.value();
                Optional<QuarantineEntry> fault = is.quarantine();
                if (fault.isPresent()) {
                    faulted.document(row.key(), fault.get());
                    faultedDocuments++;
                    continue;
                }
                Placement placement = is.kept() ? placed.at(row.key()) : null;
                RecordRow now = record(is, placement, seen.version(row.key().path(), is.id()));
                cutter.add(row.key(), now.id(), now.kept(), rows.document(row.key(), now));
                count(row.key(), is, placement, now, reports);
            }
            rows.finish();
            faulted.finish();
            reports.finish();
        }
        List<ShardPlan> shards = cutter.list();
        night.folder().write(SHARDS, shards);
        night.folder().write(Tables.addedBy(Tables.RECORDS), new Run(List.of(records), kept + duplicates + rejected));
        night.folder().write(Tables.addedBy(Tables.FAULTS), new Run(List.of(faults), faultedDocuments));
        night.folder().write(SUMMARY, new Summary(kept, duplicates, rejected, quarantine(), bySource));
    }

    private RecordRow record(IndexRow is, @Nullable Placement placement, @Nullable String seen) {
        if (!is.kept()) {
            String fate = RecordRow.WITHDRAWN.equals(is.rule()) ? RecordRow.WITHDRAWN : RecordRow.REJECTED;
            return new RecordRow(is.id(), is.source(), is.record(), is.digest(), fate, null, null, 0, null, List.of());
        }
        String cluster = placement == null ? is.id() : placement.cluster();
        int size = placement == null ? 1 : placement.clusterSize();
        String story = placement == null ? null : placement.story();
        if (placement != null && !placement.kept()) {
            return new RecordRow(
                    is.id(),
                    is.source(),
                    is.record(),
                    is.digest(),
                    RecordRow.DUPLICATE,
                    null,
                    cluster,
                    size,
                    story,
                    List.of());
        }
        String added = seen == null ? tonight : seen;
        return new RecordRow(
                is.id(),
                is.source(),
                is.record(),
                is.digest(),
                RecordRow.KEPT,
                added,
                cluster,
                size,
                story,
                authors.of(is));
    }

    private void count(DocumentKey key, IndexRow is, @Nullable Placement placement, RecordRow now, LineReports reports)
            throws IOException {
        switch (now.fate()) {
            case RecordRow.KEPT -> {
                kept++;
                bySource.merge(now.source(), 1L, Long::sum);
                if (now.story() != null) {
                    reports.related.write(
                            new ReportRow.Related(now.story(), now.id(), key.path(), now.record(), shares(placement)));
                }
            }
            case RecordRow.DUPLICATE -> duplicates++;
            default -> {
                rejected++;
                reports.rejected.write(
                        new ReportRow.Rejected(is.id(), key.path(), is.record(), is.rule(), is.reason()));
            }
        }
    }

    private static List<ReportRow.Shared> shares(@Nullable Placement placement) {
        return placement == null
                ? List.of()
                : placement.related().stream()
                        .map(pair -> new ReportRow.Shared(
                                pair.secondId(), pair.similarity(), pair.containment(), pair.passages()))
                        .toList();
    }

    /** Writes the quarantine report and returns its length. */
    private long quarantine() throws IOException {
        long count = 0;
        try (Table<QuarantineEntry> entries = Tables.quarantine(night);
                LineReports.Report<ReportRow.Quarantine> report =
                        new LineReports.Report<>(night.folder(), ReportFile.QUARANTINE)) {
            for (Iterator<Row<QuarantineEntry>> rows = entries.rows(); rows.hasNext(); count++) {
                Row<QuarantineEntry> row = rows.next();
                QuarantineEntry entry = row.value();
                String cause = entry.cause().name().toLowerCase(java.util.Locale.ROOT);
                report.write(new ReportRow.Quarantine(row.key().path(), entry.record(), cause, entry.message()));
            }
            report.finish();
        }
        return count;
    }
}
