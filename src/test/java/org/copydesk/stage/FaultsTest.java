package org.copydesk.stage;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import org.copydesk.clean.LanguageDetector;
import org.copydesk.config.JobFile;
import org.copydesk.config.JobFiles;
import org.copydesk.corpus.ShardStore;
import org.copydesk.corpus.Withdrawn;
import org.copydesk.corpus.state.StateManifest;
import org.copydesk.extract.Extractor;
import org.copydesk.extract.Extractors;
import org.copydesk.extract.html.HtmlExtractor;
import org.copydesk.write.Formats;
import org.copydesk.write.JsonLines;
import org.copydesk.write.ReportRow;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Whatever is thrown over one document is that document's outcome, and its neighbours are as if it were not there. */
class FaultsTest {
    private static final int NEIGHBOURS = 40;

    /** Documents whose text bears the name of one of these are thrown over. */
    private static final Map<String, Thrower> FAULTS = Map.of(
            "exhausted",
                    () -> {
                        throw new OutOfMemoryError("injected");
                    },
            "wrapped",
                    () -> {
                        throw new IllegalStateException(new ExecutionException(new OutOfMemoryError("injected")));
                    },
            "deep", FaultsTest::recur,
            "unlinked",
                    () -> {
                        throw new NoClassDefFoundError("org/example/Gone");
                    },
            "uninitialized",
                    () -> {
                        throw new ExceptionInInitializerError(new IllegalStateException("injected"));
                    },
            "asserted",
                    () -> {
                        throw new AssertionError("injected");
                    },
            "internal",
                    () -> {
                        throw new InternalError("injected");
                    },
            "plain",
                    () -> {
                        throw new IllegalArgumentException("injected");
                    });

    private static final Map<String, String> CAUSES = Map.of(
            "exhausted", "unreadable",
            "wrapped", "unreadable",
            "deep", "hostile",
            "unlinked", "unreadable",
            "uninitialized", "unreadable",
            "asserted", "damaged",
            "internal", "damaged",
            "plain", "damaged");

    @TempDir
    Path home;

    /** Throws. */
    private interface Thrower {
        void act();
    }

    private static void recur() {
        recur();
        Thread.onSpinWait();
    }

    private static void throwOver(String where, String text) {
        FAULTS.forEach((name, thrower) -> {
            if (text.contains(where + " " + name + ".")) {
                thrower.act();
            }
        });
    }

    private static String text(int number, String last) {
        return "Ferry number " + number + " sailed\n\nThe ferry with the number " + number
                + " left the harbour at noon, said the office of pier " + number * 7 + ". " + last + "\n";
    }

    private void put(String name, String content) throws IOException {
        Path file = home.resolve("input").resolve(name);
        Files.createDirectories(file.getParent());
        Files.writeString(file, content);
    }

    private void putNeighbours() throws IOException {
        for (int i = 0; i < NEIGHBOURS; i++) {
            put("post/n" + i + ".txt", text(i, "It was late."));
        }
    }

    /** What a run comes to. */
    private record Result(Composition.Summary sum, Map<String, String> quarantined, Map<String, String> reports) {}

