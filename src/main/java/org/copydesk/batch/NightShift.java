package org.copydesk.batch;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.copydesk.config.JobFile;
import org.copydesk.corpus.Gate;
import org.copydesk.corpus.ShardStore;
import org.copydesk.corpus.VersionName;
import org.copydesk.corpus.Versions;
import org.copydesk.corpus.Withdrawn;
import org.copydesk.corpus.WithdrawnList;
import org.copydesk.disk.FileFault;
import org.copydesk.disk.Reserve;
import org.copydesk.extract.Extractors;
import org.copydesk.extract.html.HtmlExtractor;
import org.copydesk.job.Progress;
import org.copydesk.job.RunLog;
import org.copydesk.job.RunRequest;
import org.copydesk.job.RunResult;
import org.copydesk.job.RunSummary.Counts;
import org.copydesk.job.RunSummary.Failure;
import org.copydesk.job.RunSummary.GateFinding;
import org.copydesk.job.RunSummary.Status;
import org.copydesk.report.Environment;
import org.copydesk.report.Environment.Pack;
import org.copydesk.report.Environment.Setting;
import org.copydesk.report.Numbers;
import org.copydesk.report.RunReport.Verdict;
import org.copydesk.stage.CleanStage;
import org.copydesk.stage.Composition;
import org.copydesk.stage.DeduplicateStage;
import org.copydesk.stage.Figures;
import org.copydesk.stage.InventoryStage;
import org.copydesk.stage.Journal;
import org.copydesk.stage.Night;
import org.copydesk.stage.NightReport;
import org.copydesk.stage.PublishStage;
import org.copydesk.stage.ReadStage;
import org.copydesk.stage.Refused;
import org.copydesk.stage.ReportStage;
import org.copydesk.stage.Stage;
import org.copydesk.stage.Stages;
import org.copydesk.stage.WriteStage;
import org.copydesk.write.Formats;
import org.jspecify.annotations.Nullable;
import org.springframework.batch.core.BatchStatus;

/** One run from its plan to its end: has Spring Batch do it, and tells how it ended. */
final class NightShift {
    /** A disk with less than this is full: no segment of a unit of work fits. */
    private static final long LEAST_ROOM = 64 << 10;

    private final RunRequest request;
    private final RunPlanner.Planned planned;
    private final Path output;
    private final int threads;
    private final ExecutorService units;
    private final ExecutorService workers;
    private final Night night;
    private final Journal journal;
    private final NightReport report;
    private final GracefulStop stop;
    private final Witness witness;
    private final SpringJob job;
    private @Nullable Throwable cause;

    NightShift(
            RunRequest request,
            RunPlanner.Planned planned,
            Path output,
            Progress progress,
            InstantSource clock,
            Witness witness)
            throws IOException {
        this.request = request;
        this.planned = planned;
        this.output = output;
        this.witness = witness;
        this.threads = request.job().run().threads();
        this.units = Executors.newFixedThreadPool(threads);
        this.workers = Executors.newFixedThreadPool(threads);
        Withdrawn withdrawn = new WithdrawnList(new Versions(output)).load();
        this.night = new Night(
                planned.spec(),
                request.job(),
                request.job().dataset().path().toAbsolutePath().normalize(),
                output,
                planned.folder(),
                output.resolve(".copydesk").resolve("state"),
                planned.parent(),
                planned.fingerprints(),
                withdrawn,
                new Figures(),
                workers);
        Reserve reserve = new Reserve(output.resolve(".copydesk"));
        this.journal = new Journal(RunLog.of(output), progress, clock, reserve, planned.opening());
        this.report = new NightReport(night, journal, environment());
        this.stop = new GracefulStop();
        this.job = new SpringJob(output, planned.spec().id(), journal, units, stop, witness);
    }

    private Environment environment() {
        List<Setting> settings = request.settings().stream()
                .map(setting -> new Setting(setting.key(), setting.value(), setting.origin()))
                .toList();
        List<Pack> packs = planned.settings().packs().stream()
                .map(pack -> new Pack(pack.id(), pack.version(), pack.rules().size(), pack.sha256()))
                .toList();
        return new Environment(CodeVersion.current(), System.getProperty("java.version"), packs, settings);
    }

