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
import org.copydesk.job.RunResult.Verdict;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;

/** What the published reports say of duplicates and stories holds, pair for pair. */
class PublishedLosersTest {
    private static final int DOCUMENTS = 200;

    @TempDir
    Path home;

    private static List<JsonNode> rows(Path report) throws IOException {
        List<JsonNode> rows = new ArrayList<>();
        try (BufferedReader lines = new BufferedReader(
                new InputStreamReader(new GZIPInputStream(Files.newInputStream(report)), StandardCharsets.UTF_8))) {
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                rows.add(new tools.jackson.databind.json.JsonMapper().readTree(line));
            }
        }
        return rows;
    }

    @Test
    void everyLoserIsItselfACopyOfADocumentThatStays() throws IOException {
        Nights nights = new Nights(home);
        CorpusMaker maker = new CorpusMaker(nights.input(), false, 120);
        maker.make(0, DOCUMENTS / 2, 0);
        assertThat(nights.run().verdict()).isEqualTo(Verdict.PUBLISHED);
        maker.make(DOCUMENTS / 2, DOCUMENTS, 0);
        assertThat(nights.run().verdict()).isEqualTo(Verdict.PUBLISHED);
        List<JsonNode> duplicates = rows(nights.latest().resolve("reports/duplicates.jsonl.gz"));
        List<String> losers = duplicates.stream()
                .map(row -> row.get("loser").get("id").asString())
                .toList();
        assertThat(losers).isNotEmpty().doesNotHaveDuplicates();
        assertThat(duplicates).allSatisfy(row -> {
            boolean copy = row.get("containment").asDouble() >= .5
                    || row.get("similarity").asDouble() >= .3;
            assertThat(copy).as(row.toString()).isTrue();
            assertThat(losers).doesNotContain(row.get("winner").get("id").asString());
        });
    }

    @Test
    void everyPairOfAStoryHasAPassage() throws IOException {
        Nights nights = new Nights(home);
        new CorpusMaker(nights.input(), false, 120).make(0, DOCUMENTS, 0);
        assertThat(nights.run().verdict()).isEqualTo(Verdict.PUBLISHED);
        assertThat(rows(nights.latest().resolve("reports/related.jsonl.gz")))
                .allSatisfy(row -> row.get("shares")
                        .forEach(pair -> assertThat(pair.get("passages")).isNotEmpty()));
    }
}
