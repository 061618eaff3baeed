package org.copydesk.batch;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import java.util.zip.GZIPInputStream;
import org.copydesk.dedup.NewsMaker;
import org.copydesk.document.DocumentId;
import org.copydesk.job.Progress;
import org.copydesk.job.RunResult;
import org.copydesk.job.RunResult.Verdict;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Whoever edits the input while the night reads it: no text is published under the hash of another. */
class MovingInputTest {
    private static final String KEEP = "dataset.on_vanished=keep";
    private static final Pattern ROW =
            Pattern.compile("\"text\":\"([^\"]*)\".*\"path\":\"([^\"]*)\".*\"sha256\":\"([0-9a-f]{64})\"");

    @TempDir
    Path home;

    private Nights nights;

    /** What is done to the input folder. */
    @FunctionalInterface
    private interface Edit {
        void make() throws IOException;
    }

    @BeforeEach
    void folder() throws IOException {
        nights = new Nights(home);
        for (int number = 0; number < 6; number++) {
            nights.put("post/" + number + ".txt", text(number, 0));
        }
    }

    private static String text(int number, int edition) {
        return "Edition " + edition + " of article " + number + " is out\n\n" + NewsMaker.article(number, 60) + "\n";
    }

    private Path file(int number) {
        return nights.input().resolve("post/" + number + ".txt");
    }

    /** Runs, with an edit made when the inventory has been taken and nothing has been read. */
    private RunResult run(Edit edit, String... settings) {
        return run(false, edit, settings);
    }

    private RunResult run(boolean full, Edit edit, String... settings) {
        AtomicBoolean made = new AtomicBoolean();
        Progress progress = tick -> {
            if (tick.step().equals("read") && !made.getAndSet(true)) {
                try {
                    edit.make();
                } catch (IOException failed) {
                    throw new java.io.UncheckedIOException(failed);
                }
            }
        };
        RunResult result = full ? nights.full(progress, settings) : nights.run(progress, settings);
        assertThat(made).isTrue();
        return result;
    }

    /** Returns the edition of each published file, having checked that its hash is that of the edition. */
    private Map<String, String> published() throws IOException {
        Map<String, String> editions = new TreeMap<>();
        for (String row : rows()) {
            Matcher parts = ROW.matcher(row);
            assertThat(parts.find()).as(row).isTrue();
            Matcher edition =
                    Pattern.compile("Edition (\\d+) of article (\\d+)").matcher(row);
            assertThat(edition.find()).as(row).isTrue();
            int number = Integer.parseInt(edition.group(2));
            int made = Integer.parseInt(edition.group(1));
            assertThat(parts.group(3))
                    .as(parts.group(2) + " of edition " + made)
                    .isEqualTo(DocumentId.sha256(text(number, made).getBytes(StandardCharsets.UTF_8)));
            editions.put(parts.group(2), edition.group(1));
        }
        return editions;
    }

    private List<String> rows() throws IOException {
        List<String> rows = new ArrayList<>();
        try (Stream<Path> shards = Files.list(nights.latest().toRealPath().resolve("data/jsonl"))) {
            for (Path shard : shards.sorted().toList()) {
                try (BufferedReader reader = new BufferedReader(new InputStreamReader(
                        new GZIPInputStream(Files.newInputStream(shard)), StandardCharsets.UTF_8))) {
                    reader.lines().forEach(rows::add);
                }
            }
        }
        return rows;
    }

    @Test
    void whatWasEditedIsReadAgainUnderItsOwnHash() throws IOException {
        RunResult result = run(() -> Files.writeString(file(3), text(3, 7)));
        assertThat(result.verdict()).as(result.message()).isEqualTo(Verdict.PUBLISHED);
        assertThat(result.message()).contains("1 file: edited during the run", "post/3.txt");
        assertThat(Files.readString(nights.latest().resolve("CHANGELOG.md"))).contains("edited during the run");
        assertThat(published()).hasSize(6).containsEntry("post/3.txt", "7");
        assertThat(nights.run().verdict()).isEqualTo(Verdict.UNCHANGED);
    }

