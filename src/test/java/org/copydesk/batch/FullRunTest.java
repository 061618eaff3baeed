package org.copydesk.batch;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.copydesk.corpus.state.Row;
import org.copydesk.corpus.state.StateManifest;
import org.copydesk.corpus.state.StateStore;
import org.copydesk.corpus.state.Table;
import org.copydesk.dedup.NewsMaker;
import org.copydesk.job.RunResult.Verdict;
import org.copydesk.stage.IndexRow;
import org.copydesk.stage.Tables;
import org.copydesk.write.JsonLines;
import org.copydesk.write.ReportRow;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What a full run, and a night after an edit, take over from the nights before. */
class FullRunTest {
    private static final String KEEP = "dataset.on_vanished=keep";

    @TempDir
    java.nio.file.Path home;

    private Nights nights;

    @BeforeEach
    void firstNight() throws IOException {
        nights = new Nights(home);
        nights.put("harbour/feed.jsonl", line(1) + line(2) + line(3) + "{broken\n");
        nights.put("valley/a.txt", NewsMaker.article(4, 120));
        nights.put("valley/b.txt", NewsMaker.article(5, 120));
        assertThat(nights.run(KEEP).verdict()).isEqualTo(Verdict.PUBLISHED);
    }

    private static String line(int number) {
        return "{\"id\":\"" + number + "\",\"text\":\""
                + NewsMaker.article(number, 120).replace("\n", "\\n") + "\"}\n";
    }

    private Map<String, Object> records() throws IOException {
        Map<String, Object> records = new TreeMap<>();
        try (Stream<java.nio.file.Path> shards = Files.list(nights.latest().resolve("data/jsonl"))) {
            for (java.nio.file.Path shard : (Iterable<java.nio.file.Path>) shards::iterator) {
                try (Stream<Map> rows = JsonLines.read(shard, Map.class)) {
                    rows.forEach(row -> records.put((String) row.get("id"), row));
                }
            }
        }
        return records;
    }

    private List<String> changes() throws IOException {
        try (Stream<ReportRow.Change> rows =
                JsonLines.read(nights.latest().resolve("reports/changes.jsonl.gz"), ReportRow.Change.class)) {
            return rows.map(row -> row.path() + " " + row.record() + " " + row.change() + " " + row.cause())
                    .toList();
        }
    }

    @Test
    void keepsWhatIsKeptThoughItsFileHasGone() throws IOException {
        Map<String, Object> before = records();
        assertThat(before).hasSize(5);
        Files.delete(nights.input().resolve("harbour/feed.jsonl"));
        Files.delete(nights.input().resolve("valley/a.txt"));
        nights.put("valley/c.txt", NewsMaker.article(6, 120));
        for (int run = 0; run < 2; run++) {
            assertThat(nights.full(KEEP).summary().orElseThrow().counts().quarantined())
                    .isEqualTo(1);
            assertThat(records()).hasSize(6).containsAllEntriesOf(before);
            assertThat(changes()).isEqualTo(run == 0 ? List.of("valley/c.txt null added input") : List.of());
        }
        nights.run(KEEP);
        assertThat(records()).hasSize(6).containsAllEntriesOf(before);
        nights.full();
        assertThat(changes())
                .containsExactlyInAnyOrder(
                        "harbour/feed.jsonl 1 removed input",
                        "harbour/feed.jsonl 2 removed input",
                        "harbour/feed.jsonl 3 removed input",
                        "valley/a.txt null removed input");
    }

    @Test
    void namesTheRuleThatChangedAsTheCause() throws IOException {
        nights.full(KEEP, "process.filter.min_words=1000", "dataset.on_emptied=publish");
        assertThat(changes()).hasSize(5).allMatch(row -> row.endsWith("removed rule"));
    }

    @Test
    void oneLineMoreChangesOneRowAndNoDigestOfTheOthers() throws IOException {
        Map<String, String> before = digests();
        nights.put("harbour/feed.jsonl", line(9) + line(1) + line(2) + line(3));
        nights.run(KEEP);
        assertThat(changes()).containsExactly("harbour/feed.jsonl 9 added input");
        assertThat(digests()).hasSize(before.size() + 1).containsAllEntriesOf(before);
        nights.put("harbour/feed.jsonl", line(9) + line(2) + line(3));
        nights.run(KEEP);
        assertThat(changes()).containsExactly("harbour/feed.jsonl 1 removed input");
    }

    /** Shards are named by these: where they are the same, the files are shared. */
    private Map<String, String> digests() throws IOException {
        StateStore states = new StateStore(nights.output());
        String version = nights.latest().toRealPath().getFileName().toString();
        StateManifest state = states.load(version).orElseThrow();
        Map<String, String> digests = new TreeMap<>();
        try (Table<IndexRow> index = Table.open(states.folder(), state.table(Tables.INDEX), Tables.INDEXED)) {
            for (Iterator<Row<IndexRow>> rows = index.rows(); rows.hasNext(); ) {
                IndexRow row = rows.next().value();
                digests.put(row.id(), row.digest());
            }
        }
        return digests;
    }
}
