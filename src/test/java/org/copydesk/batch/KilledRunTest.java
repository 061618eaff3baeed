package org.copydesk.batch;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.copydesk.JavaCommand;
import org.copydesk.cli.Copydesk;
import org.copydesk.document.DocumentId;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * A run as a process of its own, killed with SIGKILL in each step, several times, and restarted until it ends: what it
 * publishes is what an undisturbed run publishes, byte for byte.
 */
class KilledRunTest {
    private static final int DOCUMENTS = 1500;
    private static final int KILLS = 3;

    @TempDir
    static Path home;

    private static Path input;
    private static Map<String, String> undisturbed;

    @BeforeAll
    static void runUndisturbed() throws Exception {
        input = home.resolve("input");
        new CorpusMaker(input, false, 150).make(0, DOCUMENTS, 0);
        Files.createDirectories(home.resolve("jobs"));
        Files.writeString(home.resolve("jobs/nightly.yaml"), "name: killed\n");
        Path output = home.resolve("undisturbed");
        assertThat(start("run", output).waitFor()).isZero();
        undisturbed = published(output);
        assertThat(Files.readString(output.resolve("latest/reports/run.json")))
                .as("authors of one form are among what must come out the same")
                .contains("author/initials");
        assertThat(undisturbed).hasSizeGreaterThan(10);
    }

    @ParameterizedTest
    @ValueSource(strings = {"inventory", "read", "clean", "deduplicate", "write", "publish", "report"})
    void endsWithTheSameBytesHoweverOftenItIsKilledIn(String step) throws Exception {
        Path output = home.resolve("killed-in-" + step);
        Random random = new Random(step.hashCode());
        String command = "run";
        int killed = 0;
        for (int kill = 0; kill < KILLS; kill++) {
            Process run = start(command, output);
            if (waitFor(step, output, run)) {
                run.waitFor(random.nextInt(60), TimeUnit.MILLISECONDS);
            }
            if (run.isAlive()) {
                run.destroyForcibly().waitFor();
                killed++;
                command = "restart";
                assertNothingHalfDone(output);
            }
        }
        assertThat(killed).as("kills that met the run alive").isPositive();
        Process last = start(command, output);
        int exit = last.waitFor();
        if (exit != 0) {
            assertThat(Files.readString(home.resolve("log-" + output.getFileName() + ".txt")))
                    .contains("There is nothing to restart");
        }
        assertThat(published(output)).isEqualTo(undisturbed);
    }

    @Test
    void continuesWithWhatWasDone() throws Exception {
        Path output = home.resolve("continued");
        Process run = start("run", output);
        assertThat(waitFor("write", output, run)).isTrue();
        run.destroyForcibly().waitFor();
        Map<String, Long> done = segments(output);
        assertThat(done).isNotEmpty();

        assertThat(start("restart", output).waitFor()).isZero();

        Map<String, Long> after = segments(output);
        assertThat(after).containsAllEntriesOf(done);
    }

    private static Process start(String command, Path output) throws IOException {
        List<String> line = JavaCommand.of(
                List.of("-Xmx512m", "-XX:TieredStopAtLevel=1"),
                Copydesk.class,
                command,
                home.resolve("jobs/nightly.yaml").toString(),
                "--input",
                input.toString(),
                "--output",
                output.toString(),
                "--set",
                "run.threads=2");
        if (command.equals("run")) {
            line.addAll(List.of("--date", "2026-11-21"));
        }
        return new ProcessBuilder(line)
                .redirectErrorStream(true)
                .redirectOutput(
                        home.resolve("log-" + output.getFileName() + ".txt").toFile())
                .start();
    }

    /** Waits until the run's log says that the step is at work; false when the run ends before. */
    private static boolean waitFor(String step, Path output, Process run) throws Exception {
        Path runs = output.resolve(".copydesk/runs");
        while (run.isAlive()) {
            if (Files.isDirectory(runs)) {
                try (Stream<Path> files = Files.list(runs)) {
                    for (Path file :
                            files.filter(f -> f.toString().endsWith(".json")).toList()) {
                        String log = Files.readString(file).replaceAll("\\s+", "");
                        if (log.contains("\"name\":\"" + step + "\",\"status\":\"RUNNING\"")) {
                            return true;
                        }
                    }
                }
            }
            run.waitFor(2, TimeUnit.MILLISECONDS);
        }
        return false;
    }

    /** What {@code latest} and {@code versions/} show is whole: every file that a manifest names is there. */
    private static void assertNothingHalfDone(Path output) throws IOException {
        Path versions = output.resolve("versions");
        if (Files.isDirectory(versions)) {
            try (Stream<Path> folders = Files.list(versions)) {
                for (Path folder : folders.toList()) {
                    for (String manifest : List.of("manifest-sha256.txt", "tagmanifest-sha256.txt")) {
                        for (String line : Files.readAllLines(folder.resolve(manifest))) {
                            assertThat(folder.resolve(line.split("  ")[1])).exists();
                        }
                    }
                }
            }
        }
        Path latest = output.resolve("latest");
        if (Files.exists(latest, LinkOption.NOFOLLOW_LINKS)) {
            assertThat(latest.resolve("bagit.txt")).exists();
        }
    }

    /** Returns the checksums of all published files but those that tell when and how long: the report and its tags. */
    private static Map<String, String> published(Path output) throws IOException {
        Path latest = output.resolve("latest").toRealPath();
        Map<String, String> files = new TreeMap<>();
        try (Stream<Path> all = Files.walk(latest)) {
            for (Path file : all.filter(Files::isRegularFile).toList()) {
                String name = latest.relativize(file).toString();
                boolean timed = name.equals("reports/index.html")
                        || name.equals("reports/run.json")
                        || name.equals("tagmanifest-sha256.txt");
                if (!timed) {
                    files.put(name, DocumentId.sha256(Files.readAllBytes(file)));
                }
            }
        }
        return files;
    }

    private static Map<String, Long> segments(Path output) throws IOException {
        Map<String, Long> files = new TreeMap<>();
        try (Stream<Path> all = Files.walk(output.resolve(".copydesk/state"))) {
            for (Path file : all.filter(f -> f.toString().matches(".*/(documents|articles|index)-.*\\.seg"))
                    .toList()) {
                files.put(
                        file.getFileName().toString(),
                        Files.getLastModifiedTime(file).toMillis());
            }
        }
        return files;
    }
}
