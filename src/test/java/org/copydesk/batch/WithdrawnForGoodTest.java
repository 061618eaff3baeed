package org.copydesk.batch;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.copydesk.corpus.Version;
import org.copydesk.corpus.Versions;
import org.copydesk.dedup.NewsMaker;
import org.copydesk.job.Care;
import org.copydesk.job.RunResult;
import org.copydesk.job.RunResult.Verdict;
import org.copydesk.write.Formats;
import org.copydesk.write.JsonLines;
import org.copydesk.write.ReportRow;
import org.copydesk.write.Row;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * A corpus of several nights in which some documents have words that stand nowhere else: in text, title, byline,
 * caption, boilerplate, in lines and passages that they share, in a file that is damaged later. They are withdrawn, and
 * after prune no file below the output folder has one of those words, nor after any later night.
 */
class WithdrawnForGoodTest {
    @TempDir
    Path home;

    private final List<String> secrets = new ArrayList<>();
    private final Set<String> secretPaths = new TreeSet<>();
    private SplittableRandom random;
    private Nights nights;

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3})
    void noByteIsLeft(long seed) throws IOException {
        random = new SplittableRandom(seed);
        nights = new Nights(home);
        writeNews(seed);
        published(nights.run());
        editNews(seed);
        assertThat(nights.run("gates=[]", "errors.max_quarantined=0").verdict()).isEqualTo(Verdict.REFUSED);
        published(nights.run("gates=[]"));
        assertThat(EveryByte.holding(nights.output(), secrets)).isNotEmpty();
        Set<String> ids = ids();

        boolean withCopies = random.nextBoolean();
        nights.care(new Care.Withdraw(withCopies ? survivors(ids) : List.copyOf(ids), withCopies, "asked"));
        nights.care(new Care.Prune(false));

        assertThat(EveryByte.holding(nights.output(), secrets)).isEmpty();
        published(nights.run("gates=[]"));
        assertThat(EveryByte.holding(nights.output(), secrets)).isEmpty();
        laterNights();
    }

    private void laterNights() throws IOException {
        for (String path : List.copyOf(secretPaths)) {
            Path file = nights.input().resolve(path);
            if (Files.exists(file) && path.endsWith(".txt")) {
                Files.move(file, file.resolveSibling("moved-" + file.getFileName()));
                break;
            }
        }
        nights.run("gates=[]");
        assertThat(EveryByte.holding(nights.output(), secrets)).as("moved").isEmpty();
        for (String path : secretPaths) {
            if (path.endsWith(".html")) {
                nights.put(path, page(99));
            }
        }
        nights.put("gazette/more.txt", article("More of the same", 4711));
        published(nights.run("gates=[]"));
        assertThat(EveryByte.holding(nights.output(), secrets)).as("edited").isEmpty();
        List<Row> nightAfterNight = rows();
        nights.full("gates=[]");
        assertThat(rows()).as("once").isEqualTo(nightAfterNight);
        assertThat(EveryByte.holding(nights.output(), secrets)).as("full").isEmpty();
    }

    private List<Row> rows() throws IOException {
        List<Row> rows = new ArrayList<>();
        try (Stream<Path> shards = Files.list(nights.latest().resolve("data/jsonl"))) {
            for (Path shard : shards.sorted().toList()) {
                try (Stream<Row> all = Formats.named(List.of("jsonl.gz")).get(0).rows(shard)) {
                    all.forEach(rows::add);
                }
            }
        }
        return rows;
    }

    /** A word that stands nowhere else. */
    private String secret() {
        StringBuilder word = new StringBuilder("Zq");
        for (int i = 0; i < 9; i++) {
            word.append((char) ('a' + random.nextInt(26)));
        }
        secrets.add(word.toString());
        return word.toString();
    }

    private static String article(String title, long seed) {
        return title + "\n\nBy Ada Roe\n1 October 2026\n\n" + NewsMaker.article(seed, 120) + "\n";
    }

    private void writeNews(long seed) throws IOException {
        for (int i = 0; i < 8; i++) {
            nights.put("gazette/plain-" + i + ".txt", article("Plain news " + i, 100 * seed + i));
            nights.put("mirror/plain-" + i + ".txt", article("Other news " + i, 100 * seed + 50 + i));
        }
        String line = "\n\nRead more of " + secret() + " at the desk of " + secret() + "\n";
        for (int i = 0; i < 4; i++) {
            hide("gazette/hidden-" + i + ".txt", letter(100 * seed + 20 + i) + line);
        }
        String copied = letter(100 * seed + 30);
        hide("gazette/copied.txt", copied);
        hide("mirror/copied.txt", copied + "\nAn end that the other lacks, by " + secret() + ".\n");
        hide("herald/page.html", page(100 * seed + 40));
        String passage = NewsMaker.article(100 * seed + 60, 60) + " " + secret() + " and " + secret() + " agreed.";
        hide("gazette/first.txt", article("First account", 100 * seed + 61) + "\n" + passage + "\n");
        hide("mirror/second.txt", article("Second account", 100 * seed + 62) + "\n" + passage + "\n");
        hide("herald/records.jsonl", record("r1", 100 * seed + 70) + record("r2", 100 * seed + 71));
    }

    private void hide(String path, String text) throws IOException {
        secretPaths.add(path);
        nights.put(path, text);
    }

    private String letter(long seed) {
        return "A letter from " + secret() + "\n\nBy " + secret() + " " + secret() + "\n1 October 2026\n\n"
                + NewsMaker.article(seed, 60) + " Then " + secret() + " was named.\n\n"
                + NewsMaker.article(seed + 7, 60)
                + "\n\nPhoto: " + secret() + "\n\nShare this with " + secret() + "\n";
    }

    private String page(long seed) {
        return "<html><head><title>" + secret() + " | Herald</title><meta name=author content='" + secret()
                + "'></head><body><article><h1>A page by " + secret() + "</h1><p>" + NewsMaker.article(seed, 90)
                + "</p><figure><img src=a.jpg alt='" + secret() + "'><figcaption>" + secret()
                + "</figcaption></figure><p>" + NewsMaker.article(seed + 1, 60) + " " + secret()
                + "</p></article><footer>Contact " + secret() + "</footer></body></html>";
    }

    private String record(String id, long seed) {
        return "{\"id\":\"" + id + "\",\"title\":\"" + secret() + "\",\"text\":\""
                + NewsMaker.article(seed, 80).replace("\n", "\\n") + " " + secret() + "\"}\n";
    }

    /** One is edited, one vanishes, one is damaged so that a reader may quote it. */
    private void editNews(long seed) throws IOException {
        nights.put("gazette/hidden-0.txt", letter(100 * seed + 80));
        Files.delete(nights.input().resolve("gazette/hidden-1.txt"));
        nights.put("herald/records.jsonl", secret() + " " + secret() + "\n" + record("r2", 100 * seed + 72));
        nights.put("gazette/late.txt", article("Late news", 100 * seed + 90));
    }

    private static void published(RunResult run) {
        assertThat(run.verdict()).as(run.message()).isEqualTo(Verdict.PUBLISHED);
    }

    /** The ids that any version has of the documents with secrets. */
    private Set<String> ids() throws IOException {
        Set<String> ids = new HashSet<>();
        for (Version version : new Versions(nights.output()).list()) {
            Path folder =
                    nights.output().resolve("versions").resolve(version.name().toString());
            try (Stream<Path> shards = Files.list(folder.resolve("data/jsonl"))) {
                for (Path shard : shards.toList()) {
                    try (Stream<Row> rows =
                            Formats.named(List.of("jsonl.gz")).get(0).rows(shard)) {
                        rows.filter(row -> secretPaths.contains(row.metadata().path()))
                                .forEach(row -> ids.add(row.id()));
                    }
                }
            }
            try (Stream<ReportRow.Duplicate> rows =
                    JsonLines.read(folder.resolve("reports/duplicates.jsonl.gz"), ReportRow.Duplicate.class)) {
                rows.filter(row -> secretPaths.contains(row.loser().path()))
                        .forEach(row -> ids.add(row.loser().id()));
            }
        }
        return ids;
    }

    /** Leaves out the losers of the latest version: they go as copies. */
    private List<String> survivors(Set<String> ids) throws IOException {
        Set<String> left = new TreeSet<>(ids);
        try (Stream<ReportRow.Duplicate> rows =
                JsonLines.read(nights.latest().resolve("reports/duplicates.jsonl.gz"), ReportRow.Duplicate.class)) {
            rows.forEach(row -> left.remove(row.loser().id()));
        }
        return List.copyOf(left);
    }
}
