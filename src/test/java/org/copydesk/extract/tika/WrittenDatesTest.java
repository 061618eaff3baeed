package org.copydesk.extract.tika;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class WrittenDatesTest {
    private static final String DOCX = "application/vnd.openxmlformats-officedocument.wordprocessingml.document";

    @ParameterizedTest
    @CsvSource({
        "D:20200930170005+01'00',   2020-09-30T17:00:05+01:00",
        "D:20200930170005+01'00,    2020-09-30T17:00:05+01:00",
        "D:202009301700-0330,       2020-09-30T17:00-03:30",
        "D:20200930170005Z00'00',   2020-09-30T17:00:05Z",
        "D:20200930170005,          2020-09-30T17:00:05",
        "D:20200930,                2020-09-30",
        "D:20200930Z,               2020-09-30",
        "D:2020093017,              2020-09-30",
        "D:202009,                  2020-09",
        "2020,                      2020",
        "30 September 2020,         30 September 2020",
    })
    void aPdfSaysNoMoreThanWasWritten(String written, String iso) {
        assertThat(WrittenDates.pdf(written)).isEqualTo(iso);
    }

    @ParameterizedTest
    @CsvSource({
        "\\yr2020\\mo9\\dy3\\hr7\\min5,          2020-09-03T07:05",
        "\\yr2020\\mo9\\dy3\\hr7\\min5\\sec9,    2020-09-03T07:05:09",
        "\\yr2020\\mo12\\dy31,                   2020-12-31",
        "\\yr2020 \\mo12 \\dy31 \\hr23 \\min59,  2020-12-31T23:59",
    })
    void anRtfHasAWallClockOfNoZone(String written, String iso) {
        String rtf = "{\\rtf1\\ansi{\\info{\\title A}{\\creatim" + written + "}{\\revtim\\yr2021\\mo1\\dy1}}Text}";
        assertThat(WrittenDates.of("application/rtf", rtf.getBytes(StandardCharsets.ISO_8859_1)))
                .isEqualTo(Map.of("dcterms:created", iso, "dcterms:modified", "2021-01-01"));
    }

    @ParameterizedTest
    @CsvSource({"2020-09-30T17:00:00+02:00", "2020-09-30T17:00:00", "2020-09-30", "2020-09-30T17:00:00Z"})
    void aDocxKeepsItsOffsetOrTheWantOfOne(String written) throws IOException {
        assertThat(WrittenDates.of(DOCX, docx(written))).isEqualTo(Map.of("dcterms:created", written));
    }

    @Test
    void whatIsDamagedHasNone() {
        assertThat(WrittenDates.of(DOCX, new byte[] {'P', 'K', 3, 4, 0})).isEmpty();
        assertThat(WrittenDates.of("application/rtf", "{\\rtf1 {\\creatim".getBytes(StandardCharsets.US_ASCII)))
                .isEmpty();
    }

    private static byte[] docx(String created) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
            zip.putNextEntry(new ZipEntry("docProps/core.xml"));
            zip.write(("<cp:coreProperties xmlns:cp='c' xmlns:dcterms='d' xmlns:xsi='x'>"
                            + "<dcterms:created xsi:type='dcterms:W3CDTF'>" + created
                            + "</dcterms:created></cp:coreProperties>")
                    .getBytes(StandardCharsets.UTF_8));
        }
        return bytes.toByteArray();
    }
}
