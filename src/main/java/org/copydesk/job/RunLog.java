package org.copydesk.job;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.copydesk.job.RunSummary.Owner;
import org.copydesk.job.RunSummary.Status;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;

/**
 * The small files in which runs keep their standing, one for each run: {@code .copydesk/runs/RUN.json} in the output
 * folder. A run at work replaces its file every few seconds, so that others can look without opening the database.
 */
public final class RunLog {
    private static final JsonMapper JSON = JsonMapper.builder()
            .enable(SerializationFeature.INDENT_OUTPUT)
            .disable(DeserializationFeature.FAIL_ON_NULL_FOR_PRIMITIVES) // older records have fewer keys
            .build();
    private static final String SUFFIX = ".json";
    private final Path folder;

    private RunLog(Path folder) {
        this.folder = folder;
    }

    /** @param output the output folder, which need not exist yet */
    public static RunLog of(Path output) {
        return new RunLog(output.resolve(".copydesk").resolve("runs"));
    }

    /** Returns what to record as the owner of a run of this process. */
    public static Owner thisProcess() {
        ProcessHandle self = ProcessHandle.current();
        return new Owner(self.pid(), self.info().startInstant().orElse(Instant.EPOCH), host());
    }

    /** Replaces the run's file in one go; a reader sees the old one or the new one. */
    public void write(RunSummary summary) throws IOException {
        Files.createDirectories(folder);
        Path temporary = folder.resolve(summary.run() + ".tmp");
        Files.write(temporary, JSON.writeValueAsBytes(summary));
        Files.move(
                temporary,
                folder.resolve(summary.run() + SUFFIX),
                StandardCopyOption.ATOMIC_MOVE,
                StandardCopyOption.REPLACE_EXISTING);
    }

    /** Returns the name of a run that begins now: its number is above those of all runs that left anything. */
    public RunId next(Instant now) {
        long last = names().map(RunId::parse).mapToLong(RunId::number).max().orElse(0);
        return RunId.of(last + 1, now);
    }

    /** Returns the runs, newest first; one whose process is gone is {@link Status#KILLED}. */
    public List<RunSummary> runs() {
        List<RunSummary> runs = new ArrayList<>();
        names().filter(name -> name.endsWith(SUFFIX))
                .forEach(name -> read(folder.resolve(name)).ifPresent(runs::add));
        runs.sort(
                Comparator.comparing((RunSummary run) -> RunId.parse(run.run())).reversed());
        return runs;
    }

    public Optional<RunSummary> latest() {
        return runs().stream().findFirst();
    }

    private Stream<String> names() {
        if (!Files.isDirectory(folder)) {
            return Stream.empty();
        }
        try (Stream<Path> files = Files.list(folder)) {
            return files.map(file -> file.getFileName().toString()).toList().stream();
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    /** A file that no longer can be read is left out: it is only a view, and prune may take it away meanwhile. */
    private static Optional<RunSummary> read(Path file) {
        try {
            RunSummary run = JSON.readValue(Files.readAllBytes(file), RunSummary.class);
            boolean itself = file.getFileName().toString().equals(run.run() + SUFFIX);
            return itself ? Optional.of(asItStands(run)) : Optional.empty();
        } catch (NoSuchFileException gone) {
            return Optional.empty();
        } catch (JacksonException damaged) {
            return Optional.empty();
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private static RunSummary asItStands(RunSummary run) {
        return run.status() == Status.RUNNING && isGone(run.owner()) ? run.withStatus(Status.KILLED) : run;
    }

    /** A process of another host cannot be looked for; it is taken to be there. */
    private static boolean isGone(Owner owner) {
        if (!owner.host().equals(host())) {
            return false;
        }
        Optional<ProcessHandle> process = ProcessHandle.of(owner.pid());
        return process.isEmpty()
                || !process.get().isAlive()
                || !process.get().info().startInstant().orElse(Instant.EPOCH).equals(owner.started());
    }

    private static String host() {
        String name = System.getenv("HOSTNAME");
        return name == null || name.isBlank() ? "localhost" : name;
    }
}
