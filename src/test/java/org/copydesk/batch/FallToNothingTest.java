package org.copydesk.batch;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.copydesk.corpus.Versions;
import org.copydesk.dedup.NewsMaker;
import org.copydesk.job.RunResult;
import org.copydesk.job.RunResult.Verdict;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** No night takes the corpus, or a source of weight, to nothing unless the job file says that it may. */
class FallToNothingTest {
    private static final String MAY = "dataset.on_emptied=publish";

    @TempDir
    Path home;

    private Nights nights;

    @BeforeEach
    void folder() throws IOException {
        nights = new Nights(home);
    }

    private void articles(String source, int from, int to) throws IOException {
        for (int number = from; number < to; number++) {
            nights.put(source + "/" + number + ".txt", NewsMaker.article(number, 60) + "\n");
        }
    }

    private void empty(String below) throws IOException {
        try (Stream<Path> files = Files.walk(nights.input().resolve(below))) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                Files.delete(file);
            }
        }
    }

    private String latest() throws IOException {
        return new Versions(nights.output()).latest().map(Object::toString).orElse("none");
    }

    @Test
    void aFirstRunOverNothingIsRefused() throws IOException {
        RunResult refused = nights.run();
        assertThat(refused.verdict()).isEqualTo(Verdict.REFUSED);
        assertThat(refused.message()).contains("no files found in " + nights.input(), "Nothing is published yet");
        assertThat(refused.summary().orElseThrow().gates())
                .singleElement()
                .satisfies(gate -> assertThat(gate.refused()).isTrue());
        assertThat(latest()).isEqualTo("none");
        assertThat(nights.restart())
                .extracting(RunResult::verdict, RunResult::message)
                .containsExactly(Verdict.REFUSED, refused.message());
        articles("post", 0, 2);
        assertThat(nights.restart().verdict()).as("mounted by now").isEqualTo(Verdict.PUBLISHED);
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 9, 10, 25})
    void anEmptiedInputIsRefusedAtAnySize(int documents) throws IOException {
        articles("post", 0, documents);
        nights.run();
        String before = latest();
        empty("");
        assertThat(nights.run().verdict()).isEqualTo(Verdict.REFUSED);
        assertThat(nights.full().verdict()).isEqualTo(Verdict.REFUSED);
        assertThat(latest()).isEqualTo(before);
        assertThat(nights.restart(MAY).verdict()).isEqualTo(Verdict.PUBLISHED);
        assertThat(latest()).isNotEqualTo(before);
    }

    @Test
    void whatIsPassedOverIsNoFile() throws IOException {
        articles("post", 0, 3);
        RunResult refused = nights.run("dataset.exclude=[post/**]");
        assertThat(refused.verdict()).isEqualTo(Verdict.REFUSED);
        assertThat(refused.message()).contains("that dataset.exclude passes over");
    }

    @Test
    void filesOfWhichNoneIsADocumentAreRefused() throws IOException {
        nights.put("post/0.pdf", "%PDF-1.4 and then nothing of it");
        nights.put("post/1.txt", "Too short.\n");
        RunResult refused = nights.run("errors.max_quarantined=100%");
        assertThat(refused.verdict()).isEqualTo(Verdict.REFUSED);
        assertThat(refused.message())
                .contains("no document is left: 2 read = 0 duplicates + 1 rejected + 1 quarantined");
        articles("post", 2, 5);
        nights.run();
        assertThat(nights.run("process.filter.min_words=5000").verdict()).isEqualTo(Verdict.REFUSED);
        assertThat(nights.run("process.filter.min_words=5000", MAY).verdict()).isEqualTo(Verdict.PUBLISHED);
    }

    @Test
    void aSourceOfTenThatFallsToNothingIsRefusedAndOneOfNineIsNot() throws IOException {
        articles("large", 0, 10);
        articles("small", 10, 19);
        articles("other", 19, 22);
        nights.run();
        empty("small");
        assertThat(nights.run().verdict()).isEqualTo(Verdict.PUBLISHED);
        empty("large");
        RunResult refused = nights.run();
        assertThat(refused.verdict()).isEqualTo(Verdict.REFUSED);
        assertThat(refused.message()).contains("no document of large is left, 10 in the previous version");
        assertThat(nights.restart(MAY).verdict()).isEqualTo(Verdict.PUBLISHED);
    }

    @Test
    void aSourceThatOnlyGetsAnotherNameIsNotLost() throws IOException {
        articles("large", 0, 12);
        nights.run();
        assertThat(nights.run("sources=[{match: 'large/**', name: renamed}]").verdict())
                .isEqualTo(Verdict.PUBLISHED);
    }

    @Test
    void keptDocumentsDoNotFall() throws IOException {
        articles("post", 0, 3);
        nights.run("dataset.on_vanished=keep");
        empty("");
        assertThat(nights.run("dataset.on_vanished=keep").verdict()).isEqualTo(Verdict.UNCHANGED);
    }

    @Test
    void fewOddFilesDoNotRefuseANewcomerAndManyAreNamed() throws IOException {
        articles("post", 0, 30);
        for (int number = 0; number < 19; number++) {
            nights.put("odd/" + number + ".pdf", "%PDF-1.4 and then nothing of it");
        }
        assertThat(nights.run("errors.max_quarantined=5%").verdict()).isEqualTo(Verdict.PUBLISHED);
        nights.put("odd/one-more.pdf", "%PDF-1.4 and then nothing of it");
        RunResult refused = nights.run("errors.max_quarantined=5%");
        assertThat(refused.verdict()).isEqualTo(Verdict.REFUSED);
        assertThat(refused.message())
                .contains("20 quarantined documents, 40% of the documents read; the limit is 5% and below 20: "
                        + "odd/0.pdf (damaged), odd/1.pdf (damaged)")
                .contains(" and 15 more", "The report: ");
        Path page = Path.of(refused.message().replaceAll(".*The report: ", ""));
        assertThat(Files.readString(page)).contains("odd/0.pdf");
        for (String borne : List.of("{share: 5%, at_least: 21}", "20", "40%")) {
            assertThat(nights.run("errors.max_quarantined=" + borne).verdict())
                    .as(borne)
                    .isIn(Verdict.PUBLISHED, Verdict.UNCHANGED);
        }
    }
}
