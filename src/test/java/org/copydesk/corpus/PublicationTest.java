package org.copydesk.corpus;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import gov.loc.repository.bagit.exceptions.CorruptChecksumException;
import gov.loc.repository.bagit.reader.BagReader;
import gov.loc.repository.bagit.verify.BagVerifier;
import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermission;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.copydesk.document.CorpusRecord;
import org.copydesk.write.Changes;
import org.copydesk.write.Duck;
import org.copydesk.write.Records;
import org.copydesk.write.Sha256;
import org.copydesk.write.packaging.Bag;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class PublicationTest {
    private static final String FIRST = "1.20261121.0";
    private static final String SECOND = "1.20261121.1";

    @TempDir
    Path output;

    private Scene scene;

    @BeforeEach
    void set() {
        scene = new Scene(output);
    }

    @Test
    void laysOutAVersionAsTheContractSays() throws IOException {
        scene.publish(Records.many(5), new Changes(5, 0, 0, 0));
        assertThat(Files.readSymbolicLink(output.resolve("latest"))).hasToString("versions/" + FIRST);
        assertThat(Bag.files(output.resolve("latest").toRealPath()))
                .containsExactly(
                        "CHANGELOG.md",
                        "README.md",
                        "bag-info.txt",
                        "bagit.txt",
                        "croissant.json",
                        "data/jsonl/train-00000-of-00002.jsonl.gz",
                        "data/jsonl/train-00001-of-00002.jsonl.gz",
                        "data/parquet/train-00000-of-00002.parquet",
                        "data/parquet/train-00001-of-00002.parquet",
                        "datapackage.json",
                        "manifest-sha256.txt",
                        "reports/changes.jsonl.gz",
                        "reports/duplicates.jsonl.gz",
                        "reports/index.html",
                        "reports/ledger.jsonl.gz",
                        "reports/quarantine.jsonl.gz",
                        "reports/rejected.jsonl.gz",
                        "reports/related.jsonl.gz",
                        "reports/run.json",
                        "tagmanifest-sha256.txt",
                        "withdrawn.jsonl");
        assertThat(Files.readString(output.resolve("versions.json")).replaceAll("[0-9a-f]{64}", "SHA-256"))
                .isEqualTo("""
                {
                  "latest": "1.20261121.0",
                  "versions": [
                    {
                      "version": "1.20261121.0",
                      "state": "published",
                      "parent": null,
                      "created": "2026-11-21T03:00:05Z",
                      "withdrawn": false,
                      "manifest_sha256": "SHA-256",
                      "counts": {
                        "read": 7,
                        "documents": 5,
                        "duplicates": 1,
                        "rejected": 0,
                        "quarantined": 1,
                        "sources": {
                          "source-0": 2,
                          "source-1": 2,
                          "source-2": 1
                        },
                        "changes": {
                          "added": 5,
                          "changed": 0,
                          "removed": 0,
                          "withdrawn": 0
                        }
                      },
                      "path": "versions/1.20261121.0"
                    }
                  ],
                  "checksum": "SHA-256"
                }
                """);
        assertThat(Files.readString(output.resolve("latest.json")).replaceAll("[0-9a-f]{64}", "SHA-256"))
                .isEqualTo("""
                {
                  "version": "1.20261121.0",
                  "path": "versions/1.20261121.0",
                  "manifest_sha256": "SHA-256",
                  "schema": 1,
                  "published": "2026-11-21T03:00:05Z"
                }
                """);
        assertThat(output.resolve(".copydesk/staging")).isEmptyDirectory();
    }

    @Test
    void sharesUnchangedShardsWithTheParent() throws IOException {
        List<CorpusRecord> records = Records.many(20);
        scene.publish(records, new Changes(20, 0, 0, 0));
        scene.publish(records.subList(0, 19), new Changes(0, 0, 1, 0));
        String low = "data/parquet/train-00000-of-00002.parquet";
        String high = "data/parquet/train-00001-of-00002.parquet";
        assertThat(Files.isSameFile(version(FIRST).resolve(low), version(SECOND).resolve(low)))
                .isTrue();
        assertThat(Files.isSameFile(
                        version(FIRST).resolve(high), version(SECOND).resolve(high)))
                .isFalse();
    }

    @Test
    void aBagItLibraryVerifiesTheBagAndFindsAFlippedByte() throws Exception {
        scene.publish(Records.many(5), new Changes(5, 0, 0, 0));
        Path folder = version(FIRST);
        try (BagVerifier verifier = new BagVerifier()) {
            verifier.isValid(new BagReader().read(folder), false);
            Path shard = folder.resolve("data/jsonl/train-00000-of-00002.jsonl.gz");
            flip(shard, Files.size(shard) / 2);
            assertThatThrownBy(() -> verifier.isValid(new BagReader().read(folder), false))
                    .isInstanceOf(CorruptChecksumException.class);
        }
    }

    @Test
    void sha256sumReadsBothManifests() throws Exception {
        assumeTrue(Files.isExecutable(Path.of("/usr/bin/sha256sum")), "skipped: there is no sha256sum");
        scene.publish(Records.many(5), new Changes(5, 0, 0, 0));
        for (String manifest : List.of(Bag.PAYLOAD_MANIFEST, Bag.TAG_MANIFEST)) {
            Process process = new ProcessBuilder("sha256sum", "-c", "--strict", manifest)
                    .directory(version(FIRST).toFile())
                    .redirectErrorStream(true)
                    .start();
            String said = new String(process.getInputStream().readAllBytes());
            assertThat(process.waitFor()).as(said).isZero();
        }
    }

    @Test
    void theQueriesOfTheCardWorkAndKeepDatesAsTheyAreWritten() throws Exception {
        scene.publish(Records.many(5), new Changes(5, 0, 0, 0));
        String card = Files.readString(version(FIRST).resolve("README.md"));
        Matcher queries = Pattern.compile("```sql\n(.*?);\n```", Pattern.DOTALL).matcher(card);
        int found = 0;
        for (; queries.find(); found++) {
            String query = queries.group(1).replace("'data/", "'" + version(FIRST) + "/data/");
            assertThat(Duck.ask("SELECT DISTINCT published, typeof(published) FROM (" + query + "\n)"))
                    .containsExactly(List.of("2020-09-30T17:00:00+01:00", "VARCHAR"));
        }
        assertThat(found).isEqualTo(2);
    }

    @Test
    void publishedFilesCannotBeWrittenTo() throws IOException {
        scene.publish(Records.many(5), new Changes(5, 0, 0, 0));
        assumeTrue(output.getFileSystem().supportedFileAttributeViews().contains("posix"), "skipped: no POSIX rights");
        for (String path : Bag.files(version(FIRST))) {
            assertThat(Files.getPosixFilePermissions(version(FIRST).resolve(path)))
                    .as(path)
                    .contains(PosixFilePermission.OWNER_READ)
                    .doesNotContain(PosixFilePermission.OWNER_WRITE);
        }
    }

    @ParameterizedTest
    @EnumSource
    void interruptedAnywhereAndRunAgainEndsTheSame(Publication.Step fault, @TempDir Path calm) throws IOException {
        Scene other = new Scene(calm);
        List<CorpusRecord> records = Records.many(8);
        for (Scene each : List.of(scene, other)) {
            each.publish(records.subList(0, 6), new Changes(6, 0, 0, 0));
        }
        other.publish(records, new Changes(2, 0, 0, 0));

        Edition edition = scene.edition(scene.versions.next(Scene.DAY), records, new Changes(2, 0, 0, 0));
        Publication failing = new Publication(scene.versions, step -> {
            if (step == fault) {
                throw new IOException("struck after " + step);
            }
        });
        assertThatThrownBy(() -> failing.publish(edition, Scene.reports(records)))
                .hasMessage("struck after " + fault);
        assertThat(new Verification(scene.versions).verify())
                .as("nothing half done is visible")
                .isEqualTo(
                        fault == Publication.Step.RENAMED
                                ? List.of("versions/" + SECOND + " is not listed in versions.json")
                                : List.of());
        assertThat(Files.readSymbolicLink(output.resolve("latest")))
                .hasToString("versions/" + (fault == Publication.Step.LATEST ? SECOND : FIRST));

        new Publication(scene.versions).publish(edition, Scene.reports(records));
        assertThat(new Verification(scene.versions).verify()).isEmpty();
        assertThat(checksums(output)).isEqualTo(checksums(calm));
    }

    @Test
    void zeroDocumentsAreAVersionToo() throws IOException {
        scene.publish(List.of(), Changes.NONE);
        assertThat(new Verification(scene.versions).verify()).isEmpty();
    }

    private Path version(String name) {
        return output.resolve("versions").resolve(name);
    }

    /** All published files by path. */
    private static Map<String, String> checksums(Path output) throws IOException {
        Map<String, String> checksums = new TreeMap<>();
        for (String path : Bag.files(output)) {
            if (!path.startsWith(".copydesk/") && !Files.isSymbolicLink(output.resolve(path))) {
                checksums.put(path, Sha256.of(output.resolve(path)));
            }
        }
        assertThat(Files.exists(output.resolve("latest"), LinkOption.NOFOLLOW_LINKS))
                .isTrue();
        return checksums;
    }

    static void flip(Path file, long position) throws IOException {
        file.toFile().setWritable(true);
        try (RandomAccessFile bytes = new RandomAccessFile(file.toFile(), "rw")) {
            bytes.seek(position);
            int old = bytes.read();
            bytes.seek(position);
            bytes.write(old ^ 1);
        }
    }
}
