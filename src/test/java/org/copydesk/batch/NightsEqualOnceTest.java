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
import java.util.zip.GZIPInputStream;
import org.copydesk.dedup.NewsMaker;
import org.copydesk.job.RunResult.Verdict;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A corpus built night by night is the one built in a single run over the same input. */
class NightsEqualOnceTest {
    private static final int DOCUMENTS = 240;
    private static final String ALL_KEPT = "process.deduplicate.enabled=false";
    private static final List<String> SAME_BYTES = List.of(
            "ledger.jsonl.gz", "duplicates.jsonl.gz", "related.jsonl.gz", "rejected.jsonl.gz", "quarantine.jsonl.gz");

    @TempDir
    Path home;

    @Test
    void whateverTheNightsBringAndTakeAway() throws IOException {
        Nights nightly = new Nights(home.resolve("nightly"));
        CorpusMaker maker = new CorpusMaker(nightly.input(), false, 120);
        maker.make(0, DOCUMENTS / 2, 0);
        assertThat(nightly.run().verdict()).isEqualTo(Verdict.PUBLISHED);
        maker.make(DOCUMENTS / 2, DOCUMENTS, 0);
        assertThat(nightly.run("run.threads=1").verdict()).isEqualTo(Verdict.PUBLISHED);
        for (int number = 0; number < DOCUMENTS; number += 17) {
            maker.make(number, 1);
        }
        delete(nightly.input(), 1, 23);
        nightly.put("outlet-03/broken.pdf", "%PDF-1.4 and then nothing of it");
        assertThat(nightly.run().verdict()).isEqualTo(Verdict.PUBLISHED);

        Nights once = new Nights(home.resolve("once"));
        copyBackwards(nightly.input(), once.input());
        assertThat(once.run("run.threads=1").verdict()).isEqualTo(Verdict.PUBLISHED);

        assertThat(records(nightly)).isEqualTo(records(once)).isNotEmpty();
        for (String report : SAME_BYTES) {
            assertThat(lines(nightly.latest().resolve("reports").resolve(report)))
                    .as(report)
                    .isEqualTo(lines(once.latest().resolve("reports").resolve(report)));
        }
        assertThat(lines(once.latest().resolve("reports/duplicates.jsonl.gz"))).isNotEmpty();
        assertThat(lines(once.latest().resolve("reports/quarantine.jsonl.gz"))).hasSize(1);
    }

    private static String dated(String subject, String date) {
        return "A word on " + subject + "\nBy Ada Roe\n" + date + "\n\nWhat there is to be told of " + subject
                + " is said in a sentence of sufficient length, and then once more.\n";
    }

    private static List<String> published(Nights nights) throws IOException {
        return records(nights).stream()
                .filter(row -> row.contains("\"source\":\"dated\""))
                .map(row -> row.replaceAll(".*\"published\":(null|\"[^\"]*\").*", "$1"))
                .toList();
    }

    @Test
    void theOrderOfASourcesDatesIsLearntFromItsOtherDates() throws IOException {
        Nights nightly = new Nights(home.resolve("nightly"));
        nightly.put("dated/0.txt", dated("ferries", "03/04/2020"));
        nightly.put("dated/1.txt", dated("bridges", "23/04/2020"));
        nightly.run(ALL_KEPT);
        assertThat(published(nightly)).containsExactlyInAnyOrder("null", "\"2020-04-23\"");
        nightly.put("dated/2.txt", dated("markets", "24/04/2020"));
        nightly.put("dated/3.txt", dated("schools", "25/04/2020"));
        nightly.run(ALL_KEPT);
        assertThat(published(nightly)).contains("\"2020-04-03\"");
        Nights once = new Nights(home.resolve("once"));
        copyBackwards(nightly.input(), once.input());
        once.run(ALL_KEPT);
        assertThat(records(nightly)).isEqualTo(records(once));
        nightly.put("dated/4.txt", dated("harbours", "04/26/2020"));
        nightly.run(ALL_KEPT);
        assertThat(published(nightly)).contains("null");
    }

    private static String signed(int number, String author) {
        return PageMaker.headline(number) + "\n\nBy " + author + "\n3 October 2026\n\n" + NewsMaker.article(number, 150)
                + "\n";
    }

    private static List<String> authors(Nights nights) throws IOException {
        return records(nights).stream()
                .map(row -> row.replaceAll(".*\"authors\":\\[\\{\"name\":\"([^\"]*)\".*", "$1"))
                .toList();
    }

    private static List<String> changes(Nights nights) throws IOException {
        return lines(nights.latest().resolve("reports/changes.jsonl.gz")).stream()
                .map(row -> row.replaceAll(".*/(\\d+)\\.txt.*\"change\":\"(\\w+)\",\"cause\":\"(\\w+)\".*", "$1 $2 $3"))
                .toList();
    }

