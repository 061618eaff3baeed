package org.copydesk.corpus.state;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import net.jqwik.api.lifecycle.AfterTry;
import net.jqwik.api.lifecycle.BeforeTry;
import org.copydesk.document.DocumentKey;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.util.FileSystemUtils;

class TableTest {
    private static final Codec<String> TEXT = Codec.of(String.class);

    private Path tried;

    @BeforeTry
    void makeFolder() throws IOException {
        tried = Files.createTempDirectory("table");
    }

    @AfterTry
    void removeFolder() throws IOException {
        FileSystemUtils.deleteRecursively(tried);
    }

    @Property(tries = 200)
    void nightsOnTopOfEachOtherReadAsTheLastStateOfEachFile(
            @ForAll @Size(max = 6) List<@Size(max = 5) List<@IntRange(max = 39) Integer>> nights) throws IOException {
        TreeMap<DocumentKey, String> expected = new TreeMap<>();
        List<Run> runs = new ArrayList<>();
        for (int night = 0; night < nights.size(); night++) {
            TreeMap<String, Integer> acts = new TreeMap<>();
            nights.get(night).forEach(n -> acts.put("file" + n / 4, n % 4));
            runs.add(write(tried, night, acts, expected));
        }
        try (Table<String> table = Table.open(tried, runs, TEXT)) {
            assertThat(read(table.rows())).isEqualTo(expected);
            for (Map.Entry<DocumentKey, String> entry : expected.entrySet()) {
                assertThat(table.get(entry.getKey())).contains(entry.getValue());
                assertThat(read(table.rows(entry.getKey(), expected.lastKey())))
                        .isEqualTo(expected.tailMap(entry.getKey()));
            }
            table.compact(tried.resolve("compact.seg"));
        }
        try (Table<String> compact = Table.open(tried, List.of(new Run(List.of("compact.seg"), 1)), TEXT)) {
            assertThat(read(compact.rows())).isEqualTo(expected);
        }
    }

    private static Run write(
            Path folder, int night, TreeMap<String, Integer> acts, TreeMap<DocumentKey, String> expected)
            throws IOException {
        String name = "night" + night + ".seg";
        try (TableWriter<String> writer = new TableWriter<>(folder.resolve(name), TEXT)) {
            for (Map.Entry<String, Integer> act : acts.entrySet()) {
                writer.file(act.getKey());
                expected.keySet().removeIf(key -> key.path().equals(act.getKey()));
                for (int i = 0; i < act.getValue(); i++) {
                    DocumentKey key = new DocumentKey(act.getKey(), i);
                    expected.put(key, "night " + night);
                    writer.document(key, "night " + night);
                }
            }
            writer.finish();
        }
        return new Run(List.of(name), acts.size());
    }

    private static TreeMap<DocumentKey, String> read(Iterator<Row<String>> rows) {
        TreeMap<DocumentKey, String> read = new TreeMap<>();
        List<DocumentKey> order = new ArrayList<>();
        rows.forEachRemaining(row -> {
            read.put(row.key(), row.value());
            order.add(row.key());
        });
        assertThat(order).isSorted();
        return read;
    }

    @Test
    void findsEveryRowOfManyBlocksAndSegments(@TempDir Path folder) throws IOException {
        List<String> segments = new ArrayList<>();
        String text = "x".repeat(1000);
        for (int part = 0; part < 3; part++) {
            String name = "part" + part + ".seg";
            segments.add(name);
            try (TableWriter<String> writer = new TableWriter<>(folder.resolve(name), TEXT)) {
                for (int i = 0; i < 500; i++) {
                    writer.document(key(part * 500 + i), text + (part * 500 + i));
                }
                writer.finish();
            }
        }
        try (Table<String> table = Table.open(folder, List.of(new Run(segments, 1500)), TEXT)) {
            assertThat(read(table.rows())).hasSize(1500);
            assertThat(table.get(key(777))).contains(text + 777);
            assertThat(table.get(key(1500))).isEmpty();
            assertThat(read(table.rows(key(498), key(502))).keySet())
                    .containsExactly(key(498), key(499), key(500), key(501), key(502));
        }
    }

    private static DocumentKey key(int number) {
        return new DocumentKey("f%05d".formatted(number), 0);
    }

    @Test
    void findsRowsWithinOneFileOfManyBlocksBehindItsMark(@TempDir Path folder) throws IOException {
        List<Run> nights = List.of(container(folder, "old", 900), container(folder, "new", 600));
        try (Table<String> table = Table.open(folder, nights, TEXT)) {
            for (int page : new int[] {0, 1, 299, 599}) {
                assertThat(table.get(new DocumentKey("crawl", page))).contains("new " + page + "x".repeat(1000));
            }
            assertThat(table.get(new DocumentKey("crawl", 600))).isEmpty();
            assertThat(table.get(new DocumentKey("crawl", 899))).isEmpty();
            assertThat(read(table.rows(new DocumentKey("crawl", 598), new DocumentKey("crawl", 700))))
                    .hasSize(2);
            assertThat(read(table.rows("crawl"))).hasSize(600);
        }
    }

    private static Run container(Path folder, String name, int pages) throws IOException {
        try (TableWriter<String> writer = new TableWriter<>(folder.resolve(name), TEXT)) {
            writer.file("crawl");
            for (int page = 0; page < pages; page++) {
                writer.document(new DocumentKey("crawl", page), name + " " + page + "x".repeat(1000));
            }
            writer.finish();
        }
        return new Run(List.of(name), 1);
    }

    @Test
    void refusesKeysOutOfOrder(@TempDir Path folder) throws IOException {
        try (TableWriter<String> writer = new TableWriter<>(folder.resolve("a.seg"), TEXT)) {
            writer.document(key(2), "");
            assertThatThrownBy(() -> writer.document(key(1), "")).hasMessageContaining("not ascending");
        }
        assertThat(folder).isEmptyDirectory();
    }

    @Test
    void namesADamagedFile(@TempDir Path folder) throws IOException {
        Files.write(folder.resolve("a.seg"), new byte[100]);
        assertThatThrownBy(() -> Table.open(folder, List.of(new Run(List.of("a.seg"), 1)), TEXT))
                .hasMessageStartingWith(folder.resolve("a.seg") + " is damaged");
    }
}
