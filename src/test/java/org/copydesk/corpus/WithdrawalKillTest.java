package org.copydesk.corpus;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.copydesk.document.CorpusRecord;
import org.copydesk.write.Changes;
import org.copydesk.write.Records;
import org.copydesk.write.Sha256;
import org.copydesk.write.packaging.Bag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** A withdrawal that dies after any of its steps or of those of its publication, and the command that comes after. */
class WithdrawalKillTest {
    private static final List<CorpusRecord> RECORDS = Records.many(12);
    private static final String UNWANTED = RECORDS.get(2).article().id();

    /** Stands for the end of the process. */
    private static final class Killed extends RuntimeException {
        private static final long serialVersionUID = 1;
    }

    @TempDir
    Path folder;

    static Stream<String> steps() {
        List<String> steps = new ArrayList<>();
        for (Withdrawal.Step step : Withdrawal.Step.values()) {
            steps.add(step.toString());
        }
        for (Publication.Step step : Publication.Step.values()) {
            steps.add("publication " + step);
        }
        return steps.stream();
    }

    @ParameterizedTest
    @MethodSource("steps")
    void theNextCommandCompletesIt(String step) throws IOException {
        Scene calm = scene("calm");
        withdraw(calm, "never");
        Scene struck = scene("struck");
        assertThatThrownBy(() -> withdraw(struck, step)).isInstanceOf(Killed.class);

        withdrawal(struck, "never").complete();

        assertThat(checksums(struck)).isEqualTo(checksums(calm));
        assertThat(new Verification(struck.versions).verify()).isEmpty();
        assertThat(struck.versions.latest()).contains(VersionName.parse("1.20261121.2"));
        for (Version version : struck.versions.list()) {
            if (version.name().number() < 2) {
                assertThatThrownBy(() -> struck.versions.rollback(version.name()))
                        .hasMessageContaining("has documents that were withdrawn");
            }
        }
        assertThat(withdrawal(struck, "never").complete()).isEmpty();
        assertThat(struck.versions.hidden().resolve("withdrawal.json")).doesNotExist();
        assertThat(struck.versions.hidden().resolve("withdrawal")).doesNotExist();
    }

    @Test
    void anotherWithdrawalCompletesItToo() throws IOException {
        Scene scene = scene("struck");
        assertThatThrownBy(() -> withdraw(scene, "MARKED")).isInstanceOf(Killed.class);
        String other = RECORDS.get(7).article().id();
        withdrawal(scene, "never").withdraw(request(other), Scene.IMPRINT, "nightly");
        assertThat(new WithdrawnList(scene.versions).load().ids()).containsExactlyInAnyOrder(UNWANTED, other);
        assertThat(scene.versions.latest()).contains(VersionName.parse("1.20261121.3"));
        assertThat(scene.versions
                        .find(VersionName.parse("1.20261121.3"))
                        .orElseThrow()
                        .counts()
                        .documents())
                .isEqualTo(10);
    }

    private Scene scene(String name) throws IOException {
        Scene scene = new Scene(folder.resolve(name));
        scene.publish(RECORDS.subList(0, 9), Changes.NONE);
        scene.publish(RECORDS, Changes.NONE);
        return scene;
    }

    private static void withdraw(Scene scene, String last) throws IOException {
        withdrawal(scene, last).withdraw(request(UNWANTED), Scene.IMPRINT, "nightly");
    }

    private static Withdrawal.Request request(String id) {
        return new Withdrawal.Request(Set.of(id), false, "asked", Scene.TIME);
    }

    private static Withdrawal withdrawal(Scene scene, String last) {
        Publication publication = new Publication(scene.versions, step -> dieAfter(last, "publication " + step));
        return new Withdrawal(
                scene.versions, new NothingBeside(), publication, step -> dieAfter(last, step.toString()));
    }

    private static void dieAfter(String last, String step) {
        if (step.equals(last)) {
            throw new Killed();
        }
    }

    private static Map<String, String> checksums(Scene scene) throws IOException {
        Map<String, String> checksums = new TreeMap<>();
        for (String path : Bag.files(scene.versions.output())) {
            if (!path.startsWith(".copydesk/shards/")) {
                checksums.put(path, Sha256.of(scene.versions.output().resolve(path)));
            }
        }
        return checksums;
    }
}
