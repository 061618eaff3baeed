package org.copydesk.read;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.github.luben.zstd.ZstdInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.tar.TarArchiveInputStream;
import org.copydesk.document.Document;
import org.copydesk.document.DocumentKey;
import org.copydesk.document.Outcome;
import org.copydesk.document.RawDocument;
import org.copydesk.document.UnreadableException;
import org.copydesk.extract.Extractors;
import org.copydesk.extract.html.HtmlExtractor;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/**
 * Malformed and hostile files end in a document or in a cause, each, whatever they are. Takes every 40th file of the
 * set; {@code -Dcopydesk.hostile.every=1} takes all (three minutes on two idle cores).
 */
class HostileFilesTest {
    private static final Path SET = Path.of("../shared/bench/dev/bad-inputs.tar.zst");

    @TempDir
    Path folder;

    @Test
    @Timeout(600)
    void everyFileEndsInAnOutcome() throws IOException {
        assumeTrue(Files.exists(SET), "skipped: ../shared is not here");
        int every = Integer.getInteger("copydesk.hostile.every", 40);
        List<String> read = new ArrayList<>();
        try (InputStream packed = Files.newInputStream(SET);
                ZstdInputStream plain = new ZstdInputStream(packed).setLongMax(27);
                TarArchiveInputStream tar = new TarArchiveInputStream(plain);
                Extractors extractors = new Extractors(HtmlExtractor.forPages())) {
            int number = 0;
            for (TarArchiveEntry entry = tar.getNextEntry(); entry != null; entry = tar.getNextEntry()) {
                if (entry.isFile() && number++ % every == 0) {
                    Path file = folder.resolve(
                            number + "-" + Path.of(entry.getName()).getFileName());
                    Files.write(file, tar.readAllBytes());
                    assertThat(outcomes(file, extractors)).as(entry.getName()).isPositive();
                    read.add(entry.getName());
                }
            }
        }
        assertThat(read).hasSizeGreaterThan(100);
    }

    @Test
    @Timeout(300)
    void bombsEndInAnOutcome() throws IOException {
        try (Extractors extractors = new Extractors(HtmlExtractor.forPages())) {
            assertThat(outcomes(bomb("deep.json", "[".repeat(100_000)), extractors))
                    .isPositive();
            assertThat(outcomes(bomb("deep.jsonl", "{\"a\":".repeat(100_000) + "1"), extractors))
                    .isPositive();
            assertThat(outcomes(
                            bomb("line.jsonl", "{\"text\":\"" + "a".repeat(40 << 20) + "\"}\n{\"text\":\"b\"}"),
                            extractors))
                    .isEqualTo(2);
            assertThat(outcomes(bomb("deep.html", "<!doctype html>" + "<div>".repeat(100_000) + "x"), extractors))
                    .isPositive();
            assertThat(outcomes(bomb("yaml.md", "---\na: " + "[".repeat(60_000) + "\n---\nText."), extractors))
                    .isPositive();
            assertThat(outcomes(bomb("deep.pdf", "%PDF-1.7\n1 0 obj\n" + "[".repeat(100_000)), extractors))
                    .isPositive();
            assertThat(outcomes(bomb("mail.eml", mailInMail(3000)), extractors)).isPositive();
            assertThat(outcomes(bomb("same.warc", warc("<urn:x>").repeat(20_000)), extractors))
                    .isEqualTo(20_000);
        }
    }

    private Path bomb(String name, String content) throws IOException {
        return Files.write(folder.resolve(name), content.getBytes(UTF_8));
    }

    private static String mailInMail(int depth) {
        StringBuilder mail =
                new StringBuilder("From: a@b.example\nDate: Thu, 2 May 2024 10:00:00 +0200\nMIME-Version: 1.0\n");
        for (int i = 0; i < depth; i++) {
            mail.append("Content-Type: multipart/mixed; boundary=b" + i + "\n\n--b" + i + "\n");
        }
        return mail.append("\nText.\n").toString();
    }

    private static String warc(String id) {
        return "WARC/1.0\r\nWARC-Type: resource\r\nWARC-Record-ID: " + id
                + "\r\nContent-Type: text/plain\r\nContent-Length: 4\r\n\r\nText\r\n\r\n";
    }

    private static int outcomes(Path file, Extractors extractors) throws IOException {
        int[] outcomes = new int[1];
        Sink sink = new Sink() {
            @Override
            public void document(RawDocument raw) {
                try {
                    Document read = extractors.extract(raw);
                    // a page that shows nothing without its scripts is a document without a block
                    assertThat(read.blocks().isEmpty()).isEqualTo(read.text().isBlank());
                } catch (UnreadableException refused) {
                    assertThat(refused.outcome().message()).isNotBlank();
                }
                outcomes[0]++;
            }

            @Override
            public void quarantine(
                    DocumentKey key, String source, @Nullable String record, Outcome.Cause cause, String message) {
                assertThat(message).isNotBlank();
                outcomes[0]++;
            }
        };
        new InputReader(Limits.DEFAULT, Sources.byFolder())
                .read(new InputFile(file, file.getFileName().toString(), Files.size(file), "0".repeat(64)), sink);
        return outcomes[0];
    }
}
