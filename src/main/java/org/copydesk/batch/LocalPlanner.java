package org.copydesk.batch;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.PriorityQueue;
import java.util.Set;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.copydesk.corpus.ChangeFeed;
import org.copydesk.corpus.ShardStore;
import org.copydesk.corpus.VersionName;
import org.copydesk.corpus.Versions;
import org.copydesk.corpus.Withdrawn;
import org.copydesk.corpus.WithdrawnList;
import org.copydesk.corpus.state.Row;
import org.copydesk.corpus.state.StateManifest;
import org.copydesk.corpus.state.StateStore;
import org.copydesk.corpus.state.Table;
import org.copydesk.document.Document;
import org.copydesk.document.DocumentId;
import org.copydesk.extract.Extractors;
import org.copydesk.extract.html.HtmlExtractor;
import org.copydesk.job.OutputBusy;
import org.copydesk.job.PlanRequest;
import org.copydesk.job.PlanResult;
import org.copydesk.job.Planner;
import org.copydesk.job.Progress;
import org.copydesk.job.RunSummary.Counts;
import org.copydesk.report.RunReport;
import org.copydesk.report.tally.RunReportBuilder;
import org.copydesk.report.tally.Tally;
import org.copydesk.stage.CleanStage;
import org.copydesk.stage.Composition;
import org.copydesk.stage.DeduplicateStage;
import org.copydesk.stage.FeedWork;
import org.copydesk.stage.Figures;
import org.copydesk.stage.InputWalk;
import org.copydesk.stage.InventoryStage;
import org.copydesk.stage.Night;
import org.copydesk.stage.NightReport;
import org.copydesk.stage.ReadStage;
import org.copydesk.stage.RunFolder;
import org.copydesk.stage.RunSpec;
import org.copydesk.stage.Settings;
import org.copydesk.stage.Stage;
import org.copydesk.stage.StageRun;
import org.copydesk.stage.Tables;
import org.copydesk.stage.WriteStage;
import org.copydesk.write.Formats;

/** Takes the stages of a run up to the composed version, without Spring Batch and without publishing. */
public final class LocalPlanner implements Planner {
    @Override
    public PlanResult plan(PlanRequest request, Progress progress) {
        Path output = request.job().export().path().toAbsolutePath().normalize();
        try (OutputLock lock = OutputLock.take(output).orElse(null)) {
            if (lock == null) {
                throw new OutputBusy(
                        "A run is at work in " + output + ": " + OutputLock.owner(output) + ". Plan when it has ended");
            }
            new Recovery(output).completeVersions();
            return plan(request, output, progress);
        } catch (IOException failed) {
            throw new java.io.UncheckedIOException(failed);
        }
    }

    private static PlanResult plan(PlanRequest request, Path output, Progress progress) throws IOException {
        int threads = request.job().run().threads();
        ExecutorService units = Executors.newFixedThreadPool(threads);
        ExecutorService workers = Executors.newFixedThreadPool(threads);
        Settings settings = Settings.of(request.job());
        Night night = night(request, output, settings, workers);
        try {
            Set<String> sample = sample(night, request.sample());
            for (Stage stage : stages(night, settings, sample, request.sample().isPresent())) {
                run(stage, units, threads, progress);
            }
            return result(night, request, settings.houseRules(), sample.size());
        } finally {
            units.shutdownNow();
            workers.shutdownNow();
            Leftovers leftovers = new Leftovers(output);
            Leftovers.clear(night.folder().path());
            leftovers.sweepState();
        }
    }

    private static Night night(PlanRequest request, Path output, Settings settings, ExecutorService workers)
            throws IOException {
        Optional<VersionName> latest = new Versions(output).latest();
        StateStore states = new StateStore(output);
        boolean alone = request.full() || request.sample().isPresent() || latest.isEmpty();
        StateManifest parent = alone
                ? StateManifest.empty()
                : states.load(latest.get().toString()).orElse(StateManifest.empty());
        Instant now = Instant.now();
        Path input = request.job().dataset().path().toAbsolutePath().normalize();
        RunSpec spec = new RunSpec(
                "plan-" + now.toEpochMilli(),
                input.toString(),
                alone,
                LocalDate.ofInstant(now, request.job().schedule().zone()).toString(),
                alone ? "" : latest.map(VersionName::toString).orElse(""),
                now.toString());
        Withdrawn withdrawn = new WithdrawnList(new Versions(output)).load();
        return new Night(
                spec,
                request.job(),
                input,
                output,
                RunFolder.of(output, spec.id()),
                states.folder(),
                parent,
                settings.fingerprints(CodeVersion.current(), withdrawn),
                withdrawn,
                new Figures(),
                workers);
    }