    RunResult work() throws IOException {
        try (stop) {
            witness.begins(stop);
            journal.open();
            return pruned(settle(ended()));
        } finally {
            units.shutdownNow();
            workers.shutdownNow();
        }
    }

    private SpringJob.Ended ended() {
        if (stop.isTold()) {
            return new SpringJob.Ended(BatchStatus.STOPPED, null, null);
        }
        try {
            if (planned.isNew()) {
                new Leftovers(output).discardUnfinished(planned.spec().id());
            }
            return job.run(this::stages);
        } catch (IOException | RuntimeException | Error broken) {
            // a full disk takes the job repository along: the run has failed in its step all the same
            return new SpringJob.Ended(BatchStatus.FAILED, journal.step(), SpringJob.root(broken));
        }
    }

    /** Returns why the run failed; null where it did not, or nobody knows. */
    @Nullable
    Throwable cause() {
        return cause;
    }

    /**
     * Where the time went.
     *
     * @param jobNanos from the launch of the job to its end
     * @param workNanos of them, spent in units of work
     */
    record Timing(long jobNanos, long workNanos) {}

    Timing timing() {
        return new Timing(job.nanos(), night.figures().get(StageTasklet.WORK_NANOS));
    }

    private Stages stages() {
        ShardStore shards = new ShardStore(
                WriteStage.folder(night), Formats.named(planned.settings().formats()));
        List<Stage> list = List.of(
                new InventoryStage(night),
                new ReadStage(night, planned.settings().reader(), new Extractors(HtmlExtractor.forPages())),
                new CleanStage(
                        night, planned.settings().recipe(), planned.settings().languages()),
                new DeduplicateStage(
                        night,
                        planned.settings().deduplication(),
                        planned.settings().sources()),
                new WriteStage(night, planned.settings().authors(), shards),
                new PublishStage(
                        night, shards, planned.settings(), report, passed -> witness.passed(PublishStage.NAME)),
                new ReportStage(night, report));
        return new Stages(night, list, threads, planned.again());
    }

    private RunResult settle(SpringJob.Ended ended) throws IOException {
        cause = ended.cause();
        boolean done = ended.status() == BatchStatus.COMPLETED;
        String version = published();
        boolean published = done && version != null;
        boolean refused = ended.cause() instanceof Refused;
        String inForce = new Versions(output).latest().map(Object::toString).orElse(null);
        Verdict verdict = published
                ? Verdict.PUBLISHED
                : done ? Verdict.NOTHING_CHANGED : refused ? Verdict.REFUSED : Verdict.FAILED;
        String unsettled = published ? report.unsettled() : "";
        String message = message(verdict, ended, inForce, version) + (unsettled.isEmpty() ? "" : " " + unsettled);
        Counts counts = counts();
        Failure failure = done ? null : failure(ended, message);
        String command = done ? null : request.typed().restart();
        try {
            journal.close(
                    status(verdict, ended),
                    version,
                    counts,
                    findings(),
                    failure,
                    done ? null : request.typed().anywhere().restart());
            if (!done) {
                ReportStage.write(night.folder(), report.ended(verdict, message, command));
            }
        } catch (IOException | UncheckedIOException unwritable) {
            if (done) {
                throw unwritable;
            }
            // where there is no room for the report of a failure, it is told on the console only
        }
        if (done) {
            Leftovers leftovers = new Leftovers(output);
            Leftovers.clear(night.folder().path());
            leftovers.sweepState();
        }
        return new RunResult(
                switch (verdict) {
                    case PUBLISHED -> RunResult.Verdict.PUBLISHED;
                    case NOTHING_CHANGED -> RunResult.Verdict.UNCHANGED;
                    case REFUSED -> RunResult.Verdict.REFUSED;
                    case FAILED -> RunResult.Verdict.FAILED;
                },
                Optional.ofNullable(inForce),
                message,
                Optional.of(journal.summary()));
    }

