package org.copydesk.batch;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.copydesk.config.JobFiles;
import org.copydesk.config.LoadedJob;
import org.copydesk.corpus.Disk;
import org.copydesk.corpus.Verification;
import org.copydesk.corpus.Versions;
import org.copydesk.dedup.NewsMaker;
import org.copydesk.document.DocumentId;
import org.copydesk.job.Care;
import org.copydesk.job.Invocation;
import org.copydesk.job.RunRequest;
import org.copydesk.job.RunResult;
import org.copydesk.job.RunResult.Verdict;
import org.copydesk.write.JsonLines;

/**
 * What may happen to an output folder in a year, by chance, beside a model that knows no runs at all: a version is a map
 * from path to text and {@code added}, made of its parent's map and the input. After everything that ends well the
 * published corpus is the model's, and {@code verify} finds nothing.
 */
final class History {
    private static final LocalDate DAY = LocalDate.of(2026, 11, 21);

    /** A document as published. */
    record Entry(String text, String added) {}

    /** Ends a run as SIGKILL would: what is on the disk at this moment is what is left. */
    private static final class Killed extends Error {
        private static final long serialVersionUID = 1;
    }

    private final Random random;
    private final Path home;
    private final Path jobFile;
    private Path output;
    private Instant now = Instant.parse("2026-11-21T03:00:00Z");
    private int copies;
    private int stories;

    private final List<String> log = new ArrayList<>();
    private final Map<String, String> files = new TreeMap<>();
    private final Map<String, Map<String, Entry>> versions = new TreeMap<>();
    private final Map<Path, Map<String, String>> originals = new TreeMap<>();
    private final Set<String> withdrawn = new TreeSet<>();
    private String latest = "";
    private boolean pending;

    History(Path home, long seed) throws IOException {
        this.random = new Random(seed);
        this.home = home;
        this.output = home.resolve("output");
        this.jobFile = home.resolve("nightly.yaml");
        Files.writeString(jobFile, "name: history\nretention: {keep_last: 3, keep_monthly: 1}\n");
        for (int i = 0; i < 6; i++) {
            write("outlet-" + i % 2 + "/" + i + ".txt");
        }
    }

    /** Something happens. */
    void happen() throws IOException {
        int chance = random.nextInt(100);
        if (chance < 40) {
            edit();
            run(false, random.nextInt(4) == 0, fault());
        } else if (chance < 65) {
            run(true, false, fault());
        } else if (chance < 75) {
            withdraw();
        } else if (chance < 82) {
            care(new Care.Prune(false), "prune");
        } else if (chance < 89) {
            rollback();
        } else if (chance < 95) {
            copy();
        } else {
            now = now.minusSeconds(random.nextInt(300_000));
            log.add("the clock goes back to " + now);
        }
    }

    /** Whatever was left half done can be ended. */
    void end() throws IOException {
        run(true, false, Fault.NONE);
        run(false, false, Fault.NONE);
        originals.forEach((folder, then) -> assertThat(digests(folder))
                .as("the original of a copy, after %s", log)
                .isEqualTo(then));
    }

    private enum Fault {
        NONE,
        KILL,
        TERM
    }

    private Fault fault() {
        return Fault.values()[Math.min(2, random.nextInt(4))];
    }

    private void write(String path) throws IOException {
        String text = "Story " + stories + "\n\n" + NewsMaker.article(1000L + stories++, 60) + "\n";
        Path file = home.resolve("input").resolve(path);
        Files.createDirectories(file.getParent());
        Files.writeString(file, text);
        files.put(path, text);
    }

    private void edit() throws IOException {
        int chance = random.nextInt(4);
        List<String> paths = new ArrayList<>(files.keySet());
        String any = paths.get(random.nextInt(paths.size()));
        if (chance == 0) {
            write(any);
        } else if (chance == 1) {
            write("outlet-" + random.nextInt(3) + "/new-" + stories + ".txt");
        } else if (chance == 2 && files.size() > 6) {
            Files.delete(home.resolve("input").resolve(any));
            files.remove(any);
        }
    }