    /** Returns the files of which a hash of the path is smallest: the same ones each time. All where it is empty. */
    private static Set<String> sample(Night night, OptionalInt size) throws IOException {
        if (size.isEmpty()) {
            return Set.of();
        }
        record Pick(String rank, String path) {}
        PriorityQueue<Pick> picks =
                new PriorityQueue<>(Comparator.comparing(Pick::rank).reversed());
        new InputWalk(night.input(), night.output(), night.job().dataset().exclude(), 0).walk((path, entry) -> {
            picks.add(new Pick(DocumentId.of("", path, null), path));
            if (picks.size() > size.getAsInt()) {
                picks.remove();
            }
        });
        Set<String> paths = new HashSet<>();
        picks.forEach(pick -> paths.add(pick.path()));
        return paths;
    }

    private static List<Stage> stages(Night night, Settings settings, Set<String> sample, boolean sampled) {
        return List.of(
                InventoryStage.trial(night, path -> !sampled || sample.contains(path)),
                new ReadStage(night, settings.reader(), new Extractors(HtmlExtractor.forPages())),
                new CleanStage(night, settings.recipe(), settings.languages()),
                new DeduplicateStage(night, settings.deduplication(), settings.sources()),
                new WriteStage(
                        night,
                        settings.authors(),
                        new ShardStore(WriteStage.folder(night), Formats.named(settings.formats()))));
    }

    private static void run(Stage stage, ExecutorService units, int threads, Progress progress) throws IOException {
        progress.report(new Progress.Tick(stage.name(), "units", 0, -1, 0));
        try {
            for (StageRun run = new StageRun(stage, units, threads); !run.isDone(); ) {
                run.advance();
                Stage.Standing standing = run.standing();
                progress.report(new Progress.Tick(stage.name(), standing.unit(), standing.done(), standing.total(), 0));
            }
        } finally {
            stage.close();
        }
    }

    private static PlanResult result(Night night, PlanRequest request, List<String> house, int sampled)
            throws IOException {
        Composition.Summary sum = Composition.summary(night);
        Tally tally = NightReport.tally(night);
        RunReport figures = new RunReportBuilder(new RunReport.Run(
                        night.spec().id(),
                        night.job().name(),
                        null,
                        null,
                        RunReport.Verdict.NOTHING_CHANGED,
                        Instant.now(),
                        null,
                        null,
                        null))
                .tally(tally)
                .build();
        List<PlanResult.RuleHits> rules = new ArrayList<>();
        for (RunReport.RuleFigures rule : figures.cleaning().rules()) {
            rules.add(new PlanResult.RuleHits(
                    rule.rule(),
                    rule.hits(),
                    rule.documents(),
                    rule.characters(),
                    0,
                    rule.samples().stream()
                            .limit(request.samplesPerRule())
                            .map(LocalPlanner::sample)
                            .toList()));
        }
        rules.sort(Comparator.comparingLong(PlanResult.RuleHits::removed).reversed());
        List<PlanResult.Suspicion> suspicious = figures.cleaning().suspicious().stream()
                .map(s ->
                        new PlanResult.Suspicion(s.document().id(), s.document().path(), s.removed()))
                .toList();
        ChangeFeed.Summary feed = FeedWork.summary(night);
        Optional<PlanResult.Change> change = night.spec().parent().isEmpty()
                ? Optional.empty()
                : Optional.of(new PlanResult.Change(
                        night.spec().parent(),
                        feed.count(ChangeFeed.ADDED),
                        feed.count(ChangeFeed.CHANGED),
                        feed.count(ChangeFeed.REMOVED)));
        return new PlanResult(
                new Counts(sum.read(), sum.kept(), sum.duplicates(), sum.rejected(), sum.quarantined()),
                sampled > 0,
                characters(night),
                rules,
                house.stream().map(rule -> hits(rules, rule)).toList(),
                suspicious,
                change);
    }

    private static PlanResult.RuleHits hits(List<PlanResult.RuleHits> all, String rule) {
        return all.stream()
                .filter(hits -> hits.rule().equals(rule))
                .findFirst()
                .orElseGet(() -> new PlanResult.RuleHits(rule, 0, 0, 0, 0, List.of()));
    }

    private static long characters(Night night) throws IOException {
        long characters = 0;
        try (Table<Document> documents = Tables.tonight(night, Tables.DOCUMENTS, Tables.EXTRACTED)) {
            for (Iterator<Row<Document>> rows = documents.rows(); rows.hasNext(); ) {
                characters += rows.next().value().text().length();
            }
        }
        return characters;
    }

    private static PlanResult.Sample sample(RunReport.Sample sample) {
        String before = sample.before() + sample.removed() + sample.after();
        int start = sample.before().length();
        return new PlanResult.Sample(
                sample.document().id(),
                sample.document().path(),
                before,
                start,
                start + sample.removed().length(),
                sample.replacement());
    }
}
