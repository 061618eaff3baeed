package org.copydesk.corpus;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import org.copydesk.document.CorpusRecord;
import org.copydesk.write.Changes;
import org.copydesk.write.Records;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class VersionDiffTest {
    @TempDir
    Path output;

    @Test
    void countsAndShowsWhatDiffers() throws IOException {
        Scene scene = new Scene(output);
        List<CorpusRecord> before = new ArrayList<>(Records.many(40));
        CorpusRecord changed = before.get(3);
        CorpusRecord removed = before.get(7);
        CorpusRecord added = Records.record("source-9", "source-9/new.html", "New", "A new text.");
        VersionName first = scene.publish(before, Changes.NONE).name();
        List<CorpusRecord> after = new ArrayList<>(before);
        after.set(
                3,
                Records.record(
                        changed.article().source(),
                        changed.article().origin().path(),
                        "Another title",
                        "Another text"));
        after.remove(7);
        after.add(added);
        after.sort(Records.BY_KEY);
        VersionName second = scene.publish(after, Changes.NONE).name();

        VersionDiff diff = VersionDiff.of(scene.versions, first, second);
        assertThat(diff.added()).isEqualTo(1);
        assertThat(diff.changed()).isEqualTo(1);
        assertThat(diff.removed()).isEqualTo(1);
        assertThat(diff.unchanged()).isEqualTo(38);
        assertThat(diff.columns()).isEqualTo(Map.of("title", 1L, "text", 1L, "sha256", 1L));
        assertThat(diff.examples())
                .containsExactly(
                        example("added", added, "New", List.of()),
                        example("changed", changed, "Another title", List.of("text", "title", "sha256")),
                        example("removed", removed, removed.article().title(), List.of()));
        assertThat(diff.sources().get("source-9")).isEqualTo(new VersionDiff.Part(1, 0, 0));
        assertThat(diff.sources().values().stream().reduce(VersionDiff.Part::plus))
                .contains(new VersionDiff.Part(1, 1, 1));
    }

    @Test
    void aVersionDoesNotDifferFromItself() throws IOException {
        Scene scene = new Scene(output);
        VersionName only = scene.publish(Records.many(10), Changes.NONE).name();
        VersionDiff diff = VersionDiff.of(scene.versions, only, only);
        assertThat(diff.added() + diff.changed() + diff.removed()).isZero();
        assertThat(diff.unchanged()).isEqualTo(10);
    }

    @Test
    void theVersionOfFirstAppearanceAloneIsNoDifference() throws IOException {
        Scene scene = new Scene(output);
        List<CorpusRecord> records = Records.many(4);
        VersionName first = scene.publish(records, Changes.NONE).name();
        List<CorpusRecord> anew = records.stream()
                .map(record -> new CorpusRecord(
                        record.key(),
                        record.article(),
                        "1.20261122.0",
                        record.cluster(),
                        record.clusterSize(),
                        record.story()))
                .toList();
        VersionName second = scene.publish(anew, Changes.NONE).name();
        assertThat(VersionDiff.of(scene.versions, first, second).unchanged()).isEqualTo(4);
    }

    @Test
    void rowsOutOfOrderAreAnError() throws IOException {
        Scene scene = new Scene(output);
        List<CorpusRecord> records = new ArrayList<>(Records.many(20));
        VersionName first = scene.publish(records, Changes.NONE).name();
        Collections.reverse(records);
        VersionName second = scene.publish(records, Changes.NONE).name();
        assertThatThrownBy(() -> VersionDiff.of(scene.versions, first, second))
                .isInstanceOf(IOException.class)
                .hasMessageStartingWith("version 1.20261121.1 is not sorted by path at ");
    }

    private static VersionDiff.Example example(String change, CorpusRecord record, String title, List<String> columns) {
        return new VersionDiff.Example(
                change,
                record.article().id(),
                record.article().source(),
                record.article().origin().path(),
                title,
                columns);
    }
}
