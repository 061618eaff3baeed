package org.copydesk.read;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.github.luben.zstd.Zstd;
import com.github.luben.zstd.ZstdOutputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.zip.GZIPOutputStream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.tar.TarArchiveOutputStream;
import org.apache.commons.compress.archivers.tar.TarConstants;
import org.copydesk.document.DocumentId;
import org.copydesk.document.DocumentKey;
import org.copydesk.document.Outcome.Cause;
import org.copydesk.document.RawDocument;
import org.copydesk.document.Signal;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class InputReaderTest {
    @TempDir
    Path folder;

    private Reading read(String path, String content) throws IOException {
        return Reading.of(folder, path, content.getBytes(UTF_8));
    }

    @Test
    void firstFolderNamesTheSource() throws IOException {
        assertThat(read("valley-post/2024/fair.txt", "The fair opens.").lines)
                .containsExactly("0 null text/plain valley-post: The fair opens.");
        assertThat(read("fair.txt", "The fair opens.").lines)
                .containsExactly("0 null text/plain input: The fair opens.");
    }

    /** What a record is called that has no id of its own. */
    private static String named(String content) {
        return "sha256:" + digits(content);
    }

    private static String digits(String content) {
        return DocumentId.sha256(content.getBytes(UTF_8)).substring(0, 16);
    }

    @Test
    void formatIsToldFromContentNotName() throws IOException {
        assertThat(read("a/page.txt", "<!DOCTYPE html><html><body><p>Hi</p></body></html>")
                        .lines
                        .get(0))
                .startsWith("0 null text/html");
        assertThat(read("a/letter.html", "Dear reader, a < b and b > a.").lines.get(0))
                .startsWith("0 null text/plain");
        assertThat(read("a/rows.txt", "{\"text\":\"One.\"}\n{\"text\":\"Two.\"}\n").lines)
                .containsExactly(
                        "0 " + named("{\"text\":\"One.\"}") + " text/plain a: One.",
                        "1 " + named("{\"text\":\"Two.\"}") + " text/plain a: Two.");
        assertThat(read("a/notes.md", "# Hi").lines.get(0)).startsWith("0 null text/markdown");
    }

    @Test
    void recordsGiveIdSourceAndSignals() throws IOException {
        Reading reading = read("rows.jsonl", """
                {"id":"x1","title":"Rain","author":["Ann Lee","Bo Ray"],"date":"2024-05-01","text":"It rained."}
                {"id":"x1","source":"Harbour News","url":"https://news.example/a","html":"<p>Dry.</p>"}
                {"url":"https://Sea.example/b","body":"Calm."}
                """);
        assertThat(reading.lines)
                .containsExactly(
                        "0 x1 text/plain input: It rained.",
                        "1 x1#"
                                + digits(
                                        "{\"id\":\"x1\",\"source\":\"Harbour News\",\"url\":\"https://news.example/a\","
                                                + "\"html\":\"<p>Dry.</p>\"}")
                                + " text/html Harbour News: <p>Dry.</p>",
                        "2 " + named("{\"url\":\"https://Sea.example/b\",\"body\":\"Calm.\"}")
                                + " text/plain sea.example: Calm.");
        assertThat(reading.documents.get(0).signals())
                .extracting(Signal::origin, Signal::value)
                .containsExactly(
                        org.assertj.core.groups.Tuple.tuple("record:title", "Rain"),
                        org.assertj.core.groups.Tuple.tuple("record:author", "Ann Lee"),
                        org.assertj.core.groups.Tuple.tuple("record:author", "Bo Ray"),
                        org.assertj.core.groups.Tuple.tuple("record:date", "2024-05-01"));
    }

    @Test
    void factsOfARecordHoldNoControlCharactersAndASourceIsOneLine() throws IOException {
        Reading reading = read("rows.jsonl", """
                {"id":"1","title":"T\\u0000ide\\u001b table","byline":"Ann Lee\\nBo Ray","source":"Harbour\\nNews ","text":"Up."}
                """);
        assertThat(reading.lines).containsExactly("0 1 text/plain Harbour News: Up.");
        assertThat(reading.documents.get(0).signals())
                .extracting(Signal::value)
                .containsExactly("Tide table", "Ann Lee\nBo Ray", "Harbour\nNews ");
    }

    @Test
    void whatIsNoFileIsSetAsideWithItsKind() throws IOException {
        Path feed = Files.createDirectories(folder.resolve("a/feed"));
        Files.createSymbolicLink(folder.resolve("a/link"), feed);
        assertThat(cause("a/link")).isEqualTo("a symbolic link, which is not followed");
        assertThat(cause("a/feed")).isEqualTo("not a regular file");
        assertThat(cause("a/nothing.txt")).isEqualTo("gone since it was listed");
        assertThat(cause("a/caf\ufffd.txt")).isEqualTo("a name that is not UTF-8");
    }

    private String cause(String path) throws IOException {
        List<String> causes = new ArrayList<>();
        new InputReader(Limits.DEFAULT, Sources.byFolder())
                .read(new InputFile(folder.resolve(path), path, 0, ""), new Sink() {
                    @Override
                    public void document(RawDocument document) {
                        causes.add("read");
                    }

                    @Override
                    public void quarantine(
                            DocumentKey key, String source, @Nullable String record, Cause cause, String message) {
                        causes.add(message);
                    }
                });
        assertThat(causes).hasSize(1);
        return causes.get(0);
    }

    @Test
    void badLineCostsItsRecordOnly() throws IOException {
        assertThat(read(
                                "a/rows.jsonl",
                                "{\"id\":\"1\",\"text\":\"ok\"}\n{bad\n\n[]\n{\"id\":\"2\"}\n{\"text\":\" \"}\n{\"id\":\"3\",\"text\":\"ok\"}")
                        .lines)
                .containsExactly(
                        "0 1 text/plain a: ok",
                        "1 " + named("{bad") + " DAMAGED",
                        "2 " + named("[]") + " UNSUPPORTED",
                        "3 2 UNSUPPORTED",
                        "4 " + named("{\"text\":\" \"}") + " EMPTY",
                        "5 3 text/plain a: ok");
    }

    @Test
    void arraysAndPrettyPrintedJsonAreRecordsToo() throws IOException {
        assertThat(read("a/rows.json", "[\n {\"id\": 7,\n  \"text\": \"One.\"},\n {\"text\": \"Two.\"}\n]").lines)
                .containsExactly(
                        "0 7 text/plain a: One.", "1 " + named("{\"text\": \"Two.\"}") + " text/plain a: Two.");
        assertThat(read("a/one.json", "{\n \"id\": \"q\",\n \"text\": \"One.\"\n}\n").lines)
                .containsExactly("0 q text/plain a: One.");
    }

    @Test
    void containersUnfoldIntoOneAnother() throws IOException {
        byte[] zip = zip(
                "in/b.txt", "Bees.".getBytes(UTF_8), "c.jsonl", "{\"id\":\"r\",\"text\":\"Cows.\"}".getBytes(UTF_8));
        byte[] tar = tar("deep.zip", gzip(zip));
        assertThat(Reading.of(folder, "a/all.tar.zst", Zstd.compress(tar)).lines)
                .containsExactly(
                        "0 deep.zip!/in/b.txt text/plain a: Bees.", "1 deep.zip!/c.jsonl!/r text/plain a: Cows.");
    }

    @Test
    void gzippedTextIsTheDocumentItself() throws IOException {
        assertThat(Reading.of(folder, "a/fair.txt.gz", gzip("The fair.".getBytes(UTF_8))).lines)
                .containsExactly("0 null text/plain a: The fair.");
    }

    @Test
    void longWindowsOfZstdAreRead() throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (ZstdOutputStream zstd = new ZstdOutputStream(out, 3)) {
            zstd.setLong(27);
            zstd.write("Far apart.".getBytes(UTF_8));
        }
        assertThat(Reading.of(folder, "a/x.zst", out.toByteArray()).lines)
                .containsExactly("0 null text/plain a: Far apart.");
    }

    @Test
    void zipThatUnfoldsBeyondMeasureIsHostile() throws IOException {
        byte[] zeros = new byte[1 << 20];
        Arrays.fill(zeros, (byte) 'a');
        byte[] bomb = zip("0.txt", zeros, "1.txt", zeros, "2.txt", zeros);
        Limits limits = new Limits(4 << 20, 4 << 20, 10, 2 << 20, 100, 4);
        Files.createDirectories(folder.resolve("a"));
        Files.write(folder.resolve("a/bomb.zip"), bomb);
        assertThat(Reading.of(folder, "a/bomb.zip", limits).lines)
                .hasSize(3)
                .last()
                .isEqualTo("2 null HOSTILE");
    }

    @Test
    void nestingHasAnEnd() throws IOException {
        byte[] nested = "x".getBytes(UTF_8);
        for (int i = 0; i < 12; i++) {
            nested = gzip(nested);
        }
        assertThat(Reading.of(folder, "a/deep.gz", nested).lines).containsExactly("0 null HOSTILE");
    }

    @Test
    void linksInArchivesAreNotFollowed() throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (TarArchiveOutputStream tar = new TarArchiveOutputStream(out)) {
            TarArchiveEntry link = new TarArchiveEntry("passwd", TarConstants.LF_SYMLINK);
            link.setLinkName("/etc/passwd");
            tar.putArchiveEntry(link);
            tar.closeArchiveEntry();
        }
        assertThat(Reading.of(folder, "a/links.tar", out.toByteArray()).lines).containsExactly("0 passwd UNSUPPORTED");
    }

    @Test
    void linksInTheInputAreNotFollowed() throws IOException {
        Path secret = Files.writeString(folder.resolve("secret.txt"), "secret");
        Files.createSymbolicLink(folder.resolve("link.txt"), secret);
        assertThat(Reading.of(folder, "link.txt").lines).containsExactly("0 null UNREADABLE");
    }

    @Test
    void brokenFilesAreQuarantinedWithTheirCause() throws IOException {
        assertThat(read("a/empty.txt", "").lines).containsExactly("0 null EMPTY");
        assertThat(read("a/none.json", "[ ]").lines).containsExactly("0 null EMPTY");
        assertThat(Reading.of(folder, "a/x.png", new byte[] {(byte) 0x89, 'P', 'N', 'G', 13, 10, 26, 10}).lines)
                .containsExactly("0 null UNSUPPORTED");
        byte[] gzip = gzip("The fair opens on Sunday.".repeat(100).getBytes(UTF_8));
        assertThat(Reading.of(folder, "a/cut.gz", Arrays.copyOf(gzip, gzip.length / 2)).lines)
                .containsExactly("0 null DAMAGED");
        byte[] zip = zip("a.txt", "One.".getBytes(UTF_8));
        assertThat(Reading.of(folder, "a/cut.zip", Arrays.copyOf(zip, 40)).lines)
                .containsExactly("0 null DAMAGED");
    }

    @Test
    void whatIsSetAsideHasTheSourceThatADocumentThereWouldHave() throws IOException {
        List<String> sources = new ArrayList<>();
        Sink sink = new Reading() {
            @Override
            public void quarantine(
                    DocumentKey key, String source, @Nullable String record, Cause cause, String message) {
                sources.add(source);
            }
        };
        Path file = Files.writeString(folder.resolve("rows.jsonl"), "{\"source\":\"Sea\",\"text\":\" \"}\n{broken\n");
        InputFile rows = new InputFile(file, "wire/rows.jsonl", Files.size(file), "0");
        new InputReader(Limits.DEFAULT, Sources.byFolder()).read(rows, sink);
        new InputReader(Limits.DEFAULT, (path, own, host) -> "As the job says").read(rows, sink);
        assertThat(sources).containsExactly("Sea", "wire", "As the job says", "As the job says");
    }

    @Test
    void whatTheSinkThrowsIsNotBlamedOnTheFile() throws IOException {
        Path file = Files.writeString(folder.resolve("a.txt"), "One.");
        Sink full = new Reading() {
            @Override
            public void document(org.copydesk.document.RawDocument raw) {
                throw new IllegalStateException("disk full");
            }
        };
        InputReader reader = new InputReader(Limits.DEFAULT, Sources.byFolder());
        assertThatThrownBy(() -> reader.read(new InputFile(file, "a.txt", 4, "0"), full))
                .isInstanceOf(IllegalStateException.class)
                .hasMessage("disk full");
    }

    static byte[] gzip(byte[] content) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (GZIPOutputStream gzip = new GZIPOutputStream(out)) {
            gzip.write(content);
        }
        return out.toByteArray();
    }

    static byte[] zip(Object... namesAndContents) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(out)) {
            for (int i = 0; i < namesAndContents.length; i += 2) {
                zip.putNextEntry(new ZipEntry((String) namesAndContents[i]));
                zip.write((byte[]) namesAndContents[i + 1]);
            }
        }
        return out.toByteArray();
    }

    static byte[] tar(String name, byte[] content) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (TarArchiveOutputStream tar = new TarArchiveOutputStream(out)) {
            TarArchiveEntry entry = new TarArchiveEntry(name);
            entry.setSize(content.length);
            tar.putArchiveEntry(entry);
            tar.write(content);
            tar.closeArchiveEntry();
        }
        return out.toByteArray();
    }
}
