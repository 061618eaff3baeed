package org.copydesk.corpus;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.List;
import java.util.Random;
import org.copydesk.write.Changes;
import org.copydesk.write.Records;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Whatever is lost of link and lists is made anew from the version folders, or refused: never a first run again. */
class LostListTest {
    private static final List<String> FILES = List.of("latest", "latest.json", "versions.json");

    @TempDir
    Path output;

    private Versions versions;
    private List<Version> listed;

    /** Three versions, of which the last was rolled back. */
    private void publish(int count) throws IOException {
        Scene scene = new Scene(output);
        versions = scene.versions;
        for (int number = 1; number <= count; number++) {
            scene.publish(Records.many(3 * number), new Changes(3, 0, 0, 0));
        }
        if (count == 3) {
            versions.rollback(versions.list().get(1).name());
        }
        listed = versions.list();
    }

    @Test
    void aRollbackMarksWhatItLeavesAndAnotherTakesItBack() throws IOException {
        publish(3);
        assertThat(listed)
                .extracting(Version::state)
                .containsExactly(Version.State.PUBLISHED, Version.State.PUBLISHED, Version.State.ROLLED_BACK);
        versions.rollback(listed.get(2).name());
        assertThat(versions.list()).extracting(Version::state).containsOnly(Version.State.PUBLISHED);
        assertThat(Files.readString(output.resolve("latest.json"))).contains("\"version\": \"1.20261121.2\"");
        assertThat(Files.readString(output.resolve("versions.json"))).contains("\"latest\": \"1.20261121.2\"");
    }

    @ParameterizedTest
    @ValueSource(strings = {"removed", "emptied", "cut off", "flipped"})
    void anythingLostIsMadeAnewOrRefused(String how) throws IOException {
        publish(3);
        for (int combination = 1; combination < 1 << FILES.size(); combination++) {
            for (int file = 0; file < FILES.size(); file++) {
                if ((combination & 1 << file) != 0) {
                    lose(output.resolve(FILES.get(file)), how, combination);
                }
            }
            boolean all = combination == (1 << FILES.size()) - 1;
            if (all && !how.equals("flipped")) {
                assertThatThrownBy(versions::mend).hasMessageContaining("rollback 1.20261121.2");
                versions.rollback(listed.get(1).name());
            } else {
                versions.mend();
            }
            assertThat(versions.latest())
                    .as("combination %d", combination)
                    .contains(listed.get(1).name());
            assertThat(versions.list()).isEqualTo(listed);
            assertThat(new Verification(versions).verify()).isEmpty();
            assertThat(versions.mend()).isEmpty();
        }
    }

    private static void lose(Path file, String how, int seed) throws IOException {
        if (Files.isSymbolicLink(file)) {
            if (!how.equals("flipped")) {
                Files.delete(file);
            }
            return;
        }
        byte[] bytes = Files.readAllBytes(file);
        switch (how) {
            case "removed" -> Files.delete(file);
            case "emptied" -> Files.write(file, new byte[0]);
            case "cut off" -> Files.write(file, java.util.Arrays.copyOf(bytes, bytes.length / 2));
            default -> {
                Random random = new Random(seed);
                bytes[random.nextInt(bytes.length)] ^= (byte) (1 << random.nextInt(8));
                Files.write(file, bytes);
            }
        }
    }

    @Test
    void noFlippedBitOfTheListIsBelieved() throws IOException {
        publish(3);
        byte[] whole = Files.readAllBytes(output.resolve("versions.json"));
        Random random = new Random(11);
        for (int trial = 0; trial < 200; trial++) {
            byte[] damaged = whole.clone();
            damaged[random.nextInt(whole.length)] ^= (byte) (1 << random.nextInt(8));
            Files.write(output.resolve("versions.json"), damaged);
            assertThat(versions.list()).isEqualTo(listed);
        }
    }

    @Test
    void theOnlyVersionIsTheLatest() throws IOException {
        publish(1);
        for (String file : FILES) {
            Files.delete(output.resolve(file));
        }
        assertThat(versions.latest()).contains(listed.get(0).name());
        assertThat(versions.mend())
                .containsExactly(
                        "versions.json was not there: it was made anew from the folders of the versions",
                        "latest was not there: it names 1.20261121.0 again");
        assertThat(versions.list()).isEqualTo(listed);
    }

    @Test
    void aVersionWhoseFolderIsGoneIsNotGoneOnFrom() throws IOException {
        publish(2);
        Disk.delete(versions.folder(listed.get(1).name()));
        assertThatThrownBy(versions::latest)
                .hasMessageContaining("its folder is not there")
                .hasMessageContaining("'rollback 1.20261121.0'");
        versions.rollback(listed.get(0).name());
        assertThat(versions.latest()).contains(listed.get(0).name());
    }

    @Test
    void aFolderInPlaceOfTheLinkIsLeftAlone() throws IOException {
        publish(2);
        Files.delete(output.resolve("latest"));
        Files.createDirectories(output.resolve("latest/data"));
        assertThat(versions.latest()).contains(listed.get(1).name());
        assertThatThrownBy(versions::mend).hasMessageContaining("is a folder, and no link");
        assertThat(Files.isDirectory(output.resolve("latest"), LinkOption.NOFOLLOW_LINKS))
                .isTrue();
    }

    @Test
    void aDamagedFolderIsNotListedAnew() throws IOException {
        publish(2);
        Files.delete(output.resolve("versions.json"));
        PublicationTest.flip(versions.folder(listed.get(0).name()).resolve("bag-info.txt"), 40);
        assertThat(versions.list())
                .extracting(Version::name)
                .containsExactly(listed.get(1).name());
    }
}
