package org.copydesk.disk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Arrays;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** No byte of a sealed file can be another, be gone or be too many without its reader being told. */
class SealedFileTest {
    private static final int CHUNK = Seal.CHUNK;

    @TempDir
    Path folder;

    private final Random random = new Random(7);

    private Path written(String name, int size) throws IOException {
        byte[] content = new byte[size];
        random.nextBytes(content);
        Path file = folder.resolve(name);
        SealedFile.write(file, content);
        assertThat(SealedFile.read(file)).isEqualTo(content);
        return file;
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 1, 2000, CHUNK - 1, CHUNK, CHUNK + 1, 3 * CHUNK, 40 * CHUNK + 17})
    void aFlippedBitAnywhereIsNoticed(int size) throws IOException {
        Path file = written("run/table.seg", size);
        byte[] whole = Files.readAllBytes(file);
        for (int trial = 0; trial < 300; trial++) {
            byte[] damaged = whole.clone();
            int at = trial < 20 ? Math.max(0, whole.length - 1 - trial) : random.nextInt(whole.length);
            damaged[at] ^= (byte) (1 << random.nextInt(8));
            Files.write(file, damaged);
            assertThatThrownBy(() -> SealedFile.read(file))
                    .as("byte " + at + " of " + whole.length)
                    .isInstanceOf(DamagedFileException.class)
                    .hasMessageStartingWith(file + " is damaged: ");
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 1, 2000, CHUNK, 3 * CHUNK + 5})
    void aFileCutOffOrLongerIsNoticed(int size) throws IOException {
        Path file = written("run/table.seg", size);
        byte[] whole = Files.readAllBytes(file);
        for (int trial = 0; trial < 60; trial++) {
            Files.write(file, Arrays.copyOf(whole, trial < 30 ? trial % whole.length : random.nextInt(whole.length)));
            assertThatThrownBy(() -> SealedFile.open(file)).isInstanceOf(DamagedFileException.class);
        }
        Files.write(file, Arrays.copyOf(whole, whole.length + 1));
        assertThatThrownBy(() -> SealedFile.open(file)).isInstanceOf(DamagedFileException.class);
    }

    @Test
    void aReaderOfAFewBytesIsToldOfDamageAroundThemAndOfNoOther() throws IOException {
        Path file = written("run/table.seg", 3 * CHUNK);
        byte[] damaged = Files.readAllBytes(file);
        damaged[2 * CHUNK + 9] ^= 1;
        Files.write(file, damaged);
        try (SealedFile sealed = SealedFile.open(file)) {
            assertThat(sealed.read(5, CHUNK).array()).isEqualTo(Arrays.copyOfRange(damaged, 5, 5 + CHUNK));
            assertThatThrownBy(() -> sealed.read(2 * CHUNK + 100, 1))
                    .hasMessage(file + " is damaged: bytes 131072 to 196608 are not what was written");
            assertThatThrownBy(() -> sealed.read(3 * CHUNK - 1, 2)).hasMessageContaining("beyond its end");
        }
    }

    @Test
    void anotherFileInItsPlaceIsNoticed() throws IOException {
        Path file = written("run/table.seg", 2000);
        for (String other : new String[] {"run/table-2.seg", "run-2/table.seg"}) {
            Files.copy(written(other, 2000), file, StandardCopyOption.REPLACE_EXISTING);
            assertThatThrownBy(() -> SealedFile.open(file)).hasMessageContaining("another file");
        }
    }

    @Test
    void aCopyOfTheWholeFolderIsTheSame() throws IOException {
        Path file = written("here/run/table.seg", 2000);
        Path copy = folder.resolve("there/run/table.seg");
        Files.createDirectories(copy.getParent());
        Files.copy(file, copy);
        assertThat(SealedFile.read(copy)).isEqualTo(SealedFile.read(file));
    }

    @Test
    void noByteOfASealedTextCanBeAnother() throws IOException {
        Path file = folder.resolve("run/plan.json");
        byte[] content = "{\n  \"documents\": 12\n}".getBytes(java.nio.charset.StandardCharsets.UTF_8);
        SealedText.write(file, content);
        assertThat(SealedText.read(file)).isEqualTo(content);
        byte[] whole = Files.readAllBytes(file);
        for (int at = 0; at < whole.length; at++) {
            byte[] damaged = whole.clone();
            damaged[at] ^= (byte) (1 << random.nextInt(8));
            Files.write(file, damaged);
            assertThatThrownBy(() -> SealedText.read(file)).as("byte " + at).isInstanceOf(DamagedFileException.class);
            Files.write(file, Arrays.copyOf(whole, at));
            assertThatThrownBy(() -> SealedText.read(file)).isInstanceOf(DamagedFileException.class);
        }
    }
}
