package org.copydesk.stage;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.copydesk.clean.author.Signer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class AuthorCountsTest {
    @TempDir
    Path home;

    private static List<Signer> byline(String... names) {
        return Stream.of(names).map(name -> new Signer(name, false)).toList();
    }

    /** Returns for each source and surname the names that stood together, with their documents. */
    private Map<String, Map<List<String>, Integer>> counted(int limit) throws IOException {
        Path folder = Files.createDirectories(home.resolve("limit-" + limit));
        Map<String, Map<List<String>, Integer>> groups = new TreeMap<>();
        try (AuthorCounts counts = new AuthorCounts(new RunFolder(folder), limit)) {
            for (int i = 0; i < 3; i++) {
                counts.add("gazette", byline("John Smith"));
                counts.add("gazette", byline("J. Smith", "Ada Roe", "John Smith"));
                counts.add("gazette", List.of(new Signer("Smith", true)));
                counts.add("post", byline("Zoë Smith"));
                counts.add("post", byline("a name\0of two lines"));
                counts.add("post", List.of());
            }
            List<String> order = new ArrayList<>();
            for (Iterator<AuthorCounts.Group> all = counts.groups(); all.hasNext(); ) {
                AuthorCounts.Group group = all.next();
                String name = group.source()
                        + (group.key().organization() ? " * " : " ")
                        + group.key().surname();
                order.add(name);
                Map<List<String>, Integer> names = groups.computeIfAbsent(name, none -> new java.util.HashMap<>());
                group.evidence().forEach(seen -> names.merge(seen.names(), seen.documents(), Integer::sum));
            }
            assertThat(order).as("a group comes once").doesNotHaveDuplicates();
        }
        return groups;
    }

    @Test
    void whatIsWrittenToDiskInPartsIsCountedAsOne() throws IOException {
        Map<String, Map<List<String>, Integer>> whole = counted(1000);
        assertThat(whole)
                .containsOnlyKeys("gazette roe", "gazette smith", "gazette * smith", "post smith")
                .containsEntry("gazette smith", Map.of(List.of("John Smith"), 3, List.of("J. Smith", "John Smith"), 3));
        assertThat(counted(1)).isEqualTo(whole);
        assertThat(counted(2)).isEqualTo(whole);
    }
}
