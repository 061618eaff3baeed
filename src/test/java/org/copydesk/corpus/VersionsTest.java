package org.copydesk.corpus;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.copydesk.write.Changes;
import org.copydesk.write.Records;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class VersionsTest {
    @TempDir
    Path output;

    private Scene scene;
    private Versions versions;

    @BeforeEach
    void set() {
        scene = new Scene(output);
        versions = scene.versions;
    }

    @Test
    void anEmptyFolderHasNone() throws IOException {
        assertThat(versions.latest()).isEmpty();
        assertThat(versions.list()).isEmpty();
        assertThat(versions.next(Scene.DAY)).hasToString("1.20261121.0");
    }

    @Test
    void countsOnWithinADayAndAnewOnTheNext() throws IOException {
        scene.publish(Records.many(1), Changes.NONE);
        scene.publish(Records.many(1), Changes.NONE);
        assertThat(versions.next(Scene.DAY)).hasToString("1.20261121.2");
        assertThat(versions.next(Scene.DAY.plusDays(1))).hasToString("1.20261122.0");
    }

    @Test
    void neverUsesANameAgain() throws IOException {
        scene.publish(Records.many(1), Changes.NONE);
        scene.publish(Records.many(2), Changes.NONE);
        new Retention(1, 0).prune(versions, () -> {});
        Files.createDirectories(output.resolve("versions/1.20261121.7"));
        assertThat(versions.next(Scene.DAY)).hasToString("1.20261121.8");
    }

    @Test
    void listsEveryVersionWithItsParent() throws IOException {
        Version first = scene.publish(Records.many(1), Changes.NONE);
        Version second = scene.publish(Records.many(2), new Changes(1, 0, 0, 0));
        assertThat(versions.list()).containsExactly(first, second);
        assertThat(second.parent()).isEqualTo(first.name());
        assertThat(versions.latest()).contains(second.name());
    }

    @Test
    void rollsBackToAnyPublishedVersion() throws IOException {
        Version first = scene.publish(Records.many(1), Changes.NONE);
        Version second = scene.publish(Records.many(2), Changes.NONE);
        versions.rollback(first.name());
        assertThat(versions.latest()).contains(first.name());
        assertThat(new Verification(versions).verify()).isEmpty();
        versions.rollback(second.name());
        assertThat(versions.latest()).contains(second.name());
    }

    @Test
    void refusesToRollBackToWhatCannotServe() throws IOException {
        Version first = scene.publish(Records.many(1), Changes.NONE);
        Version second = scene.publish(Records.many(2), Changes.NONE);
        scene.publish(Records.many(3), Changes.NONE);
        versions.put(first.asWithdrawn());
        versions.put(second.asPruned());
        assertThatThrownBy(() -> versions.rollback(first.name()))
                .hasMessage("version 1.20261121.0 has documents that were withdrawn: it cannot become latest again");
        assertThatThrownBy(() -> versions.rollback(second.name()))
                .hasMessage("version 1.20261121.1 was pruned: its data is gone");
        assertThatThrownBy(() -> versions.rollback(VersionName.parse("1.20200101.0")))
                .hasMessage("there is no version 1.20200101.0 in " + output);
    }

    @Test
    void aLinkToSomethingElseIsAnError() throws IOException {
        Files.createSymbolicLink(output.resolve("latest"), Path.of("elsewhere"));
        assertThatThrownBy(versions::latest).hasMessageContaining("points to no version");
    }

    @Test
    void readersNeverMissAFileWhileTheLinkIsSwapped() throws Exception {
        Version first = scene.publish(Records.many(3), Changes.NONE);
        Version second = scene.publish(Records.many(4), Changes.NONE);
        Path file = output.resolve("latest/manifest-sha256.txt");
        var readers = new Readers(file, 1);
        for (int i = 0; i < 2000; i++) {
            versions.point(i % 2 == 0 ? first.name() : second.name());
        }
        assertThat(readers.stop()).isEqualTo(List.of());
        assertThat(readers.reads()).isPositive();
    }
}
