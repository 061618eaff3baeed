package org.copydesk.batch;

import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import org.copydesk.JavaCommand;
import org.copydesk.config.JobFiles;
import org.copydesk.config.LoadedJob;
import org.copydesk.corpus.Versions;
import org.copydesk.job.Invocation;
import org.copydesk.job.RunRequest;
import org.copydesk.job.RunResult;
import org.copydesk.job.RunSummary.StepSummary;

/**
 * The whole job over a made corpus, then over the same with 1% of its files changed. Prints rates, where the time went,
 * and what of it was Spring Batch's.
 *
 * <pre>
 * java @jobs/java.options -cp … org.copydesk.batch.JobBenchmark text|html DOCUMENTS [FOLDER]
 * </pre>
 */
public final class JobBenchmark {
    private static final int TEXT_WORDS = 500;
    /** Median of the main text of real pages: see {@link PageMaker}. */
    private static final int PAGE_WORDS = 860;

    private final Path home;
    private final int documents;
    private final CorpusMaker maker;
    private final double megabytes;

    private JobBenchmark(Path home, int documents, boolean html) throws IOException {
        this.home = home;
        this.documents = documents;
        this.maker = new CorpusMaker(home.resolve("input"), html, words(html));
        this.megabytes = bytes() / 1e6;
    }

    public static void main(String[] arguments) throws IOException, InterruptedException {
        Path home = arguments.length > 2 ? Path.of(arguments[2]) : Files.createTempDirectory("copydesk-benchmark");
        boolean html = arguments[0].equals("html");
        int documents = Integer.parseInt(arguments[1]);
        if (!Files.exists(home.resolve("input"))) {
            makeInput(home, documents, html);
        }
        new JobBenchmark(home, documents, html).run();
        System.exit(0);
    }

    /** In a process of its own: what compiles the maker here would be counted as the job's. */
    private static void makeInput(Path home, int documents, boolean html) throws IOException, InterruptedException {
        List<String> command = JavaCommand.of(
                List.of(),
                CorpusMaker.class,
                home.resolve("input").toString(),
                Integer.toString(documents),
                html ? "html" : "text",
                Integer.toString(words(html)));
        int code = new ProcessBuilder(command).inheritIO().start().waitFor();
        if (code != 0) {
            throw new IllegalStateException("No input could be made: exit code " + code + ".");
        }
    }

    private static int words(boolean html) {
        return html ? PAGE_WORDS : TEXT_WORDS;
    }

    private void run() throws IOException {
        System.out.printf(
                Locale.ROOT,
                "%,d documents, %,.1f MB, heap %,d MB, %d processors%n",
                documents,
                megabytes,
                Runtime.getRuntime().maxMemory() >> 20,
                Runtime.getRuntime().availableProcessors());
        double first = night("all of it");
        for (int number = 0; number < documents; number += 100) {
            maker.make(number, 2);
        }
        double second = night("1% changed");
        double third = night("nothing changed");
        System.out.printf(
                Locale.ROOT,
                "1%% changed takes %.3f of the first run, nothing changed %.3f%n",
                second / first,
                third / first);
    }

    private long bytes() throws IOException {
        try (Stream<Path> files = Files.walk(home.resolve("input"))) {
            return files.filter(Files::isRegularFile)
                    .mapToLong(file -> file.toFile().length())
                    .sum();
        }
    }

    private double night(String what) throws IOException {
        Path job = home.resolve("jobs").resolve("nightly.yaml");
        Files.createDirectories(job.getParent());
        Files.writeString(job, "name: benchmark\n");
        LoadedJob loaded = JobFiles.load(
                job, List.of("dataset.path=" + home.resolve("input"), "export.path=" + home.resolve("output")));
        RunRequest request = new RunRequest(
                job,
                loaded.job().orElseThrow(),
                loaded.settings(),
                false,
                Optional.empty(),
                false,
                RunRequest.EngineName.LOCAL,
                Optional.of(LocalDate.of(2026, 11, 21)),
                new Invocation("copydesk", List.of(), Optional.empty()));
        long begun = System.nanoTime();
        long cpu = cpu();
        Path output = home.resolve("output");
        InstantSource clock = InstantSource.system();
        KnownState known = new KnownState(request.job(), new Versions(output), java.util.Set.of());
        RunPlanner.Planned planned =
                new RunPlanner(request, output, clock, known).plan().orElseThrow();
        NightShift shift = new NightShift(request, planned, output, tick -> {}, clock, Witness.NONE);
        RunResult result = shift.work();
        double seconds = (System.nanoTime() - begun) / 1e9;
        print(what, result, shift.timing(), seconds, (cpu() - cpu) / 1e9);
        new Versions(output).latest().orElseThrow();
        return seconds;
    }

    private static long cpu() {
        return ((com.sun.management.OperatingSystemMXBean) ManagementFactory.getOperatingSystemMXBean())
                .getProcessCpuTime();
    }

    private void print(String what, RunResult result, NightShift.Timing timing, double seconds, double cpu)
            throws IOException {
        System.out.printf(
                Locale.ROOT,
                "%n%s: %s%n  %.1f s, %.1f CPU-s: %,.0f documents/s, %.1f MB/s; Spring Batch %.1f%% of the job's time%n",
                what,
                result.message(),
                seconds,
                cpu,
                documents / seconds,
                megabytes / seconds,
                100.0 * (timing.jobNanos() - timing.workNanos()) / timing.jobNanos());
        for (StepSummary step : result.summary().orElseThrow().steps()) {
            if (step.started() != null && step.ended() != null) {
                System.out.printf(
                        Locale.ROOT,
                        "  %-12s %6.1f s%n",
                        step.name(),
                        Duration.between(step.started(), step.ended()).toMillis() / 1e3);
            }
        }
    }
}
