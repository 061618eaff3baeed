package org.copydesk.stage;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.copydesk.corpus.ChangeFeed;
import org.copydesk.corpus.Edition;
import org.copydesk.corpus.Gate;
import org.copydesk.corpus.Shard;
import org.copydesk.corpus.VersionName;
import org.copydesk.corpus.Versions;
import org.copydesk.corpus.state.Row;
import org.copydesk.corpus.state.Table;
import org.copydesk.disk.SealedFile;
import org.copydesk.document.DocumentId;
import org.copydesk.document.Outcome;
import org.copydesk.job.RunSummary;
import org.copydesk.report.Environment;
import org.copydesk.report.Numbers;
import org.copydesk.report.Release;
import org.copydesk.report.Release.DataFile;
import org.copydesk.report.RunReport;
import org.copydesk.report.RunReport.Change;
import org.copydesk.report.RunReport.Changes;
import org.copydesk.report.RunReport.DocumentName;
import org.copydesk.report.RunReport.Ruling;
import org.copydesk.report.RunReport.Verdict;
import org.copydesk.report.tally.RunReportBuilder;
import org.copydesk.report.tally.Tally;
import org.copydesk.write.Formats;
import org.copydesk.write.ShardFormat;
import org.jspecify.annotations.Nullable;

/** Gathers the figures of a run from the files that its stages left, however far it came. */
public final class NightReport {
    private final Night night;
    private final Journal journal;
    private final Environment environment;

    public NightReport(Night night, Journal journal, Environment environment) {
        this.night = night;
        this.journal = journal;
        this.environment = environment;
    }

    /** Returns the sentences that the changelog gets about this run. */
    List<String> notes() throws IOException {
        List<String> notes = new ArrayList<>(Amendment.sentences(night));
        long movedUp = FeedWork.summary(night).causes().getOrDefault("added/withdrawal", 0L);
        if (movedUp > 0) {
            notes.add(
                    Numbers.count(movedUp, "document was", "documents were")
                            + " published that stood behind withdrawn ones as copies: the cause in the list of changes is `withdrawal`.");
        }
        if (!night.parent().version().isEmpty()) {
            if (night.outdated(Night.READ) || night.outdated(Night.CLEAN)) {
                notes.add(
                        "Rules, settings or code have changed since the parent: every document was read and cleaned anew.");
            } else if (night.outdated(Night.DEDUPLICATE)) {
                notes.add("The settings of deduplication have changed since the parent.");
            } else if (night.outdated(Night.AUTHORS)) {
                notes.add("The settings for one form of each author have changed since the parent.");
            }
        }
        return notes;
    }

    /** Returns what is to be said of files that did not stand still; empty where all did. */
    public String unsettled() throws IOException {
        return String.join(" ", Amendment.sentences(night));
    }

    /** Returns the report of a version about to be sealed. */
    RunReport published(Edition edition) throws IOException {
        return common(Verdict.PUBLISHED, null, null)
                .release(new Release(files(edition), RunReleases.SCHEMA, RunReleases.LOAD_LINES))
                .build();
    }

    /** Returns the report of a run that ended, or will end, otherwise. */
    public RunReport ended(Verdict verdict, @Nullable String message, @Nullable String restartCommand)
            throws IOException {
        return common(verdict, message, restartCommand).build();
    }

    private RunReportBuilder common(Verdict verdict, @Nullable String message, @Nullable String restartCommand)
            throws IOException {
        String parent = night.spec().parent();
        RunReportBuilder report = new RunReportBuilder(new RunReport.Run(
                        night.spec().id(),
                        night.job().name(),
                        verdict == Verdict.PUBLISHED
                                ? night.name().map(VersionName::toString).orElse(null)
                                : null,
                        parent.isEmpty() ? null : parent,
                        verdict,
                        Instant.parse(night.spec().started()),
                        Instant.now(),
                        message,
                        restartCommand))
                .steps(steps())
                .environment(environment);
        if (night.folder().has(Composition.SUMMARY)) {
            report.tally(tally(night));
        }
        if (night.folder().has(FeedWork.SUMMARY)) {
            report.changes(changes());
        }
        keptBefore().ifPresent(report::keptBefore);
        if (night.folder().has(PublishStage.GATES)) {
            report.gates(gates());
        }
        return report;
    }

