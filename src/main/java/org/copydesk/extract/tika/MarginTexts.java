package org.copydesk.extract.tika;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.apache.commons.compress.archivers.zip.ZipArchiveEntry;
import org.apache.commons.compress.archivers.zip.ZipFile;
import org.apache.commons.compress.utils.SeekableInMemoryByteChannel;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.parser.Parser;

/** In the child: the paragraphs of headers and footers of DOCX and ODT, which Tika sends like any other. */
final class MarginTexts {
    private static final int LARGEST = 1 << 20;
    private static final int MOST = 200;

    private MarginTexts() {}

    static List<String> of(String mediaType, byte[] content) {
        boolean docx = mediaType.contains("wordprocessingml");
        if (!docx && !mediaType.contains("opendocument")) {
            return List.of();
        }
        List<String> texts = new ArrayList<>();
        try (ZipFile zip = ZipFile.builder()
                .setSeekableByteChannel(new SeekableInMemoryByteChannel(content))
                .get()) {
            for (ZipArchiveEntry entry : java.util.Collections.list(zip.getEntries())) {
                boolean wanted = docx
                        ? entry.getName().matches("word/(header|footer)\\d*\\.xml")
                        : entry.getName().equals("styles.xml");
                if (wanted && zip.canReadEntryData(entry) && texts.size() < MOST) {
                    byte[] part = zip.getInputStream(entry).readNBytes(LARGEST);
                    add(new String(part, StandardCharsets.UTF_8), docx, texts);
                }
            }
        } catch (IOException | IllegalArgumentException damaged) {
            // the parser proper will say what is wrong
            return List.of();
        }
        return texts;
    }

    private static void add(String xml, boolean docx, List<String> texts) {
        Document part = Jsoup.parse(xml, "", Parser.xmlParser());
        String paragraphs =
                docx ? "w|p" : "style|header text|p, style|footer text|p, style|header text|h, style|footer text|h";
        for (Element paragraph : part.select(paragraphs)) {
            String text = docx ? paragraph.select("w|t").text() : paragraph.text();
            if (!text.isBlank()) {
                texts.add(text.strip());
            }
        }
    }
}
