package org.copydesk.batch;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.ShrinkingMode;
import org.copydesk.corpus.ChangeFeed;
import org.copydesk.corpus.Disk;
import org.copydesk.corpus.VersionDiff;
import org.copydesk.corpus.VersionName;
import org.copydesk.corpus.Versions;
import org.copydesk.dedup.NewsMaker;
import org.copydesk.job.RunResult.Verdict;
import org.copydesk.read.Container;
import org.copydesk.read.Container.Item;
import org.copydesk.write.JsonLines;
import org.copydesk.write.ReportRow;

/**
 * Somebody who has one version and applies the change feeds of those that follow has each of them, in every column,
 * whatever the nights do to containers, files, settings and withdrawn documents.
 */
class FeedReplicaTest {
    private static final int NIGHTS = 6;
    private static final List<String> SETTINGS = List.of(
            "sources=[{match: 'feed-1/**', name: renamed}]",
            "sources=[{match: 'feed-*/**', rank: 2}, {match: 'feed-3/**', rank: 1}]",
            "sources=[{match: 'feed-5/**', rank: 1}]",
            "sources=[{match: 'feed-2/**', zone: Asia/Tokyo, license: CC-BY-4.0}]",
            "process.filter.min_words=60");

    /** One container of the input, edited night by night. */
    private static final class Feed {
        private final Container container;
        private final List<Item> items = new ArrayList<>();
        private String path;

        Feed(Container container) {
            this.container = container;
            this.path =
                    "feed-" + container.ordinal() + "/all." + container.name().toLowerCase(Locale.ROOT);
        }

        /** Articles of one number are copies, in whatever container. */
        Item draw(Random random) {
            boolean named = !container.hasFreeIds() || random.nextBoolean();
            String text = NewsMaker.article(random.nextInt(60), 40 + 40 * random.nextInt(2));
            return new Item(named ? "r" + random.nextInt(1000) : "", text);
        }

        void edit(Random random) {
            int place = List.of(0, items.size() / 2, items.size() - 1).get(random.nextInt(3));
            switch (random.nextInt(6)) {
                case 0 -> items.add(place, draw(random));
                case 1 -> items.add(draw(random));
                case 2 -> items.remove(place);
                case 3 ->
                    items.set(
                            place, new Item(items.get(place).id(), draw(random).text()));
                case 4 -> Collections.shuffle(items, random);
                default -> path = path.replace("/", "/x");
            }
            while (items.size() > 7) {
                items.remove(0);
            }
            while (items.size() < 2) {
                items.add(draw(random));
            }
            Set<String> ids = new HashSet<>();
            items.removeIf(item -> !container.hasFreeIds() && !ids.add(item.id()));
        }

        void put(Path input) throws IOException {
            Path file = input.resolve(path);
            Files.createDirectories(file.getParent());
            Files.write(file, container.pack(items));
        }
    }

    @Property(tries = 3, shrinking = ShrinkingMode.OFF)
    void whoeverAppliesTheFeedHasTheVersion(@ForAll long seed) throws IOException {
        Random random = new Random(seed);
        Path home = Files.createTempDirectory("replica");
        Nights nights = new Nights(home.resolve("nightly"));
        List<Feed> feeds = new ArrayList<>();
        for (Container container : Container.values()) {
            Feed feed = new Feed(container);
            for (int i = 0; i < 5; i++) {
                feed.items.add(feed.draw(random));
            }
            feeds.add(feed);
        }
        Replica replica = new Replica(nights.output());
        String setting = "run.threads=2";
        for (int night = 0; night < NIGHTS; night++) {
            for (Feed feed : feeds) {
                if (night == 0 || random.nextInt(3) > 0) {
                    Files.deleteIfExists(nights.input().resolve(feed.path));
                    feed.edit(random);
                    feed.put(nights.input());
                }
            }
            if (random.nextInt(2) == 0) {
                setting = SETTINGS.get(random.nextInt(SETTINGS.size()));
            }
            boolean full = night > 0 && random.nextInt(4) == 0;
            assertThat((full ? nights.full(setting) : nights.run(setting)).verdict())
                    .isIn(Verdict.PUBLISHED, Verdict.UNCHANGED);
            replica.follow();
        }
        Nights once = new Nights(home.resolve("once"));
        for (Feed feed : feeds) {
            feed.put(once.input());
        }
        once.run(setting);
        assertThat(Replica.rows(once.output().resolve("latest").toRealPath()).values())
                .extracting(Replica::published)
                .containsExactlyInAnyOrderElementsOf(
                        replica.rows.values().stream().map(Replica::published).toList());
        replica.leap(); // before a withdrawal takes the first version away
        List<String> ids = List.copyOf(replica.rows.keySet());
        nights.withdraw(ids.get(random.nextInt(ids.size())));
        replica.follow();
        nights.run(setting);
        replica.follow();
        Disk.delete(home);
    }

