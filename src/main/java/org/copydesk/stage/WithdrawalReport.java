package org.copydesk.stage;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.copydesk.clean.Cleaned;
import org.copydesk.corpus.Edition;
import org.copydesk.corpus.VersionName;
import org.copydesk.corpus.Versions;
import org.copydesk.corpus.Withdrawal;
import org.copydesk.corpus.Withdrawn;
import org.copydesk.corpus.state.Codec;
import org.copydesk.corpus.state.Row;
import org.copydesk.corpus.state.StateManifest;
import org.copydesk.corpus.state.StateStore;
import org.copydesk.corpus.state.Table;
import org.copydesk.document.CorpusRecord;
import org.copydesk.document.Document;
import org.copydesk.document.Outcome;
import org.copydesk.report.Numbers;
import org.copydesk.report.Release;
import org.copydesk.report.RunReport;
import org.copydesk.report.RunReport.DocumentName;
import org.copydesk.report.tally.RunReportBuilder;
import org.copydesk.report.tally.Tally;
import org.copydesk.write.JsonLines;
import org.copydesk.write.ReportFile;
import org.copydesk.write.ReportRow;
import org.jspecify.annotations.Nullable;

/** Counts all documents of a withdrawal's version anew, from the state that was carried over to it. */
public final class WithdrawalReport {
    private static final int LOSERS_SHOWN = 12;

    /** A document of a cluster, as the report names it. */
    private record Named(DocumentName name, @Nullable String published) {}

    private final Path output;
    private final StateStore states;

    public WithdrawalReport(Path output, StateStore states) {
        this.output = output;
        this.states = states;
    }

    /** @param reports the folder in which the version's reports of lines are */
    public RunReport of(Withdrawal.Pending withdrawal, Edition edition, Path reports, Instant now) throws IOException {
        VersionName parent = edition.parent();
        String told = Numbers.count(withdrawal.documents().size(), "document was", "documents were")
                + " withdrawn from version " + parent + ".";
        RunReportBuilder report = new RunReportBuilder(new RunReport.Run(
                        "withdrawal",
                        withdrawal.job(),
                        edition.name().toString(),
                        parent == null ? null : parent.toString(),
                        RunReport.Verdict.PUBLISHED,
                        withdrawal.at(),
                        now,
                        told,
                        null))
                .changes(changes(edition))
                .release(new Release(NightReport.files(edition), RunReleases.SCHEMA, RunReleases.LOAD_LINES));
        if (parent != null) {
            new Versions(output)
                    .find(parent)
                    .ifPresent(before -> report.keptBefore(before.counts().sources()));
        }
        Optional<StateManifest> state = states.load(edition.name().toString());
        if (state.isPresent()) {
            report.tally(tally(state.get(), reports));
        }
        return report.build();
    }

    private static RunReport.Changes changes(Edition edition) {
        long withdrawn = edition.changes().withdrawn();
        return new RunReport.Changes(
                0,
                0,
                0,
                withdrawn,
                edition.counts().documents(),
                withdrawn == 0 ? List.of() : List.of(new RunReport.Change("withdrawn", "withdrawal", withdrawn)));
    }

    private Tally tally(StateManifest state, Path reports) throws IOException {
        Tally tally = new Tally();
        List<ReportRow.Duplicate> duplicates = rows(reports, ReportFile.DUPLICATES, ReportRow.Duplicate.class);
        Set<String> orphans = new HashSet<>();
        for (ReportRow.Rejected row : rows(reports, ReportFile.REJECTED, ReportRow.Rejected.class)) {
            if (row.rule().equals(Withdrawn.SURVIVOR_RULE)) {
                orphans.add(row.id());
            }
        }
        Map<String, @Nullable Named> named = new HashMap<>();
        duplicates.forEach(row -> Stream.of(row.loser(), row.winner()).forEach(party -> named.put(party.id(), null)));
        try (Table<RecordRow> records = open(state, Tables.RECORDS, Tables.RECORDED);
                Table<Cleaned> articles = open(state, Tables.ARTICLES, Tables.CLEANED);
                Table<Document> documents = open(state, Tables.DOCUMENTS, Tables.EXTRACTED);
                Table<QuarantineEntry> quarantine = open(state, Tables.QUARANTINE, Tables.QUARANTINED);
                Table<QuarantineEntry> faults = open(state, Tables.FAULTS, Tables.QUARANTINED)) {
            documents(
                    records.rows(),
                    new Pairing<>(articles.rows()),
                    new Pairing<>(documents.rows()),
                    orphans,
                    named,
                    tally);
            NightReport.unreadable(quarantine, tally);
            NightReport.unreadable(faults, tally);
        }
        duplicates(duplicates, named, tally);
        return tally;
    }

