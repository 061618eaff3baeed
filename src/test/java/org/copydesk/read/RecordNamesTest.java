package org.copydesk.read;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
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
import org.copydesk.document.DocumentId;
import org.copydesk.document.RawDocument;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A record is called by its own id or its content: what stands around it in its container does not matter. */
class RecordNamesTest {
    private static Map<String, String> read(Path folder, Container container, List<Container.Item> items)
            throws IOException {
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
    Arbitrary<List<Container.Item>> items() {
        Arbitrary<String> ids = Arbitraries.of("", "", "a", "b", "c", "d", "2", "sha256:0");
        Arbitrary<String> texts = Arbitraries.integers().between(0, 5).map(n -> "Story " + n + " of the harbour.");
        return Combinators.combine(ids, texts)
                .as(Container.Item::new)
                .list()
                .ofMinSize(2)
                .ofMaxSize(9);
    }

    private static List<Container.Item> suited(Container container, List<Container.Item> items) {
        if (container.hasFreeIds()) {
            return items;
        }
        Map<String, Container.Item> byId = new java.util.LinkedHashMap<>();
        items.stream().filter(item -> !item.id().isEmpty()).forEach(item -> byId.putIfAbsent(item.id(), item));
        return List.copyOf(byId.values());
    }

    @Property(tries = 300)
    void whatIsPutInBetweenLeavesTheOthersAlone(
            @ForAll Container container, @ForAll("items") List<Container.Item> drawn, @ForAll int place)
            throws IOException {
        List<Container.Item> items = suited(container, drawn);
        Path folder = Files.createTempDirectory("names");
        Map<String, String> before = read(folder, container, items);
        for (Container.Item other : List.of(
                new Container.Item("other", "News from the north."), new Container.Item("", "News from the south."))) {
            if (!other.id().isEmpty() || container.hasFreeIds()) {
                List<Container.Item> more = new ArrayList<>(items);
                more.add(Math.floorMod(place, items.size() + 1), other);
                Map<String, String> after = read(folder, container, more);
                assertThat(after).hasSize(before.size() + 1).containsAllEntriesOf(before);
            }
        }
    }

    @Property(tries = 300)
    void theOrderOfRecordsDoesNotMatter(
            @ForAll Container container, @ForAll("items") List<Container.Item> drawn, @ForAll java.util.Random random)
            throws IOException {
        Map<String, Container.Item> byId = new java.util.LinkedHashMap<>();
        List<Container.Item> items = new ArrayList<>(suited(container, drawn).stream()
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
        Container.Item first = new Container.Item("17", "Low water.");
        Container.Item second = new Container.Item("17", "High water.");
        Container.Item none = new Container.Item("", "Slack water.");
        String digits =
                DocumentId.sha256(Container.json(second).getBytes(UTF_8)).substring(0, 16);
        String name = "sha256:"
                + DocumentId.sha256(Container.json(none).getBytes(UTF_8)).substring(0, 16);
        assertThat(read(folder, Container.JSON_LINES, List.of(first, second, none, second, none, none))
                        .keySet())
                .containsExactlyInAnyOrder("17", "17#" + digits, "17#" + digits + "#2", name, name + "#2", name + "#3");
    }

    @Test
    void theChecksumIsOfTheRecordAsItStands() throws IOException {
        List<Container.Item> items =
                List.of(new Container.Item("a", "Low water."), new Container.Item("b", "High water at noon."));
        for (Container container : List.of(Container.JSON_LINES, Container.JSON_ARRAY)) {
            assertThat(read(folder, container, items))
                    .containsEntry(
                            "b", seen(Container.json(items.get(1)), items.get(1).text()));
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