    /** Keeps up with the versions of an output folder by their feeds. */
    private static final class Replica {
        private final Path output;
        private final Versions versions;
        private Map<String, Map<String, Object>> rows = new TreeMap<>();
        private VersionName last;
        private VersionName first;
        private Map<String, Map<String, Object>> atFirst = Map.of();

        Replica(Path output) {
            this.output = output;
            this.versions = new Versions(output);
        }

        void follow() throws IOException {
            VersionName latest = versions.latest().orElseThrow();
            if (latest.equals(last)) {
                return;
            }
            Path version = output.resolve("latest").toRealPath();
            Map<String, Map<String, Object>> now = rows(version);
            List<ReportRow.Change> feed;
            try (Stream<ReportRow.Change> lines =
                    JsonLines.read(version.resolve("reports/changes.jsonl.gz"), ReportRow.Change.class)) {
                feed = lines.toList();
            }
            for (String id : now.keySet()) {
                String added = rows.containsKey(id) ? (String) rows.get(id).get("added") : latest.toString();
                assertThat(now.get(id)).as("added").containsEntry("added", added);
            }
            if (last == null) {
                first = latest;
                atFirst = now;
            } else {
                assertThat(feedOf(last, latest)).as("diff --changes").isEqualTo(feed);
                VersionDiff diff = VersionDiff.of(versions, last, latest);
                assertThat(diff.added() + diff.changed() + diff.removed()).isEqualTo(feed.size());
            }
            rows = applied(feed, rows, now);
            assertThat(rows).isEqualTo(now);
            last = latest;
        }

        /** Goes from the first version to the last at once, and back. */
        void leap() throws IOException {
            Map<String, Map<String, Object>> now = rows(output.resolve("latest").toRealPath());
            assertThat(allPublished(applied(feedOf(first, last), atFirst, now))).isEqualTo(allPublished(now));
            assertThat(allPublished(applied(feedOf(last, first), now, atFirst))).isEqualTo(allPublished(atFirst));
        }

        private List<ReportRow.Change> feedOf(VersionName from, VersionName to) throws IOException {
            List<ReportRow.Change> feed = new ArrayList<>();
            ChangeFeed.write(versions, from, to, feed::add);
            return feed;
        }

        private static Map<String, Map<String, Object>> applied(
                List<ReportRow.Change> feed,
                Map<String, Map<String, Object>> was,
                Map<String, Map<String, Object>> is) {
            Map<String, Map<String, Object>> rows = new TreeMap<>(was);
            for (ReportRow.Change change : feed) {
                Map<String, Object> before = rows.remove(change.id());
                Map<String, Object> after = is.get(change.id());
                assertThat(before == null ? null : before.get("sha256"))
                        .as(change.toString())
                        .isEqualTo(change.sha256Before());
                switch (change.change()) {
                    case "added" -> assertThat(before).isNull();
                    case "changed" -> {
                        List<String> columns = after.keySet().stream()
                                .filter(column -> !column.equals("added")
                                        && !after.get(column).equals(before.get(column)))
                                .toList();
                        assertThat(change.columns()).isEqualTo(columns).isNotEmpty();
                    }
                    default -> {
                        assertThat(before).as(change.toString()).isNotNull();
                        assertThat(change.sha256After()).isNull();
                        continue;
                    }
                }
                assertThat(after.get("sha256")).isEqualTo(change.sha256After());
                assertThat(change.path()).isEqualTo(((Map<?, ?>) after.get("metadata")).get("path"));
                rows.put(change.id(), after);
            }
            return rows;
        }

        private static Map<String, Map<String, Object>> allPublished(Map<String, Map<String, Object>> rows) {
            Map<String, Map<String, Object>> published = new TreeMap<>();
            rows.forEach((id, row) -> published.put(id, published(row)));
            return published;
        }

        static Map<String, Object> published(Map<String, Object> row) {
            Map<String, Object> published = new LinkedHashMap<>(row);
            published.remove("added");
            return published;
        }

        @SuppressWarnings("unchecked")
        static Map<String, Map<String, Object>> rows(Path version) throws IOException {
            Map<String, Map<String, Object>> byId = new TreeMap<>();
            try (Stream<Path> shards = Files.list(version.resolve("data/jsonl"))) {
                for (Path shard : (Iterable<Path>) shards::iterator) {
                    try (Stream<Map<String, Object>> rows =
                            JsonLines.read(shard, Map.class).map(row -> (Map<String, Object>) row)) {
                        for (Map<String, Object> row : (Iterable<Map<String, Object>>) rows::iterator) {
                            row.replaceAll((column, value) -> value == null ? "null" : value);
                            assertThat(byId.put((String) row.get("id"), row)).isNull();
                        }
                    }
                }
            }
            return byId;
        }
    }
}
