package org.copydesk.dedup.local;

import com.dynatrace.hash4j.hashing.Hashing;
import com.dynatrace.hash4j.similarity.ElementHashProvider;
import com.dynatrace.hash4j.similarity.SimilarityHasher;
import com.dynatrace.hash4j.similarity.SimilarityHashing;
import com.sun.management.OperatingSystemMXBean;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.lang.management.MemoryPoolMXBean;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.SortedSet;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.copydesk.dedup.DedupDocument;
import org.copydesk.dedup.DedupSettings;
import org.copydesk.dedup.DuplicatesBench;
import org.copydesk.dedup.NewsMaker;
import org.copydesk.document.DocumentKey;

/**
 * Measures the step by itself, by hand: {@code WORK_FOLDER made DOCUMENTS} deduplicates generated news and then a night
 * of 1% more; {@code WORK_FOLDER gold GOLD.jsonl.gz} the texts of a benchmark, and in turn, as a yardstick for the
 * machine, what the MinHash of hash4j alone takes for them.
 */
public final class DedupBenchmark {
    private static final OperatingSystemMXBean SYSTEM =
            (OperatingSystemMXBean) ManagementFactory.getOperatingSystemMXBean();

    private static final int WORDS = Integer.getInteger("words", 300);

    private DedupBenchmark() {}

    public static void main(String[] args) throws IOException {
        Path folder = Path.of(args[0]);
        Nights.delete(folder);
        Nights nights = new Nights(DedupSettings.DEFAULT, folder);
        if (args[1].equals("gold")) {
            List<DedupDocument> documents = DuplicatesBench.read(Path.of(args[2]));
            for (int run = 0; run < Integer.getInteger("runs", 20); run++) {
                Nights.delete(folder);
                measure(
                        new Nights(DedupSettings.DEFAULT, folder),
                        documents.size(),
                        Nights.feed(documents, List.of(), 4));
                minHash(documents);
            }
        } else {
            int documents = Integer.parseInt(args[2]);
            measure(nights, documents, new Made(0, documents));
            measure(nights, documents / 100, new Made(documents, documents / 100));
        }
        System.out.printf(
                Locale.ROOT,
                "placements %d, index %d MB%n",
                nights.index().placements().count(),
                size(folder) >> 20);
    }

    /** Generated news: two in five are copies of others. */
    private record Made(int first, int count) implements Feed {
        private static final int SHARD = 10_000;

        @Override
        public int shards() {
            return (count + SHARD - 1) / SHARD;
        }

        @Override
        public Stream<DedupDocument> open(int shard) {
            return IntStream.range(first + shard * SHARD, first + Math.min(count, (shard + 1) * SHARD))
                    .mapToObj(Made::document);
        }

        @Override
        public Map<DocumentKey, String> texts(SortedSet<DocumentKey> keys) {
            return keys.stream()
                    .collect(Collectors.toMap(
                            key -> key, key -> document(number(key)).text()));
        }

        private static int number(DocumentKey key) {
            return Integer.parseInt(key.path().replaceAll("\\D", ""));
        }

        @Override
        public Stream<DocumentKey> removed() {
            return Stream.empty();
        }

        private static DedupDocument document(int number) {
            boolean copied = number % 5 < 2;
            int story = copied ? (int) ((number * 2654435761L >>> 8) % Math.max(1, number)) : number;
            String article = NewsMaker.article(story, WORDS);
            String text = copied ? NewsMaker.copy(article, number) : article;
            DocumentKey key = new DocumentKey(String.format(Locale.ROOT, "paper/%09d.txt", number), 0);
            return new DedupDocument(
                    key,
                    String.format(Locale.ROOT, "%032x", number),
                    "paper",
                    text,
                    1,
                    0,
                    "2020-10-01",
                    null,
                    null,
                    null);
        }
    }

    private static void measure(Nights nights, int documents, Feed feed) throws IOException {
        long reading = SYSTEM.getProcessCpuTime();
        for (int shard = 0; shard < feed.shards(); shard++) {
            try (Stream<DedupDocument> all = feed.open(shard)) {
                all.forEach(document -> {});
            }
        }
        reading = SYSTEM.getProcessCpuTime() - reading;
        long start = SYSTEM.getProcessCpuTime();
        LocalDeduplication step = nights.step(feed);
        for (Phase phase : step.phases()) {
            long from = SYSTEM.getProcessCpuTime();
            int units = phase.units();
            IntStream.range(0, units).forEach(unit -> run(phase, unit));
            System.out.printf(
                    Locale.ROOT, "  %-12s %8.2f CPU-s%n", phase.name(), (SYSTEM.getProcessCpuTime() - from) / 1e9);
        }
        nights.end(step);
        double seconds = (SYSTEM.getProcessCpuTime() - start - reading) / 1e9;
        System.out.printf(
                Locale.ROOT,
                "%,d documents: %.2f CPU-s (making them %.2f set aside), %,.0f per CPU-s, heap peak %d MB%n",
                documents,
                seconds,
                reading / 1e9,
                documents / seconds,
                peak() >> 20);
    }

    /** Hashes runs of five words, each text into 14 bands of 8, as is usual for near duplicates; compares nothing. */
    private static void minHash(List<DedupDocument> documents) {
        long start = SYSTEM.getProcessCpuTime();
        SimilarityHasher hasher =
                SimilarityHashing.minHash(14 * 8, Integer.SIZE).createHasher();
        for (DedupDocument document : documents) {
            List<String> words =
                    List.of(document.text().toLowerCase(Locale.ROOT).split("\\W+"));
            long[] shingles = IntStream.rangeClosed(0, Math.max(0, words.size() - 5))
                    .mapToObj(i -> String.join(" ", words.subList(i, Math.min(words.size(), i + 5))))
                    .mapToLong(Hashing.komihash5_0()::hashCharsToLong)
                    .distinct()
                    .toArray();
            hasher.compute(ElementHashProvider.ofValues(shingles));
        }
        double seconds = (SYSTEM.getProcessCpuTime() - start) / 1e9;
        System.out.printf(
                Locale.ROOT, "  hash4j's MinHash alone: %,.0f documents per CPU-s%n", documents.size() / seconds);
    }

    private static void run(Phase phase, int unit) {
        try {
            phase.run(unit);
        } catch (IOException failed) {
            throw new java.io.UncheckedIOException(failed);
        }
    }

    private static long peak() {
        return ManagementFactory.getMemoryPoolMXBeans().stream()
                .filter(pool -> pool.getType() == java.lang.management.MemoryType.HEAP)
                .map(MemoryPoolMXBean::getPeakUsage)
                .mapToLong(java.lang.management.MemoryUsage::getUsed)
                .sum();
    }

    private static long size(Path folder) throws IOException {
        try (Stream<Path> files = Files.walk(folder)) {
            return files.filter(Files::isRegularFile)
                    .mapToLong(file -> file.toFile().length())
                    .sum();
        }
    }
}