    @Test
    void whatGrewIsPublishedAsItWasReadAndAgainTheNextNight() throws IOException {
        nights.put("post/lines.jsonl", "{\"id\":\"a\",\"text\":\"" + NewsMaker.article(50, 40) + "\"}\n");
        String more = "{\"id\":\"b\",\"text\":\"" + NewsMaker.article(51, 40) + "\"}\n";
        Path lines = nights.input().resolve("post/lines.jsonl");
        assertThat(run(() -> Files.writeString(lines, Files.readString(lines) + more))
                        .verdict())
                .isEqualTo(Verdict.PUBLISHED);
        assertThat(rows()).hasSize(8);
        assertThat(nights.run().verdict()).isEqualTo(Verdict.UNCHANGED);
    }

    @Test
    void whatVanishedStaysAsItWasAndGoesTheNextNight() throws IOException {
        nights.run();
        Files.writeString(file(2), text(2, 1));
        nights.put("post/new.txt", text(9, 0));
        RunResult result = run(() -> {
            Files.delete(file(2));
            Files.delete(nights.input().resolve("post/new.txt"));
        });
        assertThat(result.verdict()).as(result.message()).isEqualTo(Verdict.PUBLISHED);
        assertThat(result.message()).contains("2 files, each: gone before it was read");
        assertThat(published()).hasSize(6).containsEntry("post/2.txt", "0");
        assertThat(nights.run().verdict()).isEqualTo(Verdict.PUBLISHED);
        assertThat(published()).hasSize(5).doesNotContainKey("post/2.txt");
    }

    @Test
    void whatVanishedIsKeptWhereVanishedFilesAre() throws IOException {
        nights.run(KEEP);
        Files.writeString(file(2), text(2, 1));
        run(() -> Files.delete(file(2)), KEEP);
        assertThat(published()).hasSize(6).containsEntry("post/2.txt", "0");
        nights.put("post/other.txt", text(10, 0));
        nights.run(KEEP);
        assertThat(published()).hasSize(7).containsEntry("post/2.txt", "0");
    }

    @Test
    void aFullRunTakesOverWhatVanished() throws IOException {
        nights.run(KEEP);
        RunResult result = run(true, () -> Files.delete(file(2)), KEEP);
        assertThat(result.message()).contains("1 file: gone before it was read");
        assertThat(published()).hasSize(6).containsEntry("post/2.txt", "0");
        nights.put("post/other.txt", text(10, 0));
        nights.run(KEEP);
        assertThat(published()).hasSize(7).containsEntry("post/2.txt", "0");
    }

    @Test
    void aFolderOrALinkInItsPlaceIsLeftForTheNextNight() throws IOException {
        Path secret = Files.writeString(home.resolve("secret.txt"), text(30, 0));
        nights.run();
        Files.writeString(file(1), text(1, 1));
        Files.writeString(file(4), text(4, 1));
        run(() -> {
            Files.delete(file(1));
            Files.createSymbolicLink(file(1), secret);
            Files.delete(file(4));
            Files.createDirectories(file(4));
        });
        assertThat(published()).hasSize(6).containsEntry("post/1.txt", "0").containsEntry("post/4.txt", "0");
        nights.run();
        assertThat(published()).hasSize(4);
    }

    @Test
    void whoeverWritesAllNightSpoilsNothing() throws Exception {
        Map<Integer, Integer> editions = new ConcurrentHashMap<>();
        AtomicBoolean over = new AtomicBoolean();
        Thread writer = new Thread(() -> {
            Random dice = new Random(11);
            for (int edition = 1; !over.get(); edition++) {
                int number = dice.nextInt(6);
                try {
                    Path draft = Files.writeString(home.resolve("draft"), text(number, edition));
                    Files.move(draft, file(number), java.nio.file.StandardCopyOption.ATOMIC_MOVE);
                    editions.put(number, edition);
                } catch (IOException failed) {
                    throw new java.io.UncheckedIOException(failed);
                }
            }
        });
        writer.start();
        try {
            for (int night = 0; night < 4; night++) {
                assertThat(nights.run().verdict()).isIn(Verdict.PUBLISHED, Verdict.UNCHANGED);
                assertThat(published()).hasSize(6);
            }
        } finally {
            over.set(true);
            writer.join();
        }
        nights.run();
        Map<String, String> last = new TreeMap<>();
        editions.forEach((number, edition) -> last.put("post/" + number + ".txt", edition.toString()));
        assertThat(published()).containsAllEntriesOf(last);
    }
}