    private void run(boolean restart, boolean full, Fault fault) throws IOException {
        now = now.plusSeconds(3600);
        LoadedJob loaded = job();
        RunRequest request = new RunRequest(
                jobFile,
                loaded.job().orElseThrow(),
                loaded.settings(),
                restart,
                Optional.empty(),
                full,
                RunRequest.EngineName.LOCAL,
                restart ? Optional.empty() : Optional.of(DAY),
                new Invocation("copydesk", List.of(), Optional.empty()));
        Path image = home.resolve("image");
        Striking striking = new Striking(fault, random.nextInt(24), image);
        log.add((restart ? "restart" : full ? "run --full" : "run") + " with " + striking);
        RunResult result = new LocalRunner(() -> now, striking).run(request, tick -> {});
        if (Files.exists(image)) {
            Disk.delete(output);
            Files.move(image, output);
        }
        log.add(striking.struck ? "struck" : result.message());
        boolean nothingToRestart = restart && !pending;
        if (nothingToRestart) {
            assertThat(result.message()).as("after %s", log).contains("nothing to restart", "copydesk run");
            return;
        }
        pending = striking.struck && (fault == Fault.KILL || result.verdict() == Verdict.FAILED);
        adopt();
        if (!pending) {
            assertThat(result.verdict()).as("after %s", log).isIn(Verdict.PUBLISHED, Verdict.UNCHANGED);
            assertThat(result.version()).as("after %s", log).contains(latest);
            check();
            assertThat(texts(versions.get(latest)))
                    .as("the corpus is what the input says, after %s", log)
                    .isEqualTo(texts(made("")));
        }
    }

    /** What has been renamed into {@code versions/} will be the latest, whoever sees to it. */
    private void adopt() throws IOException {
        Path folder = output.resolve("versions");
        if (!Files.isDirectory(folder)) {
            return;
        }
        try (Stream<Path> found = Files.list(folder)) {
            for (String name :
                    found.map(path -> path.getFileName().toString()).sorted().toList()) {
                if (!versions.containsKey(name)) {
                    versions.put(name, made(name));
                    latest = name;
                }
            }
        }
    }

    /** What a run makes of the input and the latest version. */
    private Map<String, Entry> made(String name) {
        Map<String, Entry> before = versions.getOrDefault(latest, Map.of());
        Map<String, Entry> made = new TreeMap<>();
        files.forEach((path, text) -> {
            if (!withdrawn.contains(path)) {
                String added = before.containsKey(path) ? before.get(path).added() : name;
                made.put(
                        path, new Entry(text.substring(text.indexOf("\n\n") + 2).strip(), added));
            }
        });
        return made;
    }

    private static Map<String, String> texts(Map<String, Entry> version) {
        return version.entrySet().stream()
                .collect(Collectors.toMap(
                        Map.Entry::getKey, entry -> entry.getValue().text()));
    }

    private void withdraw() throws IOException {
        Map<String, Entry> from = versions.getOrDefault(latest, Map.of());
        if (from.size() < 5) {
            return;
        }
        String path = List.copyOf(from.keySet()).get(random.nextInt(from.size()));
        care(
                new Care.Withdraw(
                        List.of(DocumentId.of(path.substring(0, path.indexOf('/')), path, null)), false, "asked"),
                "withdraw " + path);
        Map<String, Entry> without = new TreeMap<>(versions.get(latest));
        without.remove(path);
        withdrawn.add(path);
        latest = new Versions(output).latest().orElseThrow().toString();
        assertThat(versions).as("after %s", log).doesNotContainKey(latest);
        versions.put(latest, without);
        check();
    }

    private void rollback() throws IOException {
        List<String> possible = new Versions(output)
                .list().stream()
                        .filter(version -> version.state().isFit())
                        .map(version -> version.name().toString())
                        .toList();
        if (possible.isEmpty()) {
            return;
        }
        String to = possible.get(random.nextInt(possible.size()));
        care(new Care.Rollback(to), "rollback " + to);
        latest = to;
        check();
    }

