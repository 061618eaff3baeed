package org.copydesk.batch;

import java.io.EOFException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.concurrent.ExecutorService;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.copydesk.stage.Journal;
import org.copydesk.stage.Stages;
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

/** The job in Spring Batch: its context, its repository, its launch. */
final class SpringJob {
    private static final String RUN_PARAMETER = "run";

    private final Path output;
    private final String id;
    private final Journal journal;
    private final ExecutorService units;
    private final GracefulStop stop;
    private final Witness witness;
    private long nanos;

    /** @param id of the run: a job instance for each */
    SpringJob(Path output, String id, Journal journal, ExecutorService units, GracefulStop stop, Witness witness) {
        this.output = output;
        this.id = id;
        this.journal = journal;
        this.units = units;
        this.stop = stop;
        this.witness = witness;
    }

    /** How the job ended, without Spring's types. */
    record Ended(
            BatchStatus status,
            @Nullable String step,
            @Nullable Throwable cause) {}

    /** Returns the time from the launch of the job to its end. */
    long nanos() {
        return nanos;
    }

    /**
     * Runs the job to its end.
     *
     * @param stages fresh ones for each attempt
     */
    Ended run(Supplier<Stages> stages) throws IOException {
        try {
            return inContext(stages.get());
        } catch (RuntimeException failed) {
            if (!databaseBroken(failed)) {
                throw failed;
            }
            // the database holds nothing that cannot be rebuilt: what is done lies in the run's folder
            setAsideDatabase();
            return inContext(stages.get());
        }
    }

    private Ended inContext(Stages stages) {
        try (ConfigurableApplicationContext context = new SpringApplicationBuilder(JobConfiguration.class)
                .web(WebApplicationType.NONE)
                .properties(properties())
                .registerShutdownHook(false) // the run ends first, and closes the context itself
                .initializers(fresh -> {
                    GenericApplicationContext beans = (GenericApplicationContext) fresh;
                    beans.registerBean(Stages.class, () -> stages);
                    beans.registerBean(Journal.class, () -> journal);
                    beans.registerBean(Witness.class, () -> witness);
                    beans.registerBean(GracefulStop.class, () -> stop, bean -> bean.setDestroyMethodName(""));
                    beans.registerBean(
                            "units", ExecutorService.class, () -> units, bean -> bean.setDestroyMethodName(""));
                })
                .run()) {
            long begun = System.nanoTime();
            Ended ended = ended(launch(context));
            nanos = System.nanoTime() - begun;
            return ended;
        }
    }

    private JobExecution launch(ConfigurableApplicationContext context) {
        JobOperator operator = context.getBean(JobOperator.class);
        JobRepository repository = context.getBean(JobRepository.class);
        Job job = context.getBean(Job.class);
        JobParameters parameters =
                new JobParametersBuilder().addString(RUN_PARAMETER, id).toJobParameters();
        try {
            JobInstance instance = repository.getJobInstance(JobConfiguration.JOB, parameters);
            JobExecution last = instance == null ? null : repository.getLastJobExecution(instance);
            if (last != null && last.getStatus() == BatchStatus.COMPLETED) {
                return last; // killed after the job had ended, before its log said so
            }
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
            // what goes wrong ends the run: its log has the cause, and the trace
            "logging.level.root=off"
        };
    }

    /** Returns the first cause of all: what libraries make of it in between tells an operator little. */
    static Throwable root(Throwable failed) {
        Throwable root = failed;
        while (root.getCause() != null) {
            root = root.getCause();
        }
        return root;
    }

    /** Tells whether the database itself is to blame, and not the disk below it. */
    private static boolean databaseBroken(Throwable failed) {
        if (root(failed) instanceof IOException below && !(below instanceof EOFException)) {
            return false;
        }
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
}
