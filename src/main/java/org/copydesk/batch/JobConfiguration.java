package org.copydesk.batch;

import java.util.concurrent.ExecutorService;
import org.copydesk.job.RunSummary.Status;
import org.copydesk.stage.CleanStage;
import org.copydesk.stage.DeduplicateStage;
import org.copydesk.stage.InventoryStage;
import org.copydesk.stage.Journal;
import org.copydesk.stage.PublishStage;
import org.copydesk.stage.ReadStage;
import org.copydesk.stage.ReportStage;
import org.copydesk.stage.Stage;
import org.copydesk.stage.Stages;
import org.copydesk.stage.WriteStage;
import org.springframework.batch.core.ExitStatus;
import org.springframework.batch.core.job.Job;
import org.springframework.batch.core.job.builder.JobBuilder;
import org.springframework.batch.core.listener.StepExecutionListener;
import org.springframework.batch.core.repository.ExecutionContextSerializer;
import org.springframework.batch.core.repository.JobRepository;
import org.springframework.batch.core.repository.dao.JacksonExecutionContextStringSerializer;
import org.springframework.batch.core.step.Step;
import org.springframework.batch.core.step.StepExecution;
import org.springframework.batch.core.step.builder.StepBuilder;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.transaction.PlatformTransactionManager;

/** The job, its steps in running order. */
@Configuration(proxyBeanMethods = false)
@EnableAutoConfiguration
class JobConfiguration {
    static final String JOB = "copydesk";
    /** Exit of the inventory, or of reading, when neither the input nor anything else has changed: no version is made. */
    static final String NOTHING_CHANGED = "NOTHING_CHANGED";

    @Bean
    Job job(
            JobRepository repository,
            Step inventory,
            Step read,
            Step clean,
            Step deduplicate,
            Step write,
            Step publish,
            Step report) {
        return new JobBuilder(JOB, repository)
                .start(inventory)
                .on(NOTHING_CHANGED)
                .to(report)
                .from(inventory)
                .on(ExitStatus.COMPLETED.getExitCode())
                .to(read)
                .on(NOTHING_CHANGED)
                .to(report)
                .from(read)
                .on(ExitStatus.COMPLETED.getExitCode())
                .to(clean)
                .next(deduplicate)
                .next(write)
                .next(publish)
                .next(report)
                .from(inventory)
                .on(ExitStatus.STOPPED.getExitCode())
                .stop()
                .from(inventory)
                .on("*")
                .fail()
                .end()
                .build();
    }

    @Bean
    Step inventory(StepMaker steps) {
        return steps.make(InventoryStage.NAME);
    }

    @Bean
    Step read(StepMaker steps) {
        return steps.make(ReadStage.NAME);
    }

    @Bean
    Step clean(StepMaker steps) {
        return steps.make(CleanStage.NAME);
    }

    @Bean
    Step deduplicate(StepMaker steps) {
        return steps.make(DeduplicateStage.NAME);
    }

    @Bean
    Step write(StepMaker steps) {
        return steps.make(WriteStage.NAME);
    }

    @Bean
    Step publish(StepMaker steps) {
        return steps.make(PublishStage.NAME);
    }

    @Bean
    Step report(StepMaker steps) {
        return steps.make(ReportStage.NAME);
    }

    @Bean
    StepMaker stepMaker(
            JobRepository repository,
            PlatformTransactionManager transactions,
            Stages stages,
            Journal journal,
            ExecutorService threads,
            GracefulStop stop,
            Witness witness) {
        return new StepMaker(repository, transactions, stages, journal, threads, stop, witness);
    }

    /** JSON rather than Java serialization: readable, and no gadget for whoever can write to the database. */
    @Bean
    ExecutionContextSerializer executionContextSerializer() {
        return new JacksonExecutionContextStringSerializer();
    }

    /** Makes a step of a stage. */
    record StepMaker(
            JobRepository repository,
            PlatformTransactionManager transactions,
            Stages stages,
            Journal journal,
            ExecutorService threads,
            GracefulStop stop,
            Witness witness) {

        Step make(String name) {
            Stage stage = stages.named(name);
            return new StepBuilder(name, repository)
                    .tasklet(
                            new StageTasklet(
                                    stage,
                                    threads,
                                    stages.threads(),
                                    this::passed,
                                    stages.night().figures()),
                            transactions)
                    .listener(stop)
                    .listener(new Watch(stage, journal, stages))
                    .allowStartIfComplete(stages.again(name))
                    .build();
        }

        private void passed(String stage, Stage.Standing standing) {
            journal.advance(stage, standing);
            witness.passed(stage);
        }
    }

    /** Tells the journal where the run stands, and closes the stage. */
    private record Watch(Stage stage, Journal journal, Stages stages) implements StepExecutionListener {
        @Override
        public void beforeStep(StepExecution step) {
            journal.begin(stage.name());
        }

        @Override
        public ExitStatus afterStep(StepExecution step) {
            try {
                stage.close();
            } catch (java.io.IOException unclosed) {
                step.addFailureException(unclosed);
            }
            ExitStatus exit = step.getExitStatus();
            boolean done = exit.getExitCode().equals(ExitStatus.COMPLETED.getExitCode());
            journal.end(
                    stage.name(),
                    done
                            ? Status.COMPLETED
                            : exit.getExitCode().equals(ExitStatus.STOPPED.getExitCode())
                                    ? Status.STOPPED
                                    : Status.FAILED);
            return done && stages.nothingChanged(stage.name()) ? new ExitStatus(NOTHING_CHANGED) : exit;
        }
    }
}
