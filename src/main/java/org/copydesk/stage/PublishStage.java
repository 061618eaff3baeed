package org.copydesk.stage;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.copydesk.corpus.Audit;
import org.copydesk.corpus.ChangeFeed;
import org.copydesk.corpus.Counts;
import org.copydesk.corpus.Edition;
import org.copydesk.corpus.Gate;
import org.copydesk.corpus.Publication;
import org.copydesk.corpus.Shard;
import org.copydesk.corpus.ShardStore;
import org.copydesk.corpus.Version;
import org.copydesk.corpus.VersionName;
import org.copydesk.corpus.Versions;
import org.copydesk.corpus.state.StateManifest;
import org.copydesk.corpus.state.StateStore;
import org.copydesk.disk.DamagedFileException;
import org.copydesk.disk.SealedFile;
import org.copydesk.report.RunJson;
import org.copydesk.report.RunReport;
import org.copydesk.report.page.HtmlReport;
import org.copydesk.write.Changes;
import org.copydesk.write.Formats;
import org.copydesk.write.ReportFile;
import org.copydesk.write.ShardFormat;
import org.copydesk.write.packaging.Imprint;
import tools.jackson.core.JacksonException;

/**
 * Checks the gates, then publishes: state manifest, version folder with its report, list of versions, and last of all
 * {@code latest}.
 */
public final class PublishStage implements Stage {
    public static final String NAME = "publish";
    public static final String GATES = "gates.json";

    private final Night night;
    private final ShardStore store;
    private final Settings settings;
    private final NightReport report;
    private final Publication.Witness witness;
    private final Compaction compaction;

    public PublishStage(
            Night night, ShardStore store, Settings settings, NightReport report, Publication.Witness witness) {
        this.night = night;
        this.store = store;
        this.settings = settings;
        this.report = report;
        this.witness = witness;
        this.compaction = new Compaction(night);
    }

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public List<Phase> phases() {
        if (isPublished()) {
            return List.of(Phase.single("version", unit -> {}));
        }
        List<Phase> phases = new ArrayList<>(List.of(Phase.single("parent", unit -> checkParent())));
        phases.add(Phase.single("gates", unit -> judge()));
        phases.addAll(compaction.phases());
        phases.add(Phase.single("state", unit -> keepState()));
        phases.add(Phase.single("version", unit -> publish()));
        return phases;
    }

