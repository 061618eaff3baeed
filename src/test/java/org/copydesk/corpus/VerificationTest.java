package org.copydesk.corpus;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.copydesk.write.Changes;
import org.copydesk.write.Records;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class VerificationTest {
    @TempDir
    Path output;

    private Versions versions;
    private Path folder;

    @BeforeEach
    void publish() throws IOException {
        Scene scene = new Scene(output);
        versions = scene.versions;
        folder = versions.folder(scene.publish(Records.many(9), Changes.NONE).name());
    }

    @Test
    void findsNothingWrongWithWhatWasJustPublished() throws IOException {
        assertThat(problems()).isEmpty();
    }

    @Test
    void findsAFlippedByteOfThePayload() throws IOException {
        PublicationTest.flip(folder.resolve("data/parquet/train-00000-of-00002.parquet"), 700);
        assertThat(problems())
                .containsExactly("1.20261121.0: data/parquet/train-00000-of-00002.parquet is not what it was:"
                        + " its checksum is not the one in manifest-sha256.txt");
    }

    @Test
    void findsAFlippedByteOfAReportAndOfAManifest() throws IOException {
        PublicationTest.flip(folder.resolve("reports/index.html"), 3);
        PublicationTest.flip(folder.resolve("bag-info.txt"), 3);
        assertThat(problems())
                .containsExactly(
                        "1.20261121.0: bag-info.txt is not what it was: its checksum is not the one in"
                                + " tagmanifest-sha256.txt",
                        "1.20261121.0: reports/index.html is not what it was: its checksum is not the one in"
                                + " tagmanifest-sha256.txt");
    }

    @Test
    void findsFilesThatAreMissingAndFilesThatAreTooMany() throws IOException {
        Files.delete(folder.resolve("reports/ledger.jsonl.gz"));
        Files.writeString(folder.resolve("data/notes.txt"), "mine");
        Files.writeString(folder.resolve("notes.txt"), "mine");
        assertThat(problems())
                .containsExactly(
                        "1.20261121.0: data/notes.txt is there, but not listed in manifest-sha256.txt",
                        "1.20261121.0: reports/ledger.jsonl.gz is listed in tagmanifest-sha256.txt, but not there",
                        "1.20261121.0: notes.txt is there, but not listed in tagmanifest-sha256.txt");
    }

    @Test
    void findsAManifestThatIsGoneOrIsNone() throws IOException {
        Files.delete(folder.resolve("manifest-sha256.txt"));
        assertThat(problems())
                .containsExactly(
                        "1.20261121.0: manifest-sha256.txt is missing",
                        "1.20261121.0: manifest-sha256.txt is listed in tagmanifest-sha256.txt, but not there");
    }

    @Test
    void aManifestCannotPointOutsideTheVersion() throws IOException {
        Files.delete(folder.resolve("tagmanifest-sha256.txt"));
        Files.writeString(folder.resolve("tagmanifest-sha256.txt"), "0".repeat(64) + "  ../../versions.json\n");
        assertThat(problems())
                .contains("1.20261121.0: ../../versions.json is listed in tagmanifest-sha256.txt, but not there");
    }

    @Test
    void findsAFalseCount() throws IOException {
        Version version = versions.list().get(0);
        Counts counts = version.counts();
        Counts more = new Counts(12, 10, 1, 0, 1, counts.sources(), counts.changes());
        versions.put(new Version(version.name(), version.state(), null, version.created(), false, null, more));
        assertThat(problems())
                .containsExactly(
                        "1.20261121.0: data/parquet has 9 documents, but versions.json says 10",
                        "1.20261121.0: data/jsonl has 9 documents, but versions.json says 10");
    }

    @Test
    void findsALinkThatIsGoneOrLeadsAstray() throws IOException {
        Files.delete(output.resolve("latest"));
        assertThat(problems())
                .containsExactly("latest is not there: restart the publication, or roll back to a version");
        Files.createSymbolicLink(output.resolve("latest"), Path.of("/etc"));
        assertThat(problems()).containsExactly("latest points to /etc, which is no version of this folder");
        Files.delete(output.resolve("latest"));
        Files.createSymbolicLink(output.resolve("latest"), Path.of("versions/1.20200101.0"));
        assertThat(problems()).containsExactly("latest points to 1.20200101.0, which is not listed in versions.json");
        Files.delete(output.resolve("latest"));
        Files.createDirectory(output.resolve("latest"));
        assertThat(problems()).containsExactly("latest is no symbolic link");
    }

    @Test
    void findsFoldersAndEntriesWithoutTheirOther() throws IOException {
        Files.createDirectory(output.resolve("versions/1.20261121.5"));
        Version version = versions.list().get(0);
        VersionName absent = VersionName.parse("1.20261121.6");
        versions.put(
                new Version(absent, Version.State.PUBLISHED, null, version.created(), false, null, version.counts()));
        assertThat(problems())
                .containsExactly(
                        "versions/1.20261121.5 is not listed in versions.json",
                        "version 1.20261121.6 is listed in versions.json, but its folder is not there");
    }

    private List<String> problems() throws IOException {
        return new Verification(versions).verify();
    }
}
