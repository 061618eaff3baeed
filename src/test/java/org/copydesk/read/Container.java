package org.copydesk.read;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.tar.TarArchiveOutputStream;

/** Ways to put items into one file. */
public enum Container {
    JSON_LINES,
    JSON_ARRAY,
    ZIP,
    TAR,
    WARC,
    MBOX,
    MBOX_GZ,
    JSON_LINES_IN_ZIP;

    public byte[] pack(List<Item> items) {
        try {
            return switch (this) {
                case JSON_LINES -> jsonLines(items);
                case JSON_ARRAY ->
                    ("[\n"
                                    + String.join(
                                            ",\n ",
                                            items.stream().map(Container::json).toList()) + "\n]")
                            .getBytes(UTF_8);
                case ZIP -> InputReaderTest.zip(entries(items));
                case TAR -> tar(items);
                case WARC -> warc(items);
                case MBOX -> mbox(items);
                case MBOX_GZ -> InputReaderTest.gzip(mbox(items));
                case JSON_LINES_IN_ZIP ->
                    InputReaderTest.zip("a.txt", "First.".getBytes(UTF_8), "in/rows.jsonl", jsonLines(items));
            };
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
    }

    /** Whether records may lack an id, or share one: not so the entries of archives as Java writes them. */
    public boolean hasFreeIds() {
        return this != ZIP && this != TAR;
    }

    /** @param id empty where the record has none */
    public record Item(String id, String text) {}

    static String json(Item item) {
        String id = item.id().isEmpty() ? "" : "\"id\":\"" + item.id() + "\",";
        return "{" + id + "\"text\":\"" + item.text().replace("\n", "\\n") + "\"}";
    }

    private static byte[] jsonLines(List<Item> items) {
        StringBuilder lines = new StringBuilder();
        items.forEach(item -> lines.append(json(item)).append('\n'));
        return lines.toString().getBytes(UTF_8);
    }

    private static Object[] entries(List<Item> items) {
        List<Object> entries = new ArrayList<>();
        for (Item item : items) {
            entries.add(item.id());
            entries.add(item.text().getBytes(UTF_8));
        }
        return entries.toArray();
    }

    private static byte[] tar(List<Item> items) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (TarArchiveOutputStream tar = new TarArchiveOutputStream(out)) {
            for (Item item : items) {
                TarArchiveEntry entry = new TarArchiveEntry(item.id());
                entry.setSize(item.text().getBytes(UTF_8).length);
                tar.putArchiveEntry(entry);
                tar.write(item.text().getBytes(UTF_8));
                tar.closeArchiveEntry();
            }
        }
        return out.toByteArray();
    }

    private static byte[] warc(List<Item> items) {
        StringBuilder warc = new StringBuilder();
        for (Item item : items) {
            String id = item.id().isEmpty() ? "" : "WARC-Record-ID: <urn:x:" + item.id() + ">\r\n";
            warc.append("WARC/1.0\r\nWARC-Type: resource\r\n" + id + "Content-Type: text/plain\r\nContent-Length: "
                    + item.text().getBytes(UTF_8).length + "\r\n\r\n" + item.text() + "\r\n\r\n");
        }
        return warc.toString().getBytes(UTF_8);
    }

    private static byte[] mbox(List<Item> items) {
        StringBuilder mbox = new StringBuilder();
        for (int i = 0; i < items.size(); i++) {
            Item item = items.get(i);
            String id = item.id().isEmpty() ? "" : "Message-ID:\n <" + item.id() + "@sea.example>\n";
            mbox.append(i == 0 ? "" : "\n")
                    .append("From ann@sea.example Sat Nov 21 10:00:00 2026\n")
                    .append("From: ann@sea.example\nSubject: News\n" + id + "\n" + item.text() + "\n");
        }
        return mbox.toString().getBytes(UTF_8);
    }
}
