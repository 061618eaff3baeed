package org.copydesk.corpus;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.SplittableRandom;
import org.copydesk.write.Changes;
import org.copydesk.write.Records;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class WithdrawnListTest {
    @TempDir
    Path output;

    private Scene scene;
    private Set<String> ids;
    private List<Path> loose;

    @BeforeEach
    void withdraw() throws IOException {
        scene = new Scene(output);
        scene.publish(Records.many(6), Changes.NONE);
        ids = Set.of(
                Records.many(6).get(1).article().id(),
                Records.many(6).get(4).article().id());
        new Withdrawal(scene.versions, new NothingBeside())
                .withdraw(new Withdrawal.Request(ids, false, "asked", Scene.TIME), Scene.IMPRINT, "nightly");
        loose = List.of(output.resolve("withdrawn.jsonl"), output.resolve(".copydesk/withdrawn.jsonl"));
    }

    @Test
    void isRebuiltFromTheVersionsWhenItIsLostEverywhereElse() throws IOException {
        for (Path file : loose) {
            Files.delete(file);
        }
        assertThat(list().load().ids()).isEqualTo(ids);
        list().mend();
        assertThat(loose).allMatch(Files::exists);
        Files.delete(output.resolve("latest/withdrawn.jsonl"));
        assertThat(list().load().ids()).isEqualTo(ids);
    }

    @Test
    void aFlippedBitAnywhereInACopyChangesNothing() throws IOException {
        String fingerprint = list().load().fingerprint();
        SplittableRandom random = new SplittableRandom(7);
        for (int trial = 0; trial < 200; trial++) {
            Path file = loose.get(trial % loose.size());
            byte[] sound = Files.readAllBytes(file);
            byte[] flipped = sound.clone();
            flipped[random.nextInt(sound.length)] ^= (byte) (1 << random.nextInt(8));
            Files.write(file, flipped);
            assertThat(list().load().fingerprint()).isEqualTo(fingerprint);
            list().mend();
            assertThat(list().load().fingerprint()).isEqualTo(fingerprint);
            Files.write(file, sound);
        }
    }

    @Test
    void tellsOfItsVersionsWhereTheListOfVersionsIsLostOrAnOldOne() throws IOException {
        VersionName first = VersionName.parse("1.20261121.0");
        Files.delete(output.resolve("versions.json"));
        assertThat(scene.versions.find(first)).map(Version::state).contains(Version.State.WITHDRAWN);
        scene.versions.mend();
        scene.versions.put(scene.versions.find(first).orElseThrow().as(Version.State.PUBLISHED));
        assertThatThrownBy(() -> scene.versions.rollback(first))
                .hasMessageContaining("has documents that were withdrawn");
        scene.versions.mend();
        assertThat(scene.versions.find(first)).map(Version::state).contains(Version.State.WITHDRAWN);
    }

    @Test
    void aLastCopyThatIsDamagedIsAnErrorAndNotAnEmptyList() throws IOException {
        for (Version version : scene.versions.list()) {
            Files.deleteIfExists(scene.versions.folder(version.name()).resolve("withdrawn.jsonl"));
        }
        Files.delete(loose.get(0));
        byte[] lines = Files.readAllBytes(loose.get(1));
        lines[lines.length / 3] ^= 1;
        Files.write(loose.get(1), lines);
        assertThatThrownBy(() -> list().load()).hasMessageContaining("is damaged, and there is no other list");
    }

    @Test
    void linesOfOldAreUnderstood() throws IOException {
        String id = "ab".repeat(16);
        Files.writeString(
                loose.get(1), "{\"id\":\"" + id + "\",\"reason\":\"asked\",\"at\":\"2026-11-21T03:00:05Z\"}\n");
        assertThat(list().load().has(id)).isTrue();
    }

    @Test
    void itsOwnTextComesBackUnderNoOtherIdButThatOfASparedCopy() {
        Withdrawn withdrawn = new Withdrawn(List.of(WithdrawnDocument.of(
                "a", Scene.TIME, List.of(), List.of(Withdrawn.hash("The ferry was late.")), List.of("b"), "")));
        assertThat(withdrawn.hasTextOf("c", "The ferry was late.")).isTrue();
        assertThat(withdrawn.hasTextOf("b", "The ferry was late.")).isFalse();
        assertThat(withdrawn.hasTextOf("c", "The ferry was early.")).isFalse();
    }

    private WithdrawnList list() {
        return new WithdrawnList(scene.versions);
    }
}
