package org.copydesk.corpus;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.copydesk.document.CorpusRecord;
import org.copydesk.write.Changes;
import org.copydesk.write.JsonLinesWriter;
import org.copydesk.write.Records;
import org.copydesk.write.ReportFile;
import org.copydesk.write.ReportRow;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A figure that is not what the files hold keeps a version from being published. */
class AuditTest {
    private static final Changes CHANGES = new Changes(2, 1, 0, 0);

    @TempDir
    Path output;

    private Scene scene;
    private Edition edition;

    @BeforeEach
    void edition() throws IOException {
        scene = new Scene(output);
        edition = scene.edition(VersionName.parse("1.20261121.0"), Records.many(3), CHANGES);
    }

    @Test
    void figuresThatAgreeArePublished() throws IOException {
        publish(reports -> {});
        assertThat(scene.versions.latest()).contains(edition.name());
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            "kept":3       | "kept":4       | run.json says 4 of totals.kept, the data 3
            "read":5       | "read":15      | run.json says 15 of totals.read, the data 5
            "added":2      | "added":3      | run.json says 3 of changes.added, the data 2
            "duplicates":1 | "duplicates":0 | run.json says 0 of totals.duplicates, the data 1
            "quarantined":1| "quarantine":1 | of totals.quarantined, the data 1
            "source":"     | "source":"x    | run.json says by source
            """)
    void oneFigureOfTheRunThatIsWrongIsNamed(String right, String wrong, String told) {
        assertThatThrownBy(() -> publish(reports -> {
                    Path run = reports.resolve("run.json");
                    Files.writeString(run, Files.readString(run).replace(right, wrong));
                }))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining(told);
        assertThat(output.resolve("latest")).doesNotExist();
    }

    @ParameterizedTest
    @CsvSource({
        "DUPLICATES, 0, 'duplicates.jsonl.gz holds 0, the figures say 1'",
        "QUARANTINE, 2, 'quarantine.jsonl.gz holds 2, the figures say 1'",
        "REJECTED,   1, 'rejected.jsonl.gz holds 1, the figures say 0'",
        "CHANGES,    1, 'changes.jsonl.gz (added) holds 1, the figures say 2'",
    })
    void aReportOfTooFewOrTooManyLinesIsNamed(ReportFile report, int lines, String told) {
        assertThatThrownBy(() -> publish(reports -> write(reports, report, lines)))
                .hasMessageContaining(told);
    }

    @Test
    void dataThatLacksARowIsNamed() throws IOException {
        Shard empty = scene.store.write("empty", List.<CorpusRecord>of().iterator());
        for (int format = 0; format < edition.formats().size(); format++) {
            Path full = Path.of("..").resolve(edition.path(1, edition.formats().get(format)));
            Path none = empty.files().get(format).path();
            assertThatThrownBy(() -> publish(reports -> {
                        Files.delete(reports.resolve(full));
                        Files.copy(none, reports.resolve(full));
                    }))
                    .hasMessageContaining("holds 0, the figures say "
                            + edition.shards().get(1).rows());
        }
    }

    private void publish(Publication.Reports change) throws IOException {
        new Publication(scene.versions).publish(edition, reports -> {
            write(reports, ReportFile.DUPLICATES, 1);
            write(reports, ReportFile.REJECTED, 0);
            write(reports, ReportFile.QUARANTINE, 1);
            write(reports, ReportFile.CHANGES, 3);
            Files.writeString(reports.resolve("run.json"), run());
            change.write(reports);
            new Audit(reports.getParent(), edition, null).check();
        });
    }

    private String run() {
        StringBuilder sources = new StringBuilder();
        Map<String, Long> kept = new TreeMap<>(edition.counts().sources());
        kept.forEach((source, count) -> sources.append(sources.isEmpty() ? "" : ",")
                .append("{\"source\":\"" + source + "\",\"totals\":{\"kept\":" + count + "}}"));
        return "{\"sources\":[" + sources + "],\"totals\":{\"read\":5,\"kept\":3,\"duplicates\":1,\"rejected\":0,"
                + "\"quarantined\":1},\"changes\":{\"added\":2,\"changed\":1,\"removed\":0,\"withdrawn\":0}}";
    }

    private static void write(Path reports, ReportFile report, int lines) throws IOException {
        try (JsonLinesWriter<ReportRow> out =
                new JsonLinesWriter<>(Files.newOutputStream(reports.resolve(report.fileName())))) {
            for (int line = 0; line < lines; line++) {
                out.write(row(report, line));
            }
        }
    }

    private static ReportRow row(ReportFile report, int line) {
        String id = "0123456789abcdef0123456789abcde" + line;
        return switch (report) {
            case DUPLICATES ->
                new ReportRow.Duplicate(
                        new ReportRow.Party(id, "a", null), new ReportRow.Party(id, "b", null), "near", 1, 1, "id");
            case REJECTED -> new ReportRow.Rejected(id, "a", null, "too-short", "a");
            case QUARANTINE -> new ReportRow.Quarantine("a" + line, null, "damaged", "a");
            default ->
                new ReportRow.Change(id, "a", null, line < 2 ? "added" : "changed", "input", List.of(), null, null);
        };
    }
}
