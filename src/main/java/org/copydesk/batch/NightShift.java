package org.copydesk.batch;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.stream.Stream;
import org.copydesk.corpus.Gate;
import org.copydesk.corpus.ShardStore;
import org.copydesk.corpus.Versions;
import org.copydesk.corpus.WithdrawnIds;
import org.copydesk.extract.Extractors;
import org.copydesk.extract.html.HtmlExtractor;
import org.copydesk.job.Progress;
import org.copydesk.job.RunLog;
import org.copydesk.job.RunRequest;
import org.copydesk.job.RunResult;
import org.copydesk.job.RunSummary;
import org.copydesk.job.RunSummary.Counts;
import org.copydesk.job.RunSummary.Failure;
import org.copydesk.job.RunSummary.GateFinding;
import org.copydesk.job.RunSummary.Status;
import org.copydesk.job.RunSummary.StepSummary;
import org.copydesk.report.RunReport.Environment;
import org.copydesk.report.RunReport.Pack;
import org.copydesk.report.RunReport.Setting;
import org.copydesk.report.RunReport.Verdict;
import org.copydesk.write.Formats;
import org.jspecify.annotations.Nullable;
import org.springframework.batch.core.BatchStatus;
import org.springframework.batch.core.job.Job;
import org.springframework.batch.core.job.JobExecution;
import org.springframework.batch.core.job.JobInstance;
import org.springframework.batch.core.job.parameters.JobParameters;
import org.springframework.batch.core.job.parameters.JobParametersBuilder;
import org.springframework.batch.core.launch.JobOperator;
import org.springframework.batch.core.repository.JobRepository;
import org.springframework.batch.core.step.StepExecution;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.support.GenericApplicationContext;

/** One run from its plan to its end: starts Spring Batch, lets it work, and tells how it ended. */
final class NightShift {
    private static final String RUN_PARAMETER = "run";

    private final RunRequest request;
    private final RunPlanner.Planned planned;
    private final Path output;
    private final int threads;
    private final ExecutorService units;
    private final ExecutorService workers;
    private final Night night;
    private final Journal journal;
    private final NightReport report;
    private long jobNanos;

    NightShift(RunRequest request, RunPlanner.Planned planned, Progress progress) throws IOException {
        this.request = request;
        this.planned = planned;
        this.output = Path.of(planned.spec().output());
        this.threads = request.job().run().threads();
        this.units = Executors.newFixedThreadPool(threads);
        this.workers = Executors.newFixedThreadPool(threads);
        Set<String> withdrawn = new WithdrawnIds(new Versions(output)).ids();
        this.night = new Night(
                planned.spec(),
                request.job(),
                planned.folder(),
                output.resolve(".copydesk").resolve("state"),
                planned.parent(),
                planned.fingerprints(),
                withdrawn,
                new Figures(),
                workers);
        this.journal = new Journal(RunLog.of(output), progress, opening());
        this.report = new NightReport(night, journal, environment());
    }

    private RunSummary opening() {
        List<StepSummary> steps = Stages.NAMES.stream()
                .map(name -> new StepSummary(name, Status.WAITING, null, null, "units", 0, -1, 0))
                .toList();
        return new RunSummary(
                request.job().name(),
                planned.spec().id(),
                planned.attempt(),
                Status.RUNNING,
                RunLog.thisProcess(),
                request.engine().name().toLowerCase(java.util.Locale.ROOT),
                Instant.parse(planned.spec().started()),
                null,
                null,
                Counts.NONE,
                steps,
                List.of(),
                null,
                request.restartCommand());
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
        try {
            return execute();
        } finally {
            units.shutdownNow();
            workers.shutdownNow();
        }
    }

    /**
     * Where the time went.
     *
     * @param jobNanos from the launch of the job to its end
     * @param workNanos of them, spent in units of work
     */
    record Timing(long jobNanos, long workNanos) {}

    Timing timing() {
        return new Timing(jobNanos, night.figures().get(StageTasklet.WORK_NANOS));
    }

    /** How the job ended, without Spring's types. */
    private record Ended(
            BatchStatus status,
            @Nullable String step,
            @Nullable Throwable cause) {}

    private RunResult execute() throws IOException {
        try {
            return inContext();
        } catch (RuntimeException failed) {
            if (!databaseBroken(failed)) {
                throw failed;
            }
            // the database holds nothing that cannot be rebuilt: what is done lies in the run's folder
            setAsideDatabase();
            return inContext();
        }
    }

    private RunResult inContext() throws IOException {
        Stages stages = stages();
        try (ConfigurableApplicationContext context = new SpringApplicationBuilder(JobConfiguration.class)
                .web(WebApplicationType.NONE)
                .properties(properties())
                .initializers(fresh -> {
                    GenericApplicationContext beans = (GenericApplicationContext) fresh;
                    beans.registerBean(Stages.class, () -> stages);
                    beans.registerBean(Journal.class, () -> journal);
                    beans.registerBean(
                            "units", ExecutorService.class, () -> units, bean -> bean.setDestroyMethodName(""));
                })
                .run()) {
            GracefulStop stop = context.getBean(GracefulStop.class);
            long begun = System.nanoTime();
            try {
                Ended ended = ended(launch(context));
                jobNanos = System.nanoTime() - begun;
                // while the context is open: a process that was told to stop ends as soon as it is closed
                return settle(ended);
            } finally {
                stop.ended();
            }
        }
    }