    /** Tells whether an attempt before this one was ended behind the publication. */
    private boolean isPublished() {
        try {
            Optional<VersionName> latest = versions().latest();
            return latest.isPresent()
                    && latest.equals(night.name())
                    && isOf(versions(), latest.get(), night.spec().id());
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    /** Tells whether a version was made by a run. */
    public static boolean isOf(Versions versions, VersionName version, String run) throws IOException {
        Path figures = versions.folder(version).resolve("reports").resolve("run.json");
        if (!Files.exists(figures)) {
            return false;
        }
        try (InputStream in = Files.newInputStream(figures)) {
            return RunJson.read(in).run().id().equals(run);
        } catch (JacksonException damaged) {
            return false;
        }
    }

    /** What is published tonight was compared with the parent: it must be what readers have. */
    private void checkParent() throws IOException {
        String latest = versions().latest().map(VersionName::toString).orElse("");
        if (!latest.equals(night.spec().parent())) {
            throw new IllegalStateException("version " + latest + " was published while the run was at work on "
                    + (night.spec().parent().isEmpty()
                            ? "a first one"
                            : night.spec().parent()));
        }
        VersionName name = night.name().orElseThrow();
        if (Files.exists(versions().folder(name), LinkOption.NOFOLLOW_LINKS)) {
            throw new IllegalStateException(
                    "another command has published version " + name + ", the name that the run had taken");
        }
    }

    private Versions versions() {
        return new Versions(night.output());
    }

    private Optional<Version> parent() throws IOException {
        return night.spec().parent().isEmpty()
                ? Optional.empty()
                : Optional.of(versions()
                        .find(VersionName.parse(night.spec().parent()))
                        .orElseThrow(() -> new IllegalStateException(
                                "version " + night.spec().parent()
                                        + ", which this run builds on, is not listed: without it no gate can judge")));
    }

    private Changes changes() throws IOException {
        ChangeFeed.Summary feed = FeedWork.summary(night);
        return new Changes(
                feed.count(ChangeFeed.ADDED),
                feed.count(ChangeFeed.CHANGED),
                feed.count(ChangeFeed.REMOVED),
                feed.count(ChangeFeed.WITHDRAWN));
    }

    private void judge() throws IOException {
        Composition.Summary sum = Composition.summary(night);
        new Reconciliation(night).check(sum);
        Counts now = new Counts(
                sum.read(),
                sum.kept(),
                sum.duplicates(),
                sum.rejected(),
                sum.quarantined(),
                new TreeMap<>(sum.bySource()),
                changes());
        List<Gate.Result> results = new Judgement(night).judge(settings.gates(), parent().map(Version::counts), now);
        night.folder().write(GATES, results);
        Refused.ifAny(results);
    }

    /** Writes the state manifest of the version. It is in force only once {@code latest} names the version. */
    private void keepState() throws IOException {
        Map<String, List<org.copydesk.corpus.state.Run>> tables = new TreeMap<>();
        for (String table : List.of(
                Tables.INVENTORY,
                Tables.DOCUMENTS,
                Tables.QUARANTINE,
                Tables.ARTICLES,
                Tables.INDEX,
                Tables.RECORDS,
                Tables.FAULTS)) {
            tables.put(table, compaction.runs(table));
        }
        Map<String, List<String>> files = new TreeMap<>();
        for (String file : Learning.kept()) {
            files.put(file, Learning.keep(night, file));
        }
        files.put(DeduplicateStage.INDEX, Learning.keep(night, DeduplicateStage.INDEX));
        files.put(
                DeduplicateStage.INDEX_FILES,
                night.folder()
                        .read(DeduplicateStage.INDEX, org.copydesk.dedup.local.IndexManifest.class)
                        .files());
        files.put("line-segments", Learning.segments(night));
        List<StateManifest.ShardState> shards = Composition.shards(night).stream()
                .map(plan -> new StateManifest.ShardState(
                        plan.key(), plan.first().path(), plan.first().ordinal(), plan.documents(), plan.records()))
                .toList();
        new StateStore(night.output())
                .save(new StateManifest(
                        StateManifest.FORMAT,
                        night.name().orElseThrow().toString(),
                        night.fingerprints(),
                        tables,
                        files,
                        shards));
    }

    private void publish() throws IOException {
        List<ShardFormat> formats = Formats.named(settings.formats());
        Composition.Summary sum = Composition.summary(night);
        Edition edition = new Edition(
                night.name().orElseThrow(),
                night.spec().parent().isEmpty()
                        ? null
                        : VersionName.parse(night.spec().parent()),
                Instant.parse(night.spec().started()),
                new Imprint(
                        night.job().export().name(),
                        night.job().export().description(),
                        night.job().export().license(),
                        null,
                        null),
                formats,
                shards(),
                new Edition.Dropped(sum.duplicates(), sum.rejected(), sum.quarantined()),
                changes(),
                report.notes());
        new Publication(versions(), witness).publish(edition, folder -> reports(folder, edition));
    }

    private List<Shard> shards() throws IOException {
        List<Shard> shards = new ArrayList<>();
        for (ShardPlan plan : Composition.shards(night)) {
            if (plan.records() > 0) {
                shards.add(store.find(plan.key())
                        .orElseThrow(() -> new DamagedFileException(
                                WriteStage.folder(night).resolve(plan.key()), "the shard is not there, or cut off")));
            }
        }
        if (shards.isEmpty()) {
            shards.add(store.write(
                    "empty", List.<org.copydesk.document.CorpusRecord>of().iterator()));
        }
        return shards;
    }

    private void reports(Path folder, Edition edition) throws IOException {
        List<String> keys =
                Composition.shards(night).stream().map(ShardPlan::key).toList();
        store.join(keys, ReportFile.LEDGER, folder.resolve(ReportFile.LEDGER.fileName()));
        for (ReportFile file : ReportFile.values()) {
            if (file != ReportFile.LEDGER) {
                try (OutputStream out = Files.newOutputStream(folder.resolve(file.fileName()))) {
                    SealedFile.copy(night.folder().file(file.fileName()), out);
                }
            }
        }
        RunReport page = report.published(edition);
        try (OutputStream out = Files.newOutputStream(folder.resolve("run.json"))) {
            RunJson.write(page, out);
        }
        Files.writeString(folder.resolve("index.html"), HtmlReport.render(page));
        Path parent = edition.parent() == null ? null : versions().folder(edition.parent());
        new Audit(folder.getParent(), edition, parent).check();
    }
}