    /** Takes the input through all stages up to the shards. */
    private Result run(String output, Extractor extractor, LanguageDetector languages) throws IOException {
        Path job = home.resolve("job.yaml");
        Files.writeString(job, "name: faults\n");
        JobFile read = JobFiles.load(
                        job,
                        List.of(
                                "dataset.path=" + home.resolve("input"),
                                "export.path=" + home.resolve(output),
                                "process.deduplicate.enabled=false",
                                "run.threads=2"))
                .job()
                .orElseThrow();
        Settings settings = Settings.of(read);
        ExecutorService threads = Executors.newFixedThreadPool(4);
        Path out = home.resolve(output);
        RunSpec spec =
                new RunSpec("run-1", home.resolve("input").toString(), false, "2026-11-21", "", "2026-11-21T03:00:00Z");
        Night night = new Night(
                spec,
                read,
                home.resolve("input"),
                out,
                RunFolder.of(out, spec.id()),
                out.resolve(".copydesk/state"),
                StateManifest.empty(),
                settings.fingerprints("test", Withdrawn.NONE),
                Withdrawn.NONE,
                new Figures(),
                threads);
        try {
            for (Stage stage : List.of(
                    new InventoryStage(night),
                    new ReadStage(night, settings.reader(), extractor),
                    new CleanStage(night, settings.recipe(), languages),
                    new DeduplicateStage(night, settings.deduplication(), settings.sources()),
                    new WriteStage(
                            night,
                            settings.authors(),
                            new ShardStore(WriteStage.folder(night), Formats.named(settings.formats()))))) {
                for (StageRun work = new StageRun(stage, threads, 2); !work.isDone(); ) {
                    work.advance();
                }
                stage.close();
            }
        } finally {
            threads.shutdownNow();
        }
        Map<String, String> quarantined = new HashMap<>();
        JsonLines.read(night.folder().file("quarantine.jsonl.gz"), ReportRow.Quarantine.class)
                .forEach(row -> quarantined.put(
                        row.record() == null ? row.path() : row.path() + "#" + row.record(), row.cause()));
        Map<String, String> reports = new HashMap<>();
        for (String name : List.of("quarantine.jsonl.gz", "rejected.jsonl.gz", "changes.jsonl.gz")) {
            List<String> rows = new ArrayList<>();
            JsonLines.read(night.folder().file(name), Object.class).forEach(row -> rows.add(row.toString()));
            reports.put(name, String.join("\n", rows));
        }
        assertThat(NightReport.tally(night)).isNotNull();
        return new Result(Composition.summary(night), quarantined, reports);
    }

    private static Extractor throwing() {
        Extractors sound = new Extractors(HtmlExtractor.forPages());
        return raw -> {
            throwOver("Extracting", new String(raw.content(), java.nio.charset.StandardCharsets.UTF_8));
            return sound.extract(raw);
        };
    }

    private static Optional<String> detect(String text) {
        throwOver("Cleaning", text);
        return Optional.of("en");
    }

    @Test
    void whateverAnExtractorOrARuleThrows() throws IOException {
        putNeighbours();
        Map<String, String> expected = new HashMap<>();
        for (String where : List.of("Extracting", "Cleaning")) {
            for (String fault : FAULTS.keySet()) {
                put("post/" + where + "-" + fault + ".txt", text(fault.hashCode() % 1000, where + " " + fault + "."));
                expected.put("post/" + where + "-" + fault + ".txt", CAUSES.get(fault));
            }
        }
        Result first = run("first", throwing(), FaultsTest::detect);
        assertThat(first.quarantined()).isEqualTo(expected);
        assertThat(first.sum().kept()).isEqualTo(NEIGHBOURS);
        assertThat(first.sum().read()).isEqualTo(NEIGHBOURS + expected.size());
        Result second = run("second", throwing(), FaultsTest::detect);
        assertThat(second.reports()).isEqualTo(first.reports());
    }

    @Test
    void recordsOfALargeContainerToo() throws IOException {
        StringBuilder lines = new StringBuilder();
        for (int i = 0; i < 4000; i++) {
            String last = i == 77 ? "Extracting exhausted." : i == 2077 ? "Extracting deep." : "x".repeat(1200);
            lines.append("{\"id\": \"r")
                    .append(i)
                    .append("\", \"text\": \"")
                    .append(text(i, last).replace("\n", "\\n"))
                    .append("\"}\n");
        }
        put("post/many.jsonl", lines.toString());
        Result result = run("many", throwing(), text -> Optional.of("en"));
        assertThat(result.quarantined())
                .isEqualTo(Map.of("post/many.jsonl#r77", "unreadable", "post/many.jsonl#r2077", "hostile"));
        assertThat(result.sum().kept()).isEqualTo(3998);
    }

    @Test
    void memoryThatRanOutBesideOthersCostsNoDocument() throws IOException {
        putNeighbours();
        AtomicInteger extracted = new AtomicInteger();
        AtomicInteger cleaned = new AtomicInteger();
        Extractors sound = new Extractors(HtmlExtractor.forPages());
        Extractor unlucky = raw -> {
            if (extracted.incrementAndGet() == 20) {
                throw new OutOfMemoryError("injected");
            }
            return sound.extract(raw);
        };
        LanguageDetector hapless = text -> {
            if (cleaned.incrementAndGet() == 20) {
                throw new OutOfMemoryError("injected");
            }
            return Optional.of("en");
        };
        Result result = run("unlucky", unlucky, hapless);
        assertThat(result.quarantined()).isEmpty();
        assertThat(result.sum().kept()).isEqualTo(NEIGHBOURS);
    }
}
