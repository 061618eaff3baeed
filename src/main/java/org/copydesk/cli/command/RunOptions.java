package org.copydesk.cli.command;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.copydesk.config.JobFile;
import org.copydesk.config.LoadedJob;
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

    @Option(names = "--engine", paramLabel = "NAME", description = "local or spark. Default: ${DEFAULT-VALUE}.")
    private EngineName engine = EngineName.LOCAL;

    @Option(
            names = "--date",
            paramLabel = "YYYY-MM-DD",
            description = "Logical date, which names the version. Default: today, in the zone of the schedule.")
    private @Nullable LocalDate date;

    JobChoice job() {
        return job;
    }

    boolean full() {
        return full;
    }

    RunRequest request(Desk desk, Common common, boolean restart, Optional<String> fromStep) {
        LoadedJob loaded = job.load(common);
        JobFile checked = job.checked(loaded);
        return new RunRequest(
                job.file(),
                checked,
                loaded.settings(),
                restart,
                fromStep,
                full,
                engine,
                date == null
                        ? LocalDate.now(desk.clock().withZone(checked.schedule().zone()))
                        : date,
                restartCommand(desk, common));
    }

    private String restartCommand(Desk desk, Common common) {
        List<String> words = new ArrayList<>();
        words.add("restart");
        words.addAll(job.typed(common));
        if (engine != EngineName.LOCAL) {
            words.add("--engine");
            words.add(engine.name().toLowerCase(Locale.ROOT));
        }
        return Shell.command(desk.program(), words);
    }
}
