package org.copydesk.cli.command;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import org.copydesk.config.JobFile;
import org.copydesk.config.JobFiles;
import org.copydesk.config.LoadedJob;
import org.copydesk.config.Problem;
import org.copydesk.job.Invocation;
import org.copydesk.job.ServeRequest;
import org.copydesk.job.ServeRequest.ScheduledJob;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Stays up and runs every job in {@code jobs/} by its schedule. */
@Command(
        name = "serve",
        footer = {
            "",
            "Runs the files in jobs/ that have a schedule. One that fails is not run again before it is due;",
            "SIGTERM stops it after the unit of work at hand, and a restart goes on from there."
        })
public final class ServeCommand implements Callable<Integer> {
    private final Desk desk;

    @Mixin
    private final Common common = new Common();

    @Option(names = "--jobs", paramLabel = "DIR", description = "Folder of the job files. Default: ${DEFAULT-VALUE}.")
    private Path jobs = Path.of("jobs");

    public ServeCommand(Desk desk) {
        this.desk = desk;
    }

    @Override
    public Integer call() {
        ServeRequest request = new ServeRequest(scheduled());
        try (ServeLog log = new ServeLog(common.terminal(desk))) {
            desk.works().server().get().serve(request, log);
        }
        return Exit.DONE;
    }

    /** A file without a schedule is there to be extended, or run by hand; rule packs are no job files at all. */
    private List<ScheduledJob> scheduled() {
        List<ScheduledJob> found = new ArrayList<>();
        List<Problem> problems = new ArrayList<>();
        for (Path file : files()) {
            if (!JobFiles.isJob(file)) {
                continue;
            }
            LoadedJob loaded = JobFiles.loadWith(file, common.outputAssignment());
            List<Problem> wrong = JobChoice.problems(loaded);
            problems.addAll(wrong);
            if (wrong.isEmpty() && loaded.job().flatMap(ServeCommand::cron).isPresent()) {
                found.add(new ScheduledJob(
                        file, loaded, new Invocation(desk.program(), List.of(file.toString()), common.output())));
            }
        }
        if (problems.isEmpty() && found.isEmpty()) {
            String fix = "give one a schedule, as in schedule: {cron: \"0 0 3 * * *\", zone: Europe/London}.";
            problems.add(new Problem(jobs.toString(), "No job file here has a schedule.", fix));
        }
        if (!problems.isEmpty()) {
            throw new WrongInput(jobs.toString(), problems);
        }
        return found;
    }

    private static Optional<String> cron(JobFile job) {
        return job.schedule().cron();
    }

    private List<Path> files() {
        try (Stream<Path> files = Files.list(jobs)) {
            return files.filter(file -> file.toString().endsWith(".yaml"))
                    .filter(Files::isRegularFile)
                    .sorted()
                    .toList();
        } catch (IOException unreadable) {
            throw new UncheckedIOException("The folder " + jobs + " cannot be read", unreadable);
        }
    }
}