    @Test
    void theFormOfAnAuthorIsLearntFromWhatTheSourceHasAndNotFromItsNights() throws IOException {
        Nights nightly = new Nights(home.resolve("nightly"));
        for (int number = 1; number <= 4; number++) {
            nightly.put("signed/" + number + ".txt", signed(number, number == 2 ? "J. Smith" : "John Smith"));
        }
        Path last = nightly.input().resolve("signed/4.txt");
        String text = Files.readString(last);
        Files.writeString(last, Files.readString(nightly.input().resolve("signed/3.txt")));
        nightly.run();
        assertThat(authors(nightly))
                .as("a copy does not count")
                .containsExactly("John Smith", "J. Smith", "John Smith");

        Files.writeString(last, text);
        nightly.run();
        assertThat(authors(nightly)).containsOnly("John Smith").hasSize(4);
        assertThat(changes(nightly)).contains("2 changed rule");
        assertThat(records(nightly).get(1)).contains("\"byline_raw\":\"By J. Smith\"");
        Nights once = new Nights(home.resolve("once"));
        copyBackwards(nightly.input(), once.input());
        once.run("run.threads=1");
        assertThat(records(nightly)).isEqualTo(records(once));

        nightly.put("signed/5.txt", signed(5, "Jane Smith"));
        nightly.run();
        assertThat(authors(nightly)).contains("J. Smith");
        assertThat(changes(nightly)).containsExactly("2 changed rule", "5 added input");
        Files.delete(nightly.input().resolve("signed/5.txt"));
        nightly.run();
        assertThat(records(nightly)).isEqualTo(records(once));
    }

    @Test
    void aVetoOnANameRewritesTheRecordsThatBearIt() throws IOException {
        Nights nights = new Nights(home.resolve("vetoing"));
        for (int number = 1; number <= 4; number++) {
            nights.put("signed/" + number + ".txt", signed(number, number == 2 ? "J. Smith" : "John Smith"));
            nights.put(number + ".txt", signed(number + 10, number == 2 ? "J. Smith" : "John Smith"));
        }
        nights.run();
        assertThat(authors(nights))
                .filteredOn("J. Smith"::equals)
                .as("of no known source")
                .hasSize(1);
        assertThat(nights.run("process.byline.one_form.veto=[J. Smith]").verdict())
                .isEqualTo(Verdict.PUBLISHED);
        assertThat(authors(nights)).filteredOn("J. Smith"::equals).hasSize(2);
        assertThat(changes(nights)).containsExactly("2 changed rule");
        assertThat(Files.readString(nights.latest().resolve("CHANGELOG.md"))).contains("one form of each author");
        nights.run();
        assertThat(changes(nights)).containsExactly("2 changed rule");
        nights.run("process.byline.one_form.enabled=false");
        assertThat(authors(nights)).filteredOn("J. Smith"::equals).hasSize(2);
    }

    @Test
    void aRefusedRunGoesOnWithOtherSettingsForNames() throws IOException {
        Nights nights = new Nights(home.resolve("refused"));
        for (int number = 1; number <= 4; number++) {
            nights.put("signed/" + number + ".txt", signed(number, number == 2 ? "J. Smith" : "John Smith"));
        }
        nights.put("signed/broken.pdf", "%PDF-1.4 and then nothing of it");
        assertThat(nights.run("errors.max_quarantined=0").verdict()).isEqualTo(Verdict.REFUSED);
        assertThat(nights.restart("process.byline.one_form.enabled=false").verdict())
                .isEqualTo(Verdict.PUBLISHED);
        assertThat(authors(nights)).contains("J. Smith");
    }

    private static void delete(Path input, int from, int step) throws IOException {
        List<Path> files = files(input);
        for (int i = from; i < files.size(); i += step) {
            Files.delete(files.get(i));
        }
    }

    private static List<Path> files(Path input) throws IOException {
        try (var all = Files.walk(input)) {
            return all.filter(Files::isRegularFile).sorted().toList();
        }
    }

    /** Lays the files down in another order than they came in. */
    private static void copyBackwards(Path from, Path to) throws IOException {
        List<Path> files = new ArrayList<>(files(from));
        java.util.Collections.reverse(files);
        for (Path file : files) {
            Path target = to.resolve(from.relativize(file));
            Files.createDirectories(target.getParent());
            Files.copy(file, target);
        }
    }

    private static List<String> records(Nights nights) throws IOException {
        List<String> rows = new ArrayList<>();
        for (Path shard : files(nights.latest().toRealPath().resolve("data/jsonl"))) {
            for (String line : lines(shard)) {
                rows.add(line.replaceFirst("\"added\":\"[^\"]*\"", ""));
            }
        }
        return rows;
    }

    private static List<String> lines(Path file) throws IOException {
        try (BufferedReader reader = new BufferedReader(
                new InputStreamReader(new GZIPInputStream(Files.newInputStream(file)), StandardCharsets.UTF_8))) {
            return reader.lines().toList();
        }
    }
}
