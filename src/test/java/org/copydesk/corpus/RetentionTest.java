package org.copydesk.corpus;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.TreeMap;
import org.copydesk.write.Changes;
import org.copydesk.write.Records;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RetentionTest {
    @TempDir
    Path output;

    @Test
    void keepsTheNewestAndTheLastOfEachMonth() throws IOException {
        Versions versions = new Versions(output);
        list(versions, "1.20260710.0", "1.20260730.0", "1.20260815.0", "1.20260930.0", "1.20261001.0", "1.20261002.0");
        assertThat(surplus(versions, 2, 3)).containsExactly("1.20260710.0", "1.20260730.0");
        assertThat(surplus(versions, 2, 4)).containsExactly("1.20260710.0");
        assertThat(surplus(versions, 1, 0))
                .containsExactly("1.20260710.0", "1.20260730.0", "1.20260815.0", "1.20260930.0", "1.20261001.0");
    }

    @Test
    void neverTakesTheLatestAndWithdrawnOnesFirst() throws IOException {
        Versions versions = new Versions(output);
        list(versions, "1.20260710.0", "1.20261001.0", "1.20261002.0");
        versions.put(versions.list().get(1).asWithdrawn());
        versions.point(VersionName.parse("1.20260710.0"));
        assertThat(surplus(versions, 1, 0)).containsExactly("1.20261001.0");
    }

    @Test
    void prunesWithoutHarmToVersionsThatShareShards() throws IOException {
        Scene scene = new Scene(output);
        VersionName first = scene.publish(Records.many(20), Changes.NONE).name();
        VersionName second = scene.publish(Records.many(19), Changes.NONE).name();
        assertThat(new Retention(1, 0).prune(scene.versions, () -> {})).containsExactly(first);
        assertThat(scene.versions.folder(first)).doesNotExist();
        assertThat(scene.versions.find(first)).map(Version::state).contains(Version.State.PRUNED);
        assertThat(scene.versions.latest()).contains(second);
        assertThat(new Verification(scene.versions).verify()).isEmpty();
        assertThat(new Retention(1, 0).prune(scene.versions, () -> {})).isEmpty();
    }

    @Test
    void completesWhatAKilledPruneBegan() throws IOException {
        Scene scene = new Scene(output);
        VersionName first = scene.publish(Records.many(3), Changes.NONE).name();
        scene.publish(Records.many(4), Changes.NONE);
        scene.publish(Records.many(5), Changes.NONE);
        Retention retention = new Retention(1, 0);
        assertThatThrownBy(() -> retention.prune(scene.versions, () -> {
                    throw new IOException("killed");
                }))
                .hasMessage("killed");
        assertThat(scene.versions.folder(first)).doesNotExist();
        assertThat(scene.versions.find(first)).map(Version::state).contains(Version.State.PUBLISHED);

        assertThat(new Retention(5, 0).prune(scene.versions, () -> {})).hasSize(2);

        assertThat(scene.versions.list())
                .extracting(Version::state)
                .containsExactly(Version.State.PRUNED, Version.State.PRUNED, Version.State.PUBLISHED);
        assertThat(new Verification(scene.versions).verify()).isEmpty();
        assertThat(output.resolve("versions").toFile().list()).hasSize(1);
    }

    @Test
    void keepsAtLeastOne() {
        assertThatThrownBy(() -> new Retention(0, 3)).isInstanceOf(IllegalArgumentException.class);
    }

    private static List<String> surplus(Versions versions, int last, int monthly) throws IOException {
        return new Retention(last, monthly)
                .surplus(versions).stream().map(VersionName::toString).toList();
    }

    private static void list(Versions versions, String... names) throws IOException {
        Counts counts = new Counts(0, 0, 0, 0, 0, new TreeMap<>(), Changes.NONE);
        for (String name : names) {
            VersionName version = VersionName.parse(name);
            Files.createDirectories(versions.folder(version));
            versions.put(new Version(version, Version.State.PUBLISHED, null, Scene.TIME, false, null, counts));
            versions.point(version);
        }
    }
}
