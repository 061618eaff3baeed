package org.copydesk.sample;

import static org.copydesk.sample.Packing.gzip;
import static org.copydesk.sample.Packing.tar;
import static org.copydesk.sample.Packing.utf8;
import static org.copydesk.sample.Packing.zip;
import static org.copydesk.sample.Packing.zstd;

import com.jerolba.carpet.CarpetWriter;
import com.jerolba.carpet.io.OutputStreamOutputFile;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Makes the files of {@code input/} that no editor can write. What it makes does not depend on the day; the texts
 * beside them are written by hand. Run SampleTest with {@code -Dcopydesk.sample.write=true} to write them anew.
 */
final class SampleMaker {
    private SampleMaker() {}

    /** Returns contents by path below the input folder. @param texts folder of the sample's texts, some are packed */
    static Map<String, byte[]> files(Path texts) throws IOException {
        Map<String, byte[]> files = new LinkedHashMap<>();
        institute(files);
        web(files);
        packed(files, texts);
        broken(files);
        return files;
    }

    private static void institute(Map<String, byte[]> files) throws IOException {
        files.put(
                "meadow-institute/annual-report.pdf",
                PdfSample.of(
                        SampleTexts.REPORT_TITLE,
                        "Iris Caddow",
                        "Meadow Institute - Annual Report 2023",
                        SampleTexts.REPORT));
        files.put(
                "meadow-institute/newt-crossing.docx",
                OfficeSamples.docx(
                        "Newts use the tunnel after all",
                        "Ben Arkwright",
                        "Meadow Institute field notes",
                        SampleTexts.NEWTS));
        files.put(
                "meadow-institute/hay-meadow.odt",
                OfficeSamples.odt("What the scythe knows", "Iris Caddow", SampleTexts.HAY));
        files.put(
                "meadow-institute/press-release.rtf",
                OfficeSamples.rtf("Institute opens its seed bank to schools", "Press office", SampleTexts.SEEDS));
        files.put(
                "meadow-institute/walks.epub",
                OfficeSamples.epub("Three Walks on Great Hallow", "Agnes Toft", SampleTexts.WALKS));
        files.put("meadow-institute/columns.parquet", parquet(SampleTexts.COLUMNS));
    }

    private static void web(Map<String, byte[]> files) throws IOException {
        files.put("web.warc", WarcSample.of(false, SampleTexts.WEB));
        files.put("crawls/tidewatch.warc.gz", WarcSample.of(true, SampleTexts.TIDES));
    }

    private static void packed(Map<String, byte[]> files, Path texts) throws IOException {
        byte[] library = Files.readAllBytes(texts.resolve("valley-courier/2024/03-03-library.txt"));
        byte[] storks = Files.readAllBytes(texts.resolve("lindenthaler-bote/2024/storch.txt"));
        files.put(
                "back-issues/2023.zip",
                zip(
                        "2023/06-11-regatta.txt", utf8(SampleTexts.REGATTA),
                        "2023/09-02-fog.txt", utf8(SampleTexts.FOG),
                        "2023/library-copy.txt", library));
        files.put(
                "back-issues/bote.tar", tar("storch-kopie.txt", storks, "../kirschen.txt", utf8(SampleTexts.CHERRIES)));
        files.put("back-issues/2022-storm.txt.gz", gzip(utf8(SampleTexts.STORM)));
        files.put("back-issues/briefs.jsonl.zst", zstd(utf8(SampleTexts.BRIEFS)));
        files.put(
                "back-issues/deep.tar.gz", gzip(tar("inner.zip", zip("notes/tide.md", utf8(SampleTexts.TIDE_NOTES)))));
    }

    private static void broken(Map<String, byte[]> files) throws IOException {
        byte[] pdf = files.get("meadow-institute/annual-report.pdf");
        files.put("odds-and-ends/half-a-report.pdf", Arrays.copyOf(pdf, 300));
        byte[] gzip = gzip(utf8(SampleTexts.STORM.repeat(3)));
        files.put("odds-and-ends/cut-short.txt.gz", Arrays.copyOf(gzip, gzip.length / 2));
        files.put(
                "odds-and-ends/dot.png",
                HexFormat.of()
                        .parseHex("89504e470d0a1a0a0000000d494844520000000100000001010000000037"
                                + "6ef9240000000a49444154789c636800000082008177cd72b60000000049454e44ae426082"));
    }

    private static byte[] parquet(List<ArticleRow> rows) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (CarpetWriter<ArticleRow> writer = new CarpetWriter<>(new OutputStreamOutputFile(out), ArticleRow.class)) {
            for (ArticleRow row : rows) {
                writer.write(row);
            }
        }
        return out.toByteArray();
    }
}