    /** Deletes the versions past their retention, and tells of it; that it fails takes nothing from what was published. */
    private RunResult pruned(RunResult result) {
        boolean due = request.job().retention().prune() == JobFile.Pruning.AFTER_PUBLICATION;
        if (!due
                || (result.verdict() != RunResult.Verdict.PUBLISHED
                        && result.verdict() != RunResult.Verdict.UNCHANGED)) {
            return result;
        }
        try {
            int gone = new Pruning(output, request.job().retention()).prune().size();
            return gone == 0
                    ? result
                    : result.andSaying(Numbers.count(gone, "version", "versions") + " past retention "
                            + (gone == 1 ? "was" : "were") + " deleted.");
        } catch (IOException | UncheckedIOException failed) {
            return result.andSaying("Versions past retention could not be deleted: " + sentence(failed)
                    + "; type 'prune' once that is mended.");
        }
    }

    /** Returns the version that this run has published; null where it has not. */
    private @Nullable String published() throws IOException {
        Versions versions = new Versions(output);
        VersionName latest = versions.latest().orElse(null);
        return latest != null
                        && PublishStage.isOf(versions, latest, planned.spec().id())
                ? latest.toString()
                : null;
    }

    private static Status status(Verdict verdict, SpringJob.Ended ended) {
        return switch (verdict) {
            case PUBLISHED -> Status.COMPLETED;
            case NOTHING_CHANGED -> Status.UNCHANGED;
            case REFUSED -> Status.REFUSED;
            case FAILED -> ended.status() == BatchStatus.STOPPED ? Status.STOPPED : Status.FAILED;
        };
    }

    private String message(Verdict verdict, SpringJob.Ended ended, @Nullable String inForce, @Nullable String version) {
        return switch (verdict) {
            case PUBLISHED -> "Published version " + version + ".";
            case NOTHING_CHANGED -> "Nothing has changed since version " + inForce + ": nothing was published.";
            case REFUSED ->
                "A gate refused publication: " + sentence(ended.cause()) + ". "
                        + (inForce == null ? "Nothing is published yet." : "Version " + inForce + " stays the latest.")
                        + " The report: " + ReportStage.page(night.folder());
            case FAILED -> (version == null ? "" : "Version " + version + " is published, but: ") + failed(ended);
        };
    }

    private String failed(SpringJob.Ended ended) {
        if (ended.status() == BatchStatus.STOPPED) {
            return "The run was stopped before its end.";
        }
        String subject = ended.step() == null ? "The run" : "Step " + ended.step();
        return subject + " failed: "
                + (isDiskFull(ended)
                        ? "the disk is full. Make room, then restart; 'prune' deletes what is past retention."
                        : sentence(ended.cause()));
    }

    /** Without room whatever is tried next fails, too, and that may be all that a library tells of it. */
    private boolean isDiskFull(SpringJob.Ended ended) {
        try {
            boolean room = Files.getFileStore(output).getUsableSpace() >= LEAST_ROOM;
            return !room || (ended.cause() != null && FileFault.isDiskFull(ended.cause()));
        } catch (IOException unknown) {
            return false;
        }
    }

    private static String sentence(@Nullable Throwable cause) {
        if (cause == null) {
            return "the cause is not known; see the log";
        }
        return FileFault.describe(cause);
    }

    private static Failure failure(SpringJob.Ended ended, String message) {
        StringWriter trace = new StringWriter();
        if (ended.cause() != null) {
            ended.cause().printStackTrace(new PrintWriter(trace));
        }
        return new Failure(
                ended.step() == null ? "" : ended.step(),
                message,
                null,
                trace.toString().isEmpty() ? null : trace.toString());
    }

    private Counts counts() throws IOException {
        if (!night.folder().has(Composition.SUMMARY)) {
            return Counts.NONE;
        }
        Composition.Summary sum = Composition.summary(night);
        return new Counts(sum.read(), sum.kept(), sum.duplicates(), sum.rejected(), sum.quarantined());
    }

    private List<GateFinding> findings() throws IOException {
        List<GateFinding> findings = new ArrayList<>();
        if (night.folder().has(PublishStage.GATES)) {
            for (Gate.Result result : night.folder().readList(PublishStage.GATES, Gate.Result[].class)) {
                if (result.level() != Gate.Level.PASS) {
                    findings.add(new GateFinding(
                            result.metric().label(),
                            result.source(),
                            result.previous(),
                            result.now(),
                            result.share(),
                            result.sentence(),
                            result.level() == Gate.Level.ERROR));
                }
            }
        }
        return findings;
    }
}
