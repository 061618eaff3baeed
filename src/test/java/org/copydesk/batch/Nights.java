package org.copydesk.batch;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.copydesk.config.JobFiles;
import org.copydesk.config.LoadedJob;
import org.copydesk.job.Care;
import org.copydesk.job.Invocation;
import org.copydesk.job.Progress;
import org.copydesk.job.RunRequest;
import org.copydesk.job.RunResult;

/** Runs the job over folders of a test, night after night. */
public final class Nights {
    static final LocalDate DAY = LocalDate.of(2026, 11, 21);
    private final Path home;
    private final Path jobFile;

    public Nights(Path home) throws IOException {
        this.home = home;
        this.jobFile = home.resolve("jobs").resolve("nightly.yaml");
        Files.createDirectories(jobFile.getParent());
        Files.createDirectories(input());
        Files.writeString(jobFile, "name: test-nightly\nerrors: {max_quarantined: 50%}\n");
    }

    Path input() {
        return home.resolve("input");
    }

    public Path output() {
        return home.resolve("output");
    }

    Path latest() {
        return output().resolve("latest");
    }

    public void put(String path, String text) throws IOException {
        Path file = input().resolve(path);
        Files.createDirectories(file.getParent());
        Files.writeString(file, text);
    }

    public RunResult run(String... settings) {
        return run(false, false, settings);
    }

    RunResult full(Progress progress, String... settings) {
        return run(false, true, progress, settings);
    }

    RunResult run(Progress progress, String... settings) {
        return run(false, false, progress, settings);
    }

    RunResult full(String... settings) {
        return run(false, true, settings);
    }

    RunResult restart(String... settings) {
        return run(true, false, settings);
    }

    /** Withdraws documents, and returns the version that takes the place of the latest. */
    String withdraw(String... ids) throws IOException {
        return care(new Care.Withdraw(List.of(ids), false, "asked")).versions().get(0);
    }

    Care.Outcome care(Care care, String... settings) throws IOException {
        return new LocalCustodian().care(job(settings).job().orElseThrow(), care);
    }

    private LoadedJob job(String... settings) {
        List<String> set = new java.util.ArrayList<>(
                List.of("dataset.path=" + input(), "export.path=" + output(), "run.threads=2"));
        set.addAll(List.of(settings));
        LoadedJob loaded = JobFiles.load(jobFile, set);
        if (loaded.job().isEmpty()) {
            throw new IllegalArgumentException(loaded.problems().toString());
        }
        return loaded;
    }

    private RunResult run(boolean restart, boolean full, String... settings) {
        return run(restart, full, tick -> {}, settings);
    }

    private RunResult run(boolean restart, boolean full, Progress progress, String... settings) {
        LoadedJob loaded = job(settings);
        RunRequest request = new RunRequest(
                jobFile,
                loaded.job().get(),
                loaded.settings(),
                restart,
                Optional.empty(),
                full,
                RunRequest.EngineName.LOCAL,
                restart ? Optional.empty() : Optional.of(DAY),
                new Invocation("copydesk", List.of(), Optional.empty()));
        return new LocalRunner().run(request, progress);
    }
}
