package org.copydesk.corpus;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.copydesk.document.CorpusRecord;
import org.copydesk.write.Changes;
import org.copydesk.write.Formats;
import org.copydesk.write.JsonLines;
import org.copydesk.write.Records;
import org.copydesk.write.ReportRow;
import org.copydesk.write.Row;
import org.copydesk.write.ShardFormat;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class WithdrawalTest {
    @TempDir
    Path output;

    private final NothingBeside beside = new NothingBeside();
    private Scene scene;
    private List<CorpusRecord> records;
    private CorpusRecord unwanted;

    @BeforeEach
    void publish() throws IOException {
        scene = new Scene(output);
        records = Records.many(20);
        unwanted = records.get(2);
        scene.publish(records.subList(3, 20), Changes.NONE);
        scene.publish(records.subList(0, 19), Changes.NONE);
        scene.publish(records, Changes.NONE);
    }

    @Test
    void publishesTheLatestAnewWithoutThem() throws IOException {
        Version version = withdraw(unwanted.article().id());
        assertThat(version.name()).hasToString("1.20261121.3");
        assertThat(version.counts().documents()).isEqualTo(19);
        assertThat(version.counts().changes()).isEqualTo(new Changes(0, 0, 0, 1));
        assertThat(scene.versions.latest()).contains(version.name());
        List<CorpusRecord> left = new ArrayList<>(records);
        left.remove(unwanted);
        for (ShardFormat format : Formats.all()) {
            assertThat(rows(format)).isEqualTo(left.stream().map(Row::of).toList());
        }
        assertThat(new Verification(scene.versions).verify()).isEmpty();
        assertThat(output.resolve(".copydesk/withdrawal")).doesNotExist();
    }

    @Test
    void leavesNoTraceOfThemInTheReports() throws IOException {
        String id = unwanted.article().id();
        withdraw(id);
        try (Stream<ReportRow.Ledger> ledger =
                JsonLines.read(output.resolve("latest/reports/ledger.jsonl.gz"), ReportRow.Ledger.class)) {
            assertThat(ledger).hasSize(19).noneMatch(row -> row.id().equals(id));
        }
        try (Stream<ReportRow.Change> changes =
                JsonLines.read(output.resolve("latest/reports/changes.jsonl.gz"), ReportRow.Change.class)) {
            assertThat(changes)
                    .containsExactly(new ReportRow.Change(
                            id,
                            unwanted.article().origin().path(),
                            "r1",
                            "withdrawn",
                            "withdrawal",
                            List.of(),
                            unwanted.article().sha256(),
                            null));
        }
        assertThat(output.resolve("latest/reports/run.json")).hasContent("{}");
    }

    @Test
    void marksEveryVersionThatHoldsThem() throws IOException {
        withdraw(unwanted.article().id());
        assertThat(scene.versions.list())
                .extracting(version -> version.name() + " " + version.state() + " " + version.withdrawn())
                .containsExactly(
                        "1.20261121.0 PUBLISHED false",
                        "1.20261121.1 WITHDRAWN true",
                        "1.20261121.2 WITHDRAWN true",
                        "1.20261121.3 PUBLISHED false");
        assertThat(new Retention(14, 6).surplus(scene.versions))
                .containsExactly(VersionName.parse("1.20261121.1"), VersionName.parse("1.20261121.2"));
    }

    @Test
    void sharesTheShardsThatHoldNone() throws IOException {
        withdraw(unwanted.article().id());
        String high = "data/parquet/train-00001-of-00002.parquet";
        assertThat(Files.isSameFile(
                        output.resolve("versions/1.20261121.2").resolve(high),
                        output.resolve("latest").resolve(high)))
                .isTrue();
    }

    @Test
    void remembersThemForGood() throws IOException {
        withdraw(unwanted.article().id());
        withdraw(records.get(5).article().id());
        assertThat(new WithdrawnList(scene.versions).load().ids())
                .containsExactlyInAnyOrder(
                        unwanted.article().id(), records.get(5).article().id());
        assertThat(output.resolve("latest/withdrawn.jsonl")).hasSameBinaryContentAs(output.resolve("withdrawn.jsonl"));
    }

    @Test
    void aDuplicateCanBeWithdrawnToo() throws IOException {
        String duplicate = "f".repeat(32);
        Version version = withdraw(duplicate);
        assertThat(version.counts().documents()).isEqualTo(20);
        assertThat(version.counts().duplicates()).isZero();
        try (Stream<ReportRow.Duplicate> rows =
                JsonLines.read(output.resolve("latest/reports/duplicates.jsonl.gz"), ReportRow.Duplicate.class)) {
            assertThat(rows).isEmpty();
        }
    }

    @Test
    void whatCarriesOverDoesSoBeforeTheVersionIsLatest() throws IOException {
        withdraw(unwanted.article().id());
        assertThat(beside.done).containsExactly("1.20261121.2 → 1.20261121.3", "swept");
    }

    @Test
    void listsTheCopiesAndTakesThemAlongWhenAsked() throws IOException {
        String survivor = records.get(0).article().id();
        Version without = withdraw(survivor);
        assertThat(without.counts())
                .extracting(Counts::documents, Counts::duplicates, Counts::rejected)
                .containsExactly(19L, 0L, 2L);
        assertThat(rejected()).containsEntry("f".repeat(32), Withdrawn.SURVIVOR_RULE);
        assertThat(new WithdrawnList(scene.versions).load().documents())
                .extracting(WithdrawnDocument::id, WithdrawnDocument::spared)
                .containsExactly(tuple(survivor, List.of("f".repeat(32))));
    }

    @Test
    void withCopiesTheyAreWithdrawn() throws IOException {
        withdraw(true, records.get(0).article().id());
        assertThat(rejected()).containsEntry("f".repeat(32), Withdrawn.RULE);
        assertThat(new WithdrawnList(scene.versions).load().ids())
                .containsExactlyInAnyOrder(records.get(0).article().id(), "f".repeat(32));
    }

    private Map<String, String> rejected() throws IOException {
        try (Stream<ReportRow.Rejected> rows =
                JsonLines.read(output.resolve("latest/reports/rejected.jsonl.gz"), ReportRow.Rejected.class)) {
            return rows.collect(Collectors.toMap(ReportRow.Rejected::id, ReportRow.Rejected::rule));
        }
    }

    @Test
    void anUnknownIdIsAnErrorAndNothingIsDone() throws IOException {
        assertThatThrownBy(() -> withdraw(unwanted.article().id(), "nobody", "nothing"))
                .hasMessage("no version has a document nobody, nothing");
        assertThat(new WithdrawnList(scene.versions).load().ids()).isEmpty();
        assertThat(scene.versions.latest()).contains(VersionName.parse("1.20261121.2"));
    }

    private Version withdraw(String... ids) throws IOException {
        return withdraw(false, ids);
    }

    private Version withdraw(boolean withCopies, String... ids) throws IOException {
        Withdrawal.Request request =
                new Withdrawal.Request(Set.of(ids), withCopies, "asked for by the author", Scene.TIME);
        new Withdrawal(scene.versions, beside).withdraw(request, Scene.IMPRINT, "nightly");
        return scene.versions.find(scene.versions.latest().orElseThrow()).orElseThrow();
    }

    private List<Row> rows(ShardFormat format) throws IOException {
        List<Row> rows = new ArrayList<>();
        Payload payload = new Payload(output.resolve("latest"));
        try (Payload.Rows all = payload.rows(format, payload.shards(format))) {
            all.forEachRemaining(rows::add);
        }
        return rows;
    }
}