    private <V> Table<V> open(StateManifest state, String table, Codec<V> codec) throws IOException {
        return Table.open(states.folder(), state.table(table), codec);
    }

    private static <T extends ReportRow> List<T> rows(Path reports, ReportFile report, Class<T> type)
            throws IOException {
        try (Stream<T> rows = JsonLines.read(reports.resolve(report.fileName()), type)) {
            return rows.toList();
        }
    }

    private static void documents(
            Iterator<Row<RecordRow>> records,
            Pairing<Cleaned> articles,
            Pairing<Document> documents,
            Set<String> orphans,
            Map<String, @Nullable Named> named,
            Tally tally) {
        Set<String> stories = new HashSet<>();
        while (records.hasNext()) {
            Row<RecordRow> row = records.next();
            RecordRow standing = row.value();
            Cleaned cleaned = articles.at(row.key());
            Document document = documents.at(row.key());
            if (cleaned == null || document == null) {
                throw new IllegalStateException(row.key() + " was cleaned, but there is no text of it");
            }
            Cleaned whole = orphans.contains(standing.id()) ? orphaned(cleaned) : cleaned.withTextOf(document);
            CorpusRecord record = ShardWork.counted(row, document, whole, tally);
            if (record != null && standing.story() != null) {
                stories.add(standing.story());
            }
            if (named.containsKey(standing.id())) {
                named.put(standing.id(), named(row, cleaned));
            }
        }
        stories.forEach(story -> tally.story());
    }

    private static Cleaned orphaned(Cleaned cleaned) {
        return new Cleaned(
                cleaned.key(),
                cleaned.id(),
                new Outcome.Rejected(Withdrawn.SURVIVOR_RULE, Withdrawn.SURVIVOR_REASON),
                null,
                cleaned.edits(),
                cleaned.candidates(),
                cleaned.removedShare(),
                cleaned.suspicious(),
                cleaned.withheld());
    }

    private static Named named(Row<RecordRow> row, Cleaned cleaned) {
        RecordRow is = row.value();
        String title = cleaned.kept().map(article -> article.title()).orElse(null);
        String published = cleaned.kept().map(article -> article.published()).orElse(null);
        return new Named(new DocumentName(is.id(), is.source(), row.key().path(), is.record(), title), published);
    }

    private static void duplicates(
            List<ReportRow.Duplicate> duplicates, Map<String, @Nullable Named> named, Tally tally) {
        Map<String, List<RunReport.Loser>> losers = new HashMap<>();
        for (ReportRow.Duplicate row : duplicates) {
            Named winner = named.get(row.winner().id());
            Named loser = named.get(row.loser().id());
            if (winner != null && loser != null) {
                Outcome.Duplicate how = new Outcome.Duplicate(
                        row.winner().id(), row.kind(), row.similarity(), row.containment(), row.reason());
                tally.duplicate(untitled(winner), winner.published(), untitled(loser), loser.published(), how);
                losers.computeIfAbsent(row.winner().id(), none -> new ArrayList<>())
                        .add(new RunReport.Loser(
                                loser.name(), row.kind(), row.similarity(), row.containment(), row.reason()));
            }
        }
        losers.forEach((id, lost) -> {
            Named winner = named.get(id);
            if (winner != null) {
                List<RunReport.Loser> shown = lost.subList(0, Math.min(LOSERS_SHOWN, lost.size()));
                tally.cluster(new RunReport.Cluster(winner.name(), 1 + lost.size(), shown));
            }
        });
    }

    private static DocumentName untitled(Named named) {
        DocumentName name = named.name();
        return new DocumentName(name.id(), name.source(), name.path(), name.record(), null);
    }
}