    private JobExecution launch(ConfigurableApplicationContext context) {
        JobOperator operator = context.getBean(JobOperator.class);
        JobRepository repository = context.getBean(JobRepository.class);
        Job job = context.getBean(Job.class);
        JobParameters parameters = new JobParametersBuilder()
                .addString(RUN_PARAMETER, planned.spec().id())
                .toJobParameters();
        try {
            JobInstance instance = repository.getJobInstance(JobConfiguration.JOB, parameters);
            JobExecution last = instance == null ? null : repository.getLastJobExecution(instance);
            if (last != null && last.getStatus().isRunning()) {
                // our lock proves that whoever was at work is gone
                operator.recover(last);
            }
            return operator.start(job, parameters);
        } catch (org.springframework.batch.core.job.JobExecutionException refused) {
            throw new IllegalStateException("Spring Batch does not start the run: " + refused.getMessage(), refused);
        }
    }

    private static Ended ended(JobExecution execution) {
        for (StepExecution step : execution.getStepExecutions()) {
            if (!step.getFailureExceptions().isEmpty()) {
                return new Ended(
                        execution.getStatus(),
                        step.getStepName(),
                        step.getFailureExceptions().get(0));
            }
        }
        Throwable cause =
                execution.getAllFailureExceptions().stream().findFirst().orElse(null);
        return new Ended(execution.getStatus(), null, cause);
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
                new WriteStage(night, shards),
                new PublishStage(night, shards, planned.settings(), report),
                new ReportStage(night, report));
        return new Stages(night, list, threads, planned.again());
    }

    private Path database() {
        return output.resolve(".copydesk").resolve("jobs").resolve("batch").toAbsolutePath();
    }

    /** WRITE_DELAY=0: with H2's default of half a second, a kill lost up to 193 acknowledged commits. */
    private String[] properties() {
        return new String[] {
            "spring.datasource.url=jdbc:h2:file:" + database() + ";WRITE_DELAY=0;DB_CLOSE_ON_EXIT=FALSE",
            "spring.datasource.hikari.maximum-pool-size=2",
            "spring.batch.jdbc.initialize-schema=always",
            "spring.batch.job.enabled=false",
            "spring.main.banner-mode=off",
            "spring.main.log-startup-info=false",
            "spring.jmx.enabled=false",
            "logging.level.root=warn"
        };
    }

    private static boolean databaseBroken(Throwable failed) {
        for (Throwable cause = failed; cause != null; cause = cause.getCause()) {
            if (cause instanceof org.h2.jdbc.JdbcSQLException || cause instanceof org.h2.mvstore.MVStoreException) {
                return true;
            }
            if (cause instanceof java.sql.SQLException sql
                    && cause.getClass().getName().startsWith("org.h2.")
                    && (sql.getErrorCode() == 90030 || sql.getErrorCode() == 50000)) {
                return true;
            }
        }
        return false;
    }

    private void setAsideDatabase() throws IOException {
        Path folder = database().getParent();
        try (Stream<Path> files = Files.list(folder)) {
            for (Path file : files.filter(f -> f.toString().endsWith(".db")).toList()) {
                Files.move(
                        file, file.resolveSibling(file.getFileName() + ".broken"), StandardCopyOption.REPLACE_EXISTING);
            }
        }
    }

    private RunResult settle(Ended ended) throws IOException {
        boolean done = ended.status() == BatchStatus.COMPLETED;
        boolean published = done && night.folder().has(PublishStage.GATES);
        boolean refused = ended.cause() instanceof PublishStage.Refused;
        String inForce = new Versions(output).latest().map(Object::toString).orElse(null);
        Verdict verdict = published
                ? Verdict.PUBLISHED
                : done ? Verdict.NOTHING_CHANGED : refused ? Verdict.REFUSED : Verdict.FAILED;
        String message = message(verdict, ended, inForce);
        Counts counts = counts();
        Failure failure = done ? null : failure(ended, message);
        String command = done ? null : request.restartCommand();
        if (!done) {
            ReportStage.write(night.folder(), report.ended(verdict, message, command));
        }
        journal.close(
                status(verdict, ended),
                published ? planned.spec().version() : null,
                counts,
                findings(),
                failure,
                command);
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

    private static Status status(Verdict verdict, Ended ended) {
        return switch (verdict) {
            case PUBLISHED -> Status.COMPLETED;
            case NOTHING_CHANGED -> Status.UNCHANGED;
            case REFUSED -> Status.REFUSED;
            case FAILED -> ended.status() == BatchStatus.STOPPED ? Status.STOPPED : Status.FAILED;
        };
    }

    private String message(Verdict verdict, Ended ended, @Nullable String inForce) {
        return switch (verdict) {
            case PUBLISHED -> "Published version " + planned.spec().version() + ".";
            case NOTHING_CHANGED -> "Nothing has changed since version " + inForce + ": nothing was published.";
            case REFUSED ->
                "A gate refused publication: " + sentence(ended.cause()) + ". "
                        + (inForce == null ? "Nothing is published yet." : "Version " + inForce + " stays the latest.");
            case FAILED ->
                ended.status() == BatchStatus.STOPPED
                        ? "The run was stopped before its end."
                        : "Step " + ended.step() + " failed: " + sentence(ended.cause());
        };
    }

    private static String sentence(@Nullable Throwable cause) {
        if (cause == null) {
            return "the cause is not known; see the log";
        }
        String text = cause.getMessage();
        return text == null || text.isBlank() ? cause.getClass().getSimpleName() : text;
    }

    private static Failure failure(Ended ended, String message) {
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
                            result.level() == Gate.Level.ERROR));
                }
            }
        }
        return findings;
    }
}
