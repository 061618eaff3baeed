package org.copydesk.dedup.local;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.lifecycle.AfterTry;
import net.jqwik.api.lifecycle.BeforeTry;
import org.copydesk.dedup.DedupDocument;
import org.copydesk.dedup.DedupSettings;
import org.copydesk.dedup.Deduplication;
import org.copydesk.dedup.NewsMaker;
import org.copydesk.dedup.Placement;
import org.copydesk.document.DocumentKey;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class NightlyEqualsOnceTest {
    /** So low that hashes turn hot and cold all the time. */
    private static final DedupSettings TOUCHY = new DedupSettings(DedupSettings.DEFAULT.keep(), 4);

    private Path tried;

    @BeforeTry
    void makeFolder() throws IOException {
        tried = Files.createTempDirectory("nights");
    }

    @AfterTry
    void removeFolder() throws IOException {
        Nights.delete(tried);
    }

    @Property(tries = 40)
    void nightsOfChangesEndWhereOneRunEnds(@ForAll Random random, @ForAll @IntRange(min = 1, max = 6) int nights)
            throws IOException {
        DedupSettings settings = random.nextBoolean() ? TOUCHY : DedupSettings.DEFAULT;
        Nights runs = new Nights(settings, tried);
        Map<DocumentKey, DedupDocument> corpus = new TreeMap<>();
        for (int night = 0; night < nights; night++) {
            Map<DocumentKey, Placement> before = placements(runs);
            change(random, corpus, runs, night);
            List<Placement> once =
                    Deduplication.of(settings).run(corpus.values()).placements();
            assertThat(runs.index().placements()).isEqualTo(once);
            assertThat(runs.index().changed()).containsExactlyElementsOf(differing(before, placements(runs)));
        }
    }

    @Test
    void thirtyNightsEndWhereOneRunAndARebuildHalfwayEnd(@TempDir Path folder) throws IOException {
        Random random = new Random(30);
        Nights nights = new Nights(TOUCHY, folder.resolve("nights"));
        Nights rebuilt = new Nights(TOUCHY, folder.resolve("rebuilt"));
        Map<DocumentKey, DedupDocument> corpus = new TreeMap<>();
        for (int night = 0; night < 30; night++) {
            Map<DocumentKey, DedupDocument> before = new TreeMap<>(corpus);
            change(random, corpus, nights, night);
            if (night == 15) {
                rebuilt.run(Nights.feed(corpus.values(), List.of(), 2));
            } else if (night > 15) {
                rebuilt.run(difference(before, corpus));
            }
        }
        Nights once = new Nights(TOUCHY, folder.resolve("once"));
        once.run(Nights.feed(corpus.values(), List.of(), 1));
        List<Placement> placements = once.index().placements().toList();
        assertThat(placements).hasSizeGreaterThan(20);
        assertThat(nights.index().placements()).isEqualTo(placements);
        assertThat(rebuilt.index().placements()).isEqualTo(placements);
    }

    private static Feed difference(Map<DocumentKey, DedupDocument> before, Map<DocumentKey, DedupDocument> after) {
        List<DedupDocument> added = after.values().stream()
                .filter(document -> !document.equals(before.get(document.key())))
                .toList();
        List<DocumentKey> removed =
                before.keySet().stream().filter(key -> !after.containsKey(key)).toList();
        return Nights.feed(added, removed, 1);
    }

    @Test
    void aWithdrawnSurvivorHandsOverToTheNextBest(@TempDir Path folder) throws IOException {
        Nights nights = new Nights(DedupSettings.DEFAULT, folder);
        String article = NewsMaker.article(1, 120);
        List<DedupDocument> copies = List.of(
                dated("a", article, "2020-10-01"),
                dated("b", article, "2020-10-02"),
                dated("c", article, "2020-10-03"));
        nights.run(Nights.feed(copies, List.of(), 1));
        assertThat(nights.index().placement(copies.get(2).key()).orElseThrow().cluster())
                .isEqualTo("a");
        nights.run(Nights.feed(List.of(), List.of(copies.get(0).key()), 1));
        assertThat(nights.index().placements())
                .extracting(placement -> placement.id() + " in " + placement.cluster())
                .containsExactly("b in b", "c in b");
    }

    @Test
    void aBetterCopyThatComesLaterReplacesTheSurvivor(@TempDir Path folder) throws IOException {
        Nights nights = new Nights(DedupSettings.DEFAULT, folder);
        String article = NewsMaker.article(1, 120);
        nights.run(Nights.feed(List.of(dated("b", article, "2020-10-02")), List.of(), 1));
        nights.run(Nights.feed(List.of(dated("a", article, "2020-10-01")), List.of(), 1));
        assertThat(nights.index().placements())
                .extracting(placement -> placement.id() + " in " + placement.cluster())
                .containsExactly("a in a", "b in a");
    }

    @Test
    void aChangedDocumentLeavesItsCluster(@TempDir Path folder) throws IOException {
        Nights nights = new Nights(DedupSettings.DEFAULT, folder);
        String article = NewsMaker.article(1, 120);
        nights.run(Nights.feed(
                List.of(dated("a", article, "2020-10-01"), dated("b", article, "2020-10-02")), List.of(), 1));
        nights.run(Nights.feed(List.of(dated("b", NewsMaker.article(2, 120), "2020-10-02")), List.of(), 1));
        assertThat(nights.index().placements()).isEmpty();
        assertThat(nights.index().changed()).hasSize(2);
    }

    @Test
    void aTextOfAnotherLanguageThanBeforeIsNoCopyAnyMore(@TempDir Path folder) throws IOException {
        Nights nights = new Nights(DedupSettings.DEFAULT, folder);
        String first = NewsMaker.article(1, 250);
        nights.run(Nights.feed(List.of(speaking("a", first, "en")), List.of(), 1));
        nights.run(Nights.feed(List.of(speaking("b", first + " More is to come.", "en-GB")), List.of(), 1));
        assertThat(nights.index().placements())
                .extracting(Placement::clusterSize)
                .containsExactly(2, 2);
        nights.run(Nights.feed(List.of(speaking("a", first, "nl")), List.of(), 1));
        assertThat(nights.index().placements())
                .extracting(Placement::clusterSize)
                .containsExactly(1, 1);
    }

    private static DedupDocument speaking(String id, String text, String language) {
        DocumentKey key = new DocumentKey("paper/" + id + ".txt", 0);
        return new DedupDocument(key, id, "paper", text, 1, 0, null, null, null, language);
    }

    private static DedupDocument dated(String id, String text, String published) {
        DocumentKey key = new DocumentKey("paper/" + id + ".txt", 0);
        return new DedupDocument(key, id, "paper", text, 1, 0, published, null, null, null);
    }

    private static void change(Random random, Map<DocumentKey, DedupDocument> corpus, Nights runs, int night)
            throws IOException {
        List<DocumentKey> removed = new ArrayList<>();
        for (DocumentKey key : List.copyOf(corpus.keySet())) {
            if (random.nextInt(8) == 0) {
                removed.add(key);
            }
        }
        removed.forEach(corpus::remove);
        Map<DocumentKey, DedupDocument> added = new HashMap<>();
        for (int i = random.nextInt(25); i >= 0; i--) {
            DocumentKey key = new DocumentKey("paper/" + random.nextInt(60) + ".txt", 0);
            if (!removed.contains(key)) {
                added.put(key, document(random, key));
            }
        }
        corpus.putAll(added);
        runs.run(Nights.feed(added.values(), removed, 1 + night % 3));
    }

    static DedupDocument document(Random random, DocumentKey key) {
        int story = random.nextInt(5);
        String article = NewsMaker.article(story, 120);
        String text = switch (random.nextInt(4)) {
            case 0 -> article;
            case 1 ->
                NewsMaker.article(100 + random.nextInt(3), 80) + "\n\n" + article.substring(0, article.length() / 3);
            default -> NewsMaker.copy(article, random.nextInt(12));
        };
        String published = random.nextBoolean() ? null : "2020-10-0" + (1 + random.nextInt(3));
        return new DedupDocument(
                key,
                Integer.toHexString(key.hashCode()),
                "paper",
                text,
                random.nextInt(2),
                random.nextInt(2),
                published,
                random.nextBoolean() ? null : "2020-10-0" + (4 + random.nextInt(3)),
                random.nextBoolean() ? null : "//paper/" + random.nextInt(8),
                null);
    }

    private static Map<DocumentKey, Placement> placements(Nights runs) throws IOException {
        return runs.index().placements().collect(Collectors.toMap(Placement::key, placement -> placement));
    }

    private static TreeSet<DocumentKey> differing(
            Map<DocumentKey, Placement> before, Map<DocumentKey, Placement> after) {
        TreeSet<DocumentKey> keys = new TreeSet<>(before.keySet());
        keys.addAll(after.keySet());
        keys.removeIf(key -> java.util.Objects.equals(before.get(key), after.get(key)));
        return keys;
    }
}
