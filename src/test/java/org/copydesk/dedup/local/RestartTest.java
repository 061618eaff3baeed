package org.copydesk.dedup.local;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.copydesk.dedup.DedupDocument;
import org.copydesk.dedup.DedupSettings;
import org.copydesk.document.DocumentId;
import org.copydesk.document.DocumentKey;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RestartTest {
    @TempDir
    private Path folder;

    /** One night's feed, made by the same dice for every run. */
    private static Feed night(int number) {
        Random random = new Random(number);
        Map<DocumentKey, DedupDocument> documents = new HashMap<>();
        for (int i = 0; i < 30; i++) {
            DocumentKey key = new DocumentKey("paper/" + random.nextInt(50) + ".txt", 0);
            documents.put(key, NightlyEqualsOnceTest.document(random, key));
        }
        List<DocumentKey> removed = new ArrayList<>();
        for (int i = 0; i < 5; i++) {
            DocumentKey key = new DocumentKey("paper/" + random.nextInt(50) + ".txt", 0);
            if (!documents.containsKey(key)) {
                removed.add(key);
            }
        }
        return Nights.feed(documents.values(), removed, 3);
    }

    @Test
    void aNightKilledAfterAnyUnitEndsInTheSameBytes() throws IOException {
        Nights undisturbed = new Nights(DedupSettings.DEFAULT, folder.resolve("undisturbed"));
        Nights killed = new Nights(DedupSettings.DEFAULT, folder.resolve("killed"));
        for (int night = 0; night < 3; night++) {
            undisturbed.run(night(night));
            killEverywhere(killed, night(night));
            assertThat(killed.manifest()).isEqualTo(undisturbed.manifest());
            assertThat(digests(killed.state())).isEqualTo(digests(undisturbed.state()));
        }
    }

    /** Starts over as often as there are units, each time one unit further, with a torn file in the way. */
    private static void killEverywhere(Nights nights, Feed feed) throws IOException {
        for (int allowed = 1; ; allowed++) {
            LocalDeduplication step = nights.step(feed);
            int left = allowed;
            for (Phase phase : step.phases()) {
                for (int unit = 0; left > 0 && unit < phase.units(); unit++, left--) {
                    phase.run(unit);
                }
                if (left == 0) {
                    break;
                }
            }
            if (left > 0) {
                nights.end(step);
                return;
            }
            tear(nights.state());
        }
    }

    private static void tear(Path state) throws IOException {
        if (Files.isDirectory(state)) {
            for (String kind : Kinds.LAYERED) {
                Files.write(state.resolve("night0." + kind + ".tmp"), "torn".getBytes(StandardCharsets.UTF_8));
            }
        }
    }

    private static Map<String, String> digests(Path state) throws IOException {
        Map<String, String> digests = new TreeMap<>();
        try (Stream<Path> files = Files.list(state)) {
            for (Path file : files.toList()) {
                String name = file.getFileName().toString();
                if (!name.endsWith(".tmp")) {
                    digests.put(name, DocumentId.sha256(Files.readAllBytes(file)));
                }
            }
        }
        return digests;
    }

    @Test
    void anOlderManifestStillAnswersAsItDid() throws IOException {
        Nights nights = new Nights(DedupSettings.DEFAULT, folder);
        nights.run(night(0));
        IndexManifest first = nights.manifest();
        var before = new DuplicateIndex(nights.state(), first).placements().toList();
        nights.run(night(1));
        nights.run(night(2));
        assertThat(new DuplicateIndex(nights.state(), first).placements()).isEqualTo(before);
        assertThat(IndexManifest.of(first.lines())).isEqualTo(first);
    }

    @Test
    void aNightWithoutChangesChangesNothing() throws IOException {
        Nights nights = new Nights(DedupSettings.DEFAULT, folder);
        nights.run(night(0));
        var before = nights.index().placements().toList();
        nights.run(Nights.feed(List.of(), List.of(), 0));
        assertThat(nights.index().placements()).isEqualTo(before);
        assertThat(nights.index().changed()).isEmpty();
    }
}
