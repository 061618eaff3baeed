package org.copydesk.sample;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.copydesk.document.Document;
import org.copydesk.document.RawDocument;
import org.copydesk.document.UnreadableException;
import org.copydesk.extract.Extractors;
import org.copydesk.extract.html.HtmlExtractor;
import org.copydesk.read.Reading;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The shipped sample is whole, small, and reads as its list says. {@code -Dcopydesk.sample.write=true} renews both. */
class SampleTest {
    private static final Path INPUT = Path.of("input");
    private static final Path LIST = Path.of("src/test/resources/org/copydesk/sample/documents.txt");
    private static final boolean WRITE = Boolean.getBoolean("copydesk.sample.write");

    @Test
    void packedFilesReadAsTheyAreMade(@TempDir Path made) throws IOException {
        for (Map.Entry<String, byte[]> file : SampleMaker.files(INPUT).entrySet()) {
            if (WRITE) {
                Path shipped = INPUT.resolve(file.getKey());
                Files.createDirectories(shipped.getParent());
                Files.write(shipped, file.getValue());
            }
            assertThat(Reading.of(made, file.getKey(), file.getValue()).lines)
                    .as(file.getKey())
                    .isEqualTo(Reading.of(INPUT, file.getKey()).lines);
        }
    }

    @Test
    void everyDocumentReadsAsListed() throws IOException {
        List<String> lines = new ArrayList<>();
        try (Extractors extractors = new Extractors(HtmlExtractor.forPages())) {
            for (Path file : files()) {
                Reading reading = Reading.of(INPUT, INPUT.relativize(file).toString());
                lines.add("");
                lines.add(INPUT.relativize(file).toString());
                reading.lines.forEach(line -> lines.add("  " + line.replaceAll("\\p{Cntrl}", "?")));
                for (RawDocument raw : reading.documents) {
                    lines.add("    " + extracted(extractors, raw));
                }
            }
        }
        if (WRITE) {
            Files.createDirectories(LIST.getParent());
            Files.write(LIST, lines);
        }
        assertThat(lines).isEqualTo(Files.readAllLines(LIST));
    }

    @Test
    void sampleIsSmall() throws IOException {
        long bytes = 0;
        for (Path file : files()) {
            bytes += Files.size(file);
        }
        assertThat(bytes).isLessThan(400_000);
    }

    private static String extracted(Extractors extractors, RawDocument raw) {
        try {
            Document document = extractors.extract(raw);
            if (raw.origin().mediaType().contains("html")) {
                return document.key().ordinal() + " " + document.origin().charset();
            }
            return document.key().ordinal() + " " + document.origin().charset() + ", "
                    + document.blocks().size() + " blocks, " + document.text().length() + " characters";
        } catch (UnreadableException refused) {
            return raw.key().ordinal() + " " + refused.outcome().cause();
        }
    }

    private static List<Path> files() throws IOException {
        try (Stream<Path> all = Files.walk(INPUT)) {
            return all.filter(Files::isRegularFile).sorted().toList();
        }
    }
}
