package org.copydesk.extract.tika;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.copydesk.document.Outcome.Cause;
import org.copydesk.document.UnreadableException;
import org.copydesk.extract.Extracting;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class TikaExtractorTest {
    private static final Path SAMPLE = Path.of("input/meadow-institute");
    private final TikaExtractor extractor = new TikaExtractor(ChildLimits.DEFAULT);

    @AfterEach
    void close() {
        extractor.close();
    }

    private List<String> extract(String mediaType, byte[] content) throws UnreadableException {
        return Extracting.lines(extractor.extract(Extracting.raw(mediaType, content, null)));
    }

    @Test
    void pdfHasParagraphsAndItsFurnitureIsKnown() throws IOException, UnreadableException {
        List<String> lines = extract("application/pdf", Files.readAllBytes(SAMPLE.resolve("annual-report.pdf")));
        assertThat(lines)
                .contains(
                        "TITLE pdf:title = Annual report of the Meadow Institute 2023",
                        "AUTHOR pdf:author = Iris Caddow",
                        "PARAGRAPH FURNITURE: Meadow Institute - Annual Report 2023",
                        "PARAGRAPH FURNITURE: Page 3",
                        "PARAGRAPH: lock has been replaced.")
                .anyMatch(line -> line.startsWith("PARAGRAPH: We mowed by hand again")
                        && line.contains("two borrowed po- / nies. The hay"));
    }

    @Test
    void wordHeadingsAreHeadingsAndPageHeadersFurniture() throws IOException, UnreadableException {
        List<String> lines = extract(
                "application/vnd.openxmlformats-officedocument.wordprocessingml.document",
                Files.readAllBytes(SAMPLE.resolve("newt-crossing.docx")));
        assertThat(lines)
                .contains(
                        "AUTHOR docx:author = Ben Arkwright",
                        "PARAGRAPH FURNITURE: Meadow Institute field notes",
                        "HEADING: Newts use the tunnel after all",
                        "PARAGRAPH: By Ben Arkwright, Field Officer");
    }

    @Test
    void damageHasACauseAndTheChildServesOn() throws UnreadableException {
        UnreadableException thrown = catchThrowableOfType(
                UnreadableException.class, () -> extract("application/pdf", "%PDF-1.7\nnothing".getBytes(UTF_8)));
        assertThat(thrown.outcome().cause()).isEqualTo(Cause.DAMAGED);
        assertThat(extract("application/rtf", "{\\rtf1 Hello.\\par}".getBytes(UTF_8)))
                .containsExactly("PARAGRAPH: Hello.");
    }
}
