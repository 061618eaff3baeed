package org.copydesk.stage;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.PriorityQueue;
import java.util.Set;
import java.util.stream.Stream;
import org.copydesk.clean.Cleaned;
import org.copydesk.corpus.state.Row;
import org.copydesk.corpus.state.Table;
import org.copydesk.dedup.Loss;
import org.copydesk.dedup.Placement;
import org.copydesk.dedup.Related;
import org.copydesk.dedup.Shortfall;
import org.copydesk.disk.Durable;
import org.copydesk.disk.SealedFile;
import org.copydesk.disk.SealedOutput;
import org.copydesk.document.Article;
import org.copydesk.document.DocumentKey;
import org.copydesk.document.Outcome;
import org.copydesk.report.RunReport.Cluster;
import org.copydesk.report.RunReport.DocumentName;
import org.copydesk.report.RunReport.Loser;
import org.copydesk.report.RunReport.NearMiss;
import org.copydesk.report.tally.Tally;
import org.copydesk.write.JsonLinesWriter;
import org.copydesk.write.ReportFile;
import org.copydesk.write.ReportRow;

/** Writes the map from each duplicate to its survivor, and counts clusters and stories for the report. */
public final class DuplicateFigures {
    public static final String TALLY = "duplicates.tally";
    private static final int LARGEST = 30;
    private static final int LOSERS_SHOWN = 12;

    private record Survivor(DocumentKey key, RecordRow row) {}

    private final Night night;
    private final Map<DocumentKey, Survivor> survivors = new HashMap<>();
    private final Set<String> stories = new HashSet<>();
    private final PriorityQueue<Survivor> largest =
            new PriorityQueue<>(Comparator.comparingInt((Survivor s) -> s.row().clusterSize())
                    .thenComparing(s -> s.row().id(), Comparator.reverseOrder()));

    DuplicateFigures(Night night) {
        this.night = night;
    }

    /** Takes a kept document, which may be alone. */
    private void survivor(DocumentKey key, RecordRow row) {
        if (row.story() != null) {
            stories.add(row.story());
        }
        if (row.clusterSize() > 1) {
            Survivor survivor = new Survivor(key, row);
            survivors.put(key, survivor);
            if (largest.size() < LARGEST) {
                largest.add(survivor);
            } else if (largest.comparator().compare(survivor, largest.peek()) > 0) {
                largest.remove();
                largest.add(survivor);
            }
        }
    }

    private void findSurvivors(Table<RecordRow> records) {
        for (Iterator<Row<RecordRow>> rows = records.rows(); rows.hasNext(); ) {
            Row<RecordRow> row = rows.next();
            RecordRow standing = row.value();
            if (standing.kept()) {
                survivor(row.key(), standing);
            }
        }
    }

    /** Goes through the documents as composed: first for the survivors, then for the losers, in order. */
    void write() throws IOException {
        if (night.folder().has(TALLY)) {
            return;
        }
        Tally tally = new Tally();
        Map<DocumentKey, List<Loser>> shown = new HashMap<>();
        Path target = night.folder().file(ReportFile.DUPLICATES.fileName());
        try (Table<RecordRow> records = Tables.tonight(night, Tables.RECORDS, Tables.RECORDED);
                Table<Cleaned> articles = Tables.tonight(night, Tables.ARTICLES, Tables.CLEANED);
                Stream<Placement> placements = Composition.duplicates(night).placements()) {
            findSurvivors(records);
            stories.forEach(story -> tally.story());
            largest.forEach(survivor -> shown.put(survivor.key(), new ArrayList<>()));
            try (JsonLinesWriter<ReportRow.Duplicate> lines = new JsonLinesWriter<>(SealedOutput.of(target))) {
                Pairing<RecordRow> rows = new Pairing<>(records.rows());
                for (Iterator<Placement> all = placements.iterator(); all.hasNext(); ) {
                    Placement placement = all.next();
                    placement.related().stream()
                            .filter(pair -> pair.likeness().isNearMiss())
                            .forEach(pair -> nearMiss(pair, records, articles, tally));
                    RecordRow row = placement.kept() ? null : rows.at(placement.key());
                    if (row != null) {
                        loser(placement, row, lines, tally, shown, articles);
                    }
                }
            }
            clusters(shown, articles, tally);
        }
        Durable.finish(target);
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        tally.write(bytes);
        SealedFile.write(night.folder().file(TALLY), bytes.toByteArray());
    }

    private void loser(
            Placement placement,
            RecordRow row,
            JsonLinesWriter<ReportRow.Duplicate> lines,
            Tally tally,
            Map<DocumentKey, List<Loser>> shown,
            Table<Cleaned> articles)
            throws IOException {
        Loss loss = placement.asLoss().orElseThrow();
        String kind = loss.kind().name().toLowerCase(java.util.Locale.ROOT);
        String reason = loss.reason().label();
        Survivor survivor = survivors.get(loss.winnerKey());
        if (survivor == null) {
            throw new IllegalStateException(placement.key() + " lost to " + loss.winnerKey() + ", which is not kept");
        }
        if (!loss.isLawful()) {
            throw new IllegalStateException(placement.key() + " is no copy of " + loss.winnerKey() + ": " + loss);
        }
        lines.write(new ReportRow.Duplicate(
                party(placement.key(), row),
                party(survivor.key(), survivor.row()),
                kind,
                loss.similarity(),
                loss.containment(),
                reason));
        tally.duplicate(
                name(survivor.key(), survivor.row(), null),
                loss.winnerPublished(),
                name(placement.key(), row, null),
                loss.published(),
                new Outcome.Duplicate(loss.winner(), kind, loss.similarity(), loss.containment(), reason));
        List<Loser> list = shown.get(survivor.key());
        if (list != null && list.size() < LOSERS_SHOWN) {
            DocumentName named = name(placement.key(), row, title(articles, placement.key()));
            list.add(new Loser(named, kind, loss.similarity(), loss.containment(), reason));
        }
    }

    private static void nearMiss(Related pair, Table<RecordRow> records, Table<Cleaned> articles, Tally tally) {
        tally.nearMiss(
                pair.likeness().nearness(),
                pair.firstId() + pair.secondId(),
                () -> new NearMiss(
                        name(pair.first(), records.get(pair.first()).orElseThrow(), title(articles, pair.first())),
                        name(pair.second(), records.get(pair.second()).orElseThrow(), title(articles, pair.second())),
                        pair.similarity(),
                        pair.containment(),
                        Shortfall.of(pair.likeness())));
    }

    private void clusters(Map<DocumentKey, List<Loser>> shown, Table<Cleaned> articles, Tally tally) {
        survivors.values().forEach(survivor -> {
            List<Loser> losers = shown.getOrDefault(survivor.key(), List.of());
            String title = losers.isEmpty() ? null : title(articles, survivor.key());
            DocumentName name = name(survivor.key(), survivor.row(), title);
            tally.cluster(new Cluster(name, survivor.row().clusterSize(), losers));
        });
    }

    private static @org.jspecify.annotations.Nullable String title(Table<Cleaned> articles, DocumentKey key) {
        return articles.get(key).map(Cleaned::article).map(Article::title).orElse(null);
    }

    private static ReportRow.Party party(DocumentKey key, RecordRow row) {
        return new ReportRow.Party(row.id(), key.path(), row.record());
    }

    private static DocumentName name(DocumentKey key, RecordRow row, @org.jspecify.annotations.Nullable String title) {
        return new DocumentName(row.id(), row.source(), key.path(), row.record(), title);
    }
}
