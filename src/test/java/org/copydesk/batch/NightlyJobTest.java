package org.copydesk.batch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.copydesk.corpus.Counts;
import org.copydesk.corpus.VersionName;
import org.copydesk.corpus.Versions;
import org.copydesk.job.Care;
import org.copydesk.job.RunResult;
import org.copydesk.job.RunResult.Verdict;
import org.copydesk.write.Json;
import org.copydesk.write.JsonLines;
import org.copydesk.write.ReportRow;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;

class NightlyJobTest {
    @TempDir
    Path home;

    @Test
    void aFirstRunPublishesAndASecondFindsNothingToDo() throws IOException {
        Nights nights = new Nights(home);
        nights.put(
                "gazette/one.txt",
                "Harbour bridge reopens\n\nThe old harbour bridge reopened on Monday after two years of repairs, the city said.\n");
        nights.put(
                "gazette/two.txt",
                "Library stays open late\n\nThe town library will stay open until ten at night from next week on, said its head.\n");

        RunResult first = nights.run();
        assertThat(first.summary().get().failure()).isNull();
        assertThat(first.verdict()).isEqualTo(Verdict.PUBLISHED);
        assertThat(first.version()).contains("1.20261121.0");
        assertThat(Files.exists(nights.latest().resolve("data/parquet/train-00000-of-00001.parquet")))
                .isTrue();

        assertThat(nights.run().verdict()).isEqualTo(Verdict.UNCHANGED);

        nights.put(
                "gazette/three.txt",
                "Rain expected\n\nHeavy rain is expected over the weekend in the whole of the valley, forecasters said.\n");
        RunResult third = nights.run();
        assertThat(third.message()).isEqualTo("Published version 1.20261121.1.");
    }

    @Test
    void aDamagedJobRepositoryIsSetAsideAndMadeAnew() throws IOException {
        Nights nights = new Nights(home);
        nights.put(
                "gazette/one.txt",
                "Harbour bridge reopens\n\nThe old harbour bridge reopened on Monday after two years of repairs, the city said.\n");
        Path database = nights.output().resolve(".copydesk/jobs/batch.mv.db");
        Files.createDirectories(database.getParent());
        Files.write(database, new byte[20_000]);

        RunResult run = nights.run();

        assertThat(run.verdict()).as(run.message()).isEqualTo(Verdict.PUBLISHED);
        assertThat(database.resolveSibling("batch.mv.db.broken")).hasSize(20_000);
    }

    @Test
    void nightsGoOnAfterDocumentsWereWithdrawn() throws IOException {
        String bridge =
                "Harbour bridge reopens\n\nThe old harbour bridge reopened on Monday after two years of repairs,"
                        + " the city said. Traffic was let across at noon, and by one the first queue had formed.\n";
        Nights nights = new Nights(home);
        nights.put("gazette/one.txt", bridge);
        nights.put("mirror/copy.txt", bridge);
        nights.put(
                "gazette/two.txt",
                "Library stays open late\n\nThe town library will stay open until ten at night from next week on, said its head.\n");
        nights.run();
        String survivor = JsonLines.read(
                        nights.latest().resolve("reports/duplicates.jsonl.gz"), ReportRow.Duplicate.class)
                .findFirst()
                .orElseThrow()
                .winner()
                .id();

        Care.Outcome done = nights.care(new Care.Withdraw(List.of(survivor), false, "asked"));
        String version = done.versions().get(0);

        assertThat(done.copies())
                .extracting(Care.Copy::kind, Care.Copy::withdrawn)
                .containsExactly(tuple("exact", false));
        String copy = done.copies().get(0).id();
        assertThat(done.message()).contains("Copies that stay").contains(copy);

        Counts withdrawn = counts(nights, version);
        assertThat(withdrawn)
                .extracting(Counts::read, Counts::documents, Counts::rejected)
                .containsExactly(3L, 1L, 2L);
        assertThat(rejected(nights)).containsExactlyInAnyOrder(survivor, copy);
        assertThat(totals(nights)).containsExactly(3, 1, 0, 2, 0);

        RunResult night = nights.run();

        assertThat(night.verdict()).as(night.message()).isEqualTo(Verdict.PUBLISHED);
        Counts next = counts(nights, night.version().orElseThrow());
        assertThat(next)
                .extracting(Counts::read, Counts::documents, Counts::duplicates, Counts::rejected)
                .containsExactly(3L, 2L, 0L, 1L);
        assertThat(rejected(nights)).containsExactly(survivor);
        assertThat(totals(nights)).containsExactly(3, 2, 0, 1, 0);
        assertThat(changes(nights)).containsExactly(copy + " added withdrawal");
        assertThat(nights.latest().resolve("CHANGELOG.md")).content().contains("stood behind withdrawn ones as copies");
    }

    private static Counts counts(Nights nights, String version) throws IOException {
        return new Versions(nights.output())
                .find(VersionName.parse(version))
                .orElseThrow()
                .counts();
    }

    /** What the page says: read, kept, duplicates, rejected, quarantined. */
    private static List<Integer> totals(Nights nights) throws IOException {
        JsonNode totals = Json.MAPPER
                .readTree(Files.readAllBytes(nights.latest().resolve("reports/run.json")))
                .get("totals");
        return Stream.of("read", "kept", "duplicates", "rejected", "quarantined")
                .map(name -> totals.get(name).asInt())
                .toList();
    }

    private static List<String> changes(Nights nights) throws IOException {
        return JsonLines.read(nights.latest().resolve("reports/changes.jsonl.gz"), ReportRow.Change.class)
                .map(row -> row.id() + " " + row.change() + " " + row.cause())
                .toList();
    }

    private static List<String> rejected(Nights nights) throws IOException {
        return JsonLines.read(nights.latest().resolve("reports/rejected.jsonl.gz"), ReportRow.Rejected.class)
                .map(ReportRow.Rejected::id)
                .toList();
    }
}
