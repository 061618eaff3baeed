package org.copydesk.extract.tika;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.apache.commons.compress.archivers.zip.ZipArchiveEntry;
import org.apache.commons.compress.archivers.zip.ZipFile;
import org.apache.commons.compress.utils.SeekableInMemoryByteChannel;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.parser.Parser;
import org.jspecify.annotations.Nullable;

/**
 * In the child: the dates of a file's properties as they were written, ISO 8601 at their own precision, with an offset only
 * where the file gives one. Parsers turn them into instants on the way: a wall clock becomes that of this machine's zone, a
 * day midnight, an offset UTC.
 */
final class WrittenDates {
    private static final String CREATED = "dcterms:created";
    private static final String MODIFIED = "dcterms:modified";
    private static final int LARGEST = 1 << 20;

    private static final Pattern RTF =
            Pattern.compile("\\\\(creatim|revtim)((?:\\\\(?:yr|mo|dy|hr|min|sec)\\d{1,4}\\s*)+)");
    private static final Pattern RTF_FIELD = Pattern.compile("\\\\([a-z]+)(\\d+)");
    private static final Pattern PDF =
            Pattern.compile("(?:D:)?\\s*(\\d{4})(?:(\\d\\d)(?:(\\d\\d)(?:(\\d\\d)(?:(\\d\\d)(?:(\\d\\d))?)?)?)?)?"
                    + "\\s*(?:(Z)[\\d' ]*|([+-]\\d\\d)'?(\\d\\d)?'?)?");

    private WrittenDates() {}

    /** Tells whether the dates that the parser made of a file of this type are to be passed over. */
    static boolean knows(String mediaType) {
        return mediaType.equals("application/rtf")
                || mediaType.equals("application/pdf")
                || mediaType.contains("wordprocessingml");
    }

    static boolean isDate(String property) {
        return property.equals(CREATED) || property.equals(MODIFIED);
    }

    /** Returns the dates of an RTF or a DOCX file by Tika's names; those of a PDF are {@linkplain #pdf its parser's}. */
    static Map<String, String> of(String mediaType, byte[] content) {
        Map<String, String> dates = new LinkedHashMap<>();
        if (mediaType.equals("application/rtf")) {
            rtf(new String(content, 0, Math.min(content.length, LARGEST), StandardCharsets.ISO_8859_1), dates);
        } else if (mediaType.contains("wordprocessingml")) {
            docx(content, dates);
        }
        return dates;
    }

    /** Reads <code>{\creatim\yr2020\mo9\dy30\hr17\min5}</code>: a wall clock of nobody knows where. */
    private static void rtf(String text, Map<String, String> dates) {
        for (Matcher group = RTF.matcher(text); group.find(); ) {
            Map<String, String> fields = new LinkedHashMap<>();
            for (Matcher field = RTF_FIELD.matcher(group.group(2)); field.find(); ) {
                fields.put(field.group(1), field.group(2).length() == 1 ? "0" + field.group(2) : field.group(2));
            }
            String iso = iso(
                    fields.get("yr"),
                    fields.get("mo"),
                    fields.get("dy"),
                    fields.get("hr"),
                    fields.get("min"),
                    fields.get("sec"));
            dates.putIfAbsent(group.group(1).equals("creatim") ? CREATED : MODIFIED, iso);
        }
    }

    private static void docx(byte[] content, Map<String, String> dates) {
        try (ZipFile zip = ZipFile.builder()
                .setSeekableByteChannel(new SeekableInMemoryByteChannel(content))
                .get()) {
            for (ZipArchiveEntry entry : Collections.list(zip.getEntries())) {
                boolean core = entry.getName().equals("docProps/core.xml")
                        || entry.getName().endsWith(".psmdcp");
                if (core && zip.canReadEntryData(entry)) {
                    String xml = new String(zip.getInputStream(entry).readNBytes(LARGEST), StandardCharsets.UTF_8);
                    Document properties = Jsoup.parse(xml, "", Parser.xmlParser());
                    put(dates, CREATED, properties.selectFirst("dcterms|created"));
                    put(dates, MODIFIED, properties.selectFirst("dcterms|modified"));
                }
            }
        } catch (IOException | IllegalArgumentException damaged) {
            // the parser proper will say what is wrong
        }
    }

    private static void put(Map<String, String> dates, String name, @Nullable Element element) {
        if (element != null && !element.text().isBlank()) {
            dates.putIfAbsent(name, element.text().strip());
        }
    }

    /** Reads {@code D:20200930170000+01'00'}; whatever else stands there is returned as it stands. */
    static String pdf(String written) {
        Matcher parts = PDF.matcher(written.strip());
        if (!parts.matches()) {
            return written.strip();
        }
        String iso =
                iso(parts.group(1), parts.group(2), parts.group(3), parts.group(4), parts.group(5), parts.group(6));
        boolean clock = iso.contains("T");
        if (parts.group(7) != null) {
            return clock ? iso + "Z" : iso;
        }
        String minutes = parts.group(9) == null ? "00" : parts.group(9);
        return parts.group(8) == null || !clock ? iso : iso + parts.group(8) + ":" + minutes;
    }

    /** Returns what is given up to the first that is missing; an hour alone is none. */
    private static String iso(
            @Nullable String year,
            @Nullable String month,
            @Nullable String day,
            @Nullable String hour,
            @Nullable String minute,
            @Nullable String second) {
        StringBuilder iso = new StringBuilder(year == null ? "" : year);
        if (year == null || month == null) {
            return iso.toString();
        }
        iso.append('-').append(month);
        if (day == null) {
            return iso.toString();
        }
        iso.append('-').append(day);
        if (hour == null || minute == null) {
            return iso.toString();
        }
        iso.append('T').append(hour).append(':').append(minute);
        return second == null ? iso.toString() : iso.append(':').append(second).toString();
    }
}