    /** Returns the figures of all documents, once the shards are written. */
    public static Tally tally(Night night) throws IOException {
        Tally all = new Tally();
        merge(all, night.folder().file(DuplicateFigures.TALLY));
        for (ShardPlan plan : Composition.shards(night)) {
            merge(all, WriteStage.tally(night, plan.key()));
        }
        try (Table<QuarantineEntry> entries = Tables.quarantine(night)) {
            unreadable(entries, all);
        }
        return all;
    }

    static void unreadable(Table<QuarantineEntry> entries, Tally all) {
        for (Iterator<Row<QuarantineEntry>> rows = entries.rows(); rows.hasNext(); ) {
            Row<QuarantineEntry> row = rows.next();
            QuarantineEntry entry = row.value();
            String path = row.key().path();
            String id = DocumentId.of(entry.source(), path, entry.record());
            all.unreadable(
                    new DocumentName(id, entry.source(), path, entry.record(), null),
                    new Outcome.Quarantined(entry.cause(), entry.message()));
        }
    }

    private static void merge(Tally all, Path file) throws IOException {
        all.merge(Tally.read(new ByteArrayInputStream(SealedFile.read(file))));
    }

    private Optional<Map<String, Long>> keptBefore() throws IOException {
        String parent = night.spec().parent();
        return parent.isEmpty()
                ? Optional.empty()
                : new Versions(night.output())
                        .find(VersionName.parse(parent))
                        .map(version -> version.counts().sources());
    }

    private Changes changes() throws IOException {
        ChangeFeed.Summary feed = FeedWork.summary(night);
        List<Change> causes = new ArrayList<>();
        for (Map.Entry<String, Long> entry : new TreeMap<>(feed.causes()).entrySet()) {
            String[] parts = entry.getKey().split("/");
            causes.add(new Change(parts[0], parts[1], entry.getValue()));
        }
        return new Changes(
                feed.count(ChangeFeed.ADDED),
                feed.count(ChangeFeed.CHANGED),
                feed.count(ChangeFeed.REMOVED),
                feed.count(ChangeFeed.WITHDRAWN),
                feed.unchanged(),
                causes);
    }

    private List<RunReport.Gate> gates() throws IOException {
        List<RunReport.Gate> gates = new ArrayList<>();
        for (Gate.Result result : night.folder().readList(PublishStage.GATES, Gate.Result[].class)) {
            Ruling ruling = switch (result.level()) {
                case PASS -> Ruling.PASSED;
                case WARN -> Ruling.WARNED;
                case ERROR -> Ruling.REFUSED;
            };
            gates.add(new RunReport.Gate(
                    result.metric().label(),
                    result.source(),
                    result.limits(),
                    result.metric().isFall() ? Numbers.count(result.previous()) : null,
                    result.metric().isFall()
                            ? Numbers.count(result.now())
                            : Numbers.count(result.now()) + " of " + Numbers.count(result.previous()),
                    ruling,
                    result.sentence()));
        }
        return gates;
    }

    private List<RunReport.Step> steps() {
        List<RunReport.Step> steps = new ArrayList<>();
        for (RunSummary.StepSummary step : journal.summary().steps()) {
            steps.add(new RunReport.Step(
                    step.name(),
                    step.status().name(),
                    step.started(),
                    step.millis(),
                    step.done(),
                    step.unit(),
                    journal.summary().attempt()));
        }
        return steps;
    }

    static List<DataFile> files(Edition edition) {
        List<DataFile> files = new ArrayList<>();
        int shards = edition.shards().size();
        for (ShardFormat format : edition.formats()) {
            for (int i = 0; i < shards; i++) {
                Shard.File file = edition.shards().get(i).files().stream()
                        .filter(candidate -> candidate.format().equals(format.name()))
                        .findFirst()
                        .orElseThrow();
                String name = String.format(
                        Locale.ROOT, "data/%s/train-%05d-of-%05d%s", format.folder(), i, shards, format.extension());
                files.add(new DataFile(
                        name, Formats.named(List.of(format.name())).get(0).mediaType(), file.bytes(), file.sha256()));
            }
        }
        return files;
    }
}