    private void care(Care care, String name) throws IOException {
        log.add(name);
        Care.Outcome outcome = new LocalCustodian().care(job().job().orElseThrow(), care);
        assertThat(outcome.done()).as(outcome.message()).isTrue();
        // a run that was ended behind its publication is on record as completed from now on
        pending = pending
                && org.copydesk.job.RunLog.of(output).latest().orElseThrow().isUnfinished();
    }

    /** A backup is taken, and all goes on in the backup. */
    private void copy() throws IOException {
        if (!Files.exists(output)) {
            return;
        }
        Path copy = home.resolve("copy-" + copies++);
        log.add("the output folder is copied");
        copy(output, copy);
        originals.put(output, digests(output));
        output = copy;
    }

    private void check() throws IOException {
        Versions published = new Versions(output);
        assertThat(published.latest().map(Object::toString)).as("after %s", log).contains(latest);
        Map<String, Entry> rows = new TreeMap<>();
        try (Stream<Path> shards = Files.list(output.resolve("latest/data/jsonl"))) {
            for (Path shard : shards.toList()) {
                try (Stream<Map> lines = JsonLines.read(shard, Map.class)) {
                    lines.forEach(row -> rows.put(
                            (String) ((Map<?, ?>) row.get("metadata")).get("path"),
                            new Entry((String) row.get("text"), (String) row.get("added"))));
                }
            }
        }
        assertThat(rows).as("after %s", log).isEqualTo(versions.get(latest));
        assertThat(new Verification(published).verify()).as("after %s", log).isEmpty();
    }

    private LoadedJob job() {
        return JobFiles.load(
                jobFile,
                List.of(
                        "dataset.path=" + home.resolve("input"),
                        "export.path=" + output,
                        "run.threads=1",
                        "process.deduplicate.enabled=false"));
    }

    /** Strikes once so many points have been passed. */
    private final class Striking implements Witness {
        private final Fault fault;
        private final int after;
        private final Path image;
        private final AtomicInteger passed = new AtomicInteger();
        private GracefulStop stop;
        private boolean struck;

        Striking(Fault fault, int after, Path image) {
            this.fault = fault;
            this.after = after;
            this.image = image;
        }

        @Override
        public void begins(GracefulStop begun) {
            stop = begun;
        }

        @Override
        public void passed(String step) {
            if (fault == Fault.NONE || passed.getAndIncrement() != after) {
                return;
            }
            struck = true;
            log.add(fault + " in " + step);
            if (fault == Fault.TERM) {
                stop.tell();
                return;
            }
            try {
                copy(output, image);
            } catch (IOException failed) {
                throw new java.io.UncheckedIOException(failed);
            }
            throw new Killed();
        }

        @Override
        public String toString() {
            return fault == Fault.NONE ? "no fault" : fault + " at point " + after;
        }
    }

    private static void copy(Path from, Path to) throws IOException {
        try (Stream<Path> all = Files.walk(from)) {
            for (Path path : all.toList()) {
                Path place = to.resolve(from.relativize(path).toString());
                if (!Files.isDirectory(path, LinkOption.NOFOLLOW_LINKS)) {
                    Files.copy(path, place, LinkOption.NOFOLLOW_LINKS, StandardCopyOption.COPY_ATTRIBUTES);
                } else {
                    Files.createDirectories(place);
                }
            }
        }
    }

    private static Map<String, String> digests(Path folder) {
        try (Stream<Path> all = Files.walk(folder)) {
            Map<String, String> digests = new TreeMap<>();
            for (Path file : all.filter(Files::isRegularFile).toList()) {
                digests.put(folder.relativize(file).toString(), DocumentId.sha256(Files.readAllBytes(file)));
            }
            return digests;
        } catch (IOException failed) {
            throw new java.io.UncheckedIOException(failed);
        }
    }
}
