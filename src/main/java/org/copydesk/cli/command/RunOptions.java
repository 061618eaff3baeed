package org.copydesk.cli.command;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.copydesk.config.JobFile;
import org.copydesk.config.LoadedJob;
import org.copydesk.config.Problem;
import org.copydesk.job.Invocation;
import org.copydesk.job.RunRequest;
import org.copydesk.job.RunRequest.EngineName;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Options of the commands that run a job. */
final class RunOptions {
    @Mixin
    private final JobChoice job = new JobChoice();

    @Option(names = "--full", description = "Ignore what earlier runs know.")
    private boolean full;

    @Option(names = "--engine", paramLabel = "NAME", description = "What does the work. This build has local only.")
    private EngineName engine = EngineName.LOCAL;

    @Option(
            names = "--date",
            paramLabel = "YYYY-MM-DD",
            description = "Logical date, which names the version. Default: today, in the zone of the schedule;"
                    + " of a restart, the date of its run.")
    private @Nullable LocalDate date;

    JobChoice job() {
        return job;
    }

    boolean full() {
        return full;
    }

    RunRequest request(Desk desk, Common common, boolean restart, Optional<String> fromStep) {
        LoadedJob loaded = job.load(common);
        JobFile checked = job.runnable(common, loaded);
        checkEngine();
        job.tellDefaults(desk, common);
        return new RunRequest(
                job.file(common),
                checked,
                loaded.settings(),
                restart,
                fromStep,
                full,
                engine,
                date(desk, checked, restart),
                new Invocation(desk.program(), job.typed(), common.output()));
    }

    /** Better refused than done by another engine than was asked for. */
    private void checkEngine() {
        if (engine != EngineName.LOCAL) {
            String sentence = "This build has no engine '" + engine.name().toLowerCase(Locale.ROOT) + "'.";
            throw new WrongInput(
                    "--engine", List.of(new Problem("--engine", sentence, "use local: all engines write the same.")));
        }
    }

    /** A restart keeps the date of its run, unless another is given. */
    private Optional<LocalDate> date(Desk desk, JobFile checked, boolean restart) {
        return date == null && !restart
                ? Optional.of(
                        LocalDate.now(desk.clock().withZone(checked.schedule().zone())))
                : Optional.ofNullable(date);
    }
}
