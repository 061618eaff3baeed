package org.copydesk.read;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.tar.TarArchiveOutputStream;
import org.copydesk.document.DocumentId;
import org.copydesk.document.RawDocument;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A record is called by its own id or its content: what stands around it in its container does not matter. */
class RecordNamesTest {
    /** @param id empty where the record has none */
    record Item(String id, String text) {}

    /** Ways to put items into one file. */
    enum Container {
        JSON_LINES,
        JSON_ARRAY,
        ZIP,
        TAR,
        WARC,
        MBOX,
        MBOX_GZ,
        JSON_LINES_IN_ZIP;

        byte[] pack(List<Item> items) {
            try {
                return switch (this) {
                    case JSON_LINES -> jsonLines(items);
                    case JSON_ARRAY ->
                        ("[\n"
                                        + String.join(
                                                ",\n ",
                                                items.stream()
                                                        .map(RecordNamesTest::json)
                                                        .toList()) + "\n]")
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
        boolean hasFreeIds() {
            return this != ZIP && this != TAR;
        }
    }

    private static String json(Item item) {
        String id = item.id().isEmpty() ? "" : "\"id\":\"" + item.id() + "\",";
        return "{" + id + "\"text\":\"" + item.text() + "\"}";
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
                    + item.text().length() + "\r\n\r\n" + item.text() + "\r\n\r\n");
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

    private static Map<String, String> read(Path folder, Container container, List<Item> items) throws IOException {
        Reading reading =
                Reading.of(folder, "feed/all." + container.name().toLowerCase(Locale.ROOT), container.pack(items));
        Map<String, String> byName = new TreeMap<>();
        for (RawDocument raw : reading.documents) {
            String seen =
                    raw.origin().bytes() + " " + raw.origin().sha256() + " " + new String(raw.content(), UTF_8).strip();
            assertThat(byName.put(String.valueOf(raw.origin().record()), seen)).isNull();
        }
        return byName;
    }

    @Provide
    Arbitrary<List<Item>> items() {
        Arbitrary<String> ids = Arbitraries.of("", "", "a", "b", "c", "d", "2", "sha256:0");
        Arbitrary<String> texts = Arbitraries.integers().between(0, 5).map(n -> "Story " + n + " of the harbour.");
        return Combinators.combine(ids, texts).as(Item::new).list().ofMinSize(2).ofMaxSize(9);
    }

    private static List<Item> suited(Container container, List<Item> items) {
        if (container.hasFreeIds()) {
            return items;
        }
        Map<String, Item> byId = new java.util.LinkedHashMap<>();
        items.stream().filter(item -> !item.id().isEmpty()).forEach(item -> byId.putIfAbsent(item.id(), item));
        return List.copyOf(byId.values());
    }

    @Property(tries = 300)
    void whatIsPutInBetweenLeavesTheOthersAlone(
            @ForAll Container container, @ForAll("items") List<Item> drawn, @ForAll int place) throws IOException {
        List<Item> items = suited(container, drawn);
        Path folder = Files.createTempDirectory("names");
        Map<String, String> before = read(folder, container, items);
        for (Item other : List.of(new Item("other", "News from the north."), new Item("", "News from the south."))) {
            if (!other.id().isEmpty() || container.hasFreeIds()) {
                List<Item> more = new ArrayList<>(items);
                more.add(Math.floorMod(place, items.size() + 1), other);
                Map<String, String> after = read(folder, container, more);
                assertThat(after).hasSize(before.size() + 1).containsAllEntriesOf(before);
            }
        }
    }

    @Property(tries = 300)
    void theOrderOfRecordsDoesNotMatter(
            @ForAll Container container, @ForAll("items") List<Item> drawn, @ForAll java.util.Random random)
            throws IOException {
        Map<String, Item> byId = new java.util.LinkedHashMap<>();
        List<Item> items = new ArrayList<>(suited(container, drawn).stream()
                .filter(item -> item.id().isEmpty() || byId.putIfAbsent(item.id(), item) == null)
                .toList());
        Path folder = Files.createTempDirectory("names");
        Map<String, String> before = read(folder, container, items);
        java.util.Collections.shuffle(items, random);
        assertThat(read(folder, container, items)).isEqualTo(before);
    }

    @TempDir
    Path folder;

    @Test
    void recordsThatShareAnIdAreToldApartByContentAndEqualsByTheirPlace() throws IOException {
        Item first = new Item("17", "Low water.");
        Item second = new Item("17", "High water.");
        Item none = new Item("", "Slack water.");
        String digits = DocumentId.sha256(json(second).getBytes(UTF_8)).substring(0, 16);
        String name = "sha256:" + DocumentId.sha256(json(none).getBytes(UTF_8)).substring(0, 16);
        assertThat(read(folder, Container.JSON_LINES, List.of(first, second, none, second, none, none))
                        .keySet())
                .containsExactlyInAnyOrder("17", "17#" + digits, "17#" + digits + "#2", name, name + "#2", name + "#3");
    }

    @Test
    void theChecksumIsOfTheRecordAsItStands() throws IOException {
        List<Item> items = List.of(new Item("a", "Low water."), new Item("b", "High water at noon."));
        for (Container container : List.of(Container.JSON_LINES, Container.JSON_ARRAY)) {
            assertThat(read(folder, container, items))
                    .containsEntry("b", seen(json(items.get(1)), items.get(1).text()));
        }
        assertThat(read(folder, Container.ZIP, items)).containsEntry("a", seen("Low water.", "Low water."));
        String mail = "From: ann@sea.example\nSubject: News\nMessage-ID:\n <a@sea.example>\n\nLow water.\n";
        assertThat(read(folder, Container.MBOX, items))
                .containsEntry(
                        "a@sea.example", seen(mail, mail.replace("\n", "\r\n").strip()));
    }

    private static String seen(String raw, String text) {
        byte[] bytes = raw.getBytes(UTF_8);
        return bytes.length + " " + DocumentId.sha256(bytes) + " " + text;
    }

    @Test
    void aLoneObjectInAJsonFileIsTheDocument() throws IOException {
        for (String content : List.of("{\"text\":\"Low water.\"}\n", "{\n \"text\": \"Low water.\"\n}")) {
            assertThat(Reading.of(folder, "a/one.json", content.getBytes(UTF_8)).lines)
                    .containsExactly("0 null text/plain a: Low water.");
        }
        assertThat(Reading.of(folder, "a/one.jsonl", "{\"text\":\"Low water.\"}\n".getBytes(UTF_8))
                        .lines
                        .get(0))
                .startsWith("0 sha256:");
        assertThat(Reading.of(folder, "a/list.json", "[{\"text\":\"Low water.\"}]".getBytes(UTF_8))
                        .lines
                        .get(0))
                .startsWith("0 sha256:");
        assertThat(Reading.of(folder, "a/cut.json", "{\n\"text\":\"Low water.\"}\n{\"te".getBytes(UTF_8)).lines)
                .hasSize(2)
                .last()
                .isEqualTo("1 null DAMAGED");
    }
}
