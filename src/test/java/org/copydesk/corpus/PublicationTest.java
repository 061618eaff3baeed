package org.copydesk.corpus;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.copydesk.write.Bag;
import org.copydesk.write.Changes;
import org.copydesk.write.Formats;
import org.copydesk.write.Imprint;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PublicationTest {
    @TempDir
    Path output;

    @Test
    void publishes() throws Exception {
        Versions versions = new Versions(output);
        ShardStore store = new ShardStore(versions.hidden().resolve("shards"), Formats.all());
        Shard shard = store.write("s0", Records.many(5).iterator());
        VersionName name = versions.next(LocalDate.of(2026, 11, 21));
        Edition edition = new Edition(
                name,
                null,
                Instant.EPOCH,
                new Imprint("n", "d", "CC-BY-4.0", null, null),
                Formats.all(),
                List.of(shard),
                new Edition.Dropped(0, 0, 0),
                Changes.NONE,
                List.of());
        new Publication(versions).publish(edition, reports -> Files.writeString(reports.resolve("run.json"), "{}"));
        assertThat(versions.latest()).contains(name);
        assertThat(Bag.files(versions.folder(name))).contains("data/parquet/train-00000-of-00001.parquet");
        try (var rows = Formats.all().get(0).rows(output.resolve("latest/data/parquet/train-00000-of-00001.parquet"))) {
            var list = rows.toList();
            assertThat(list).hasSize(5);
            try (var other =
                    Formats.all().get(1).rows(output.resolve("latest/data/jsonl/train-00000-of-00001.jsonl.gz"))) {
                assertThat(other.toList()).isEqualTo(list);
            }
            System.out.println(list.get(0));
        }
        System.out.println(Files.readString(output.resolve("versions.json")));
        System.out.println(Files.readString(output.resolve(".copydesk/shards/s0.json")));
    }
}
