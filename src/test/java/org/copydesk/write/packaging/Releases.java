package org.copydesk.write.packaging;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.copydesk.write.Changes;
import org.copydesk.write.Tally;
import org.jspecify.annotations.Nullable;

/** Invented releases. */
final class Releases {
    private static final String A = "0".repeat(63) + "a";
    private static final String B = "0".repeat(63) + "b";
    private static final String C = "0".repeat(63) + "c";
    private static final String D = "0".repeat(63) + "d";

    private Releases() {}

    static Release first() {
        return new Release(
                "1.20261121.0",
                1,
                LocalDate.of(2026, 11, 21),
                null,
                new Imprint("harbour-news", "News of an invented harbour.", "CC-BY-4.0", null, null),
                List.of(
                        new DataFile("data/parquet/train-00000-of-00001.parquet", "parquet", 3, 9_689, A),
                        new DataFile("data/jsonl/train-00000-of-00001.jsonl.gz", "jsonl.gz", 3, 956, B)),
                tally(3, Map.of("gazette", 2L, "mill", 1L), Map.of("en", 3L), Map.of("CC-BY-4.0", 2L, Tally.NONE, 1L)),
                new Changes(3, 0, 0, 0),
                List.of());
    }

    /** A release with more than one shard, a name and sources that try to break out of their place. */
    static Release odd() {
        return new Release(
                "1.20261122.0",
                1,
                LocalDate.of(2026, 11, 22),
                "1.20261121.0",
                new Imprint(
                        "Harbour \"news\": |all| <b>\n---\nof it",
                        "Wire copy, *as it came*.\n\nTwo paragraphs.",
                        "LicenseRef-mixed",
                        "Harbour Desk",
                        "https://desk.example/corpus"),
                List.of(
                        new DataFile(
                                "data/parquet/train-00000-of-00002.parquet", "parquet", 1_000_000, 4_000_000_000L, A),
                        new DataFile("data/parquet/train-00001-of-00002.parquet", "parquet", 234_567, 800_000_000L, B),
                        new DataFile(
                                "data/jsonl/train-00000-of-00002.jsonl.gz", "jsonl.gz", 1_000_000, 3_000_000_000L, C),
                        new DataFile("data/jsonl/train-00001-of-00002.jsonl.gz", "jsonl.gz", 234_567, 600_000_000L, D)),
                tally(
                        1_234_567,
                        Map.of("a|b", 1L, "<script>alert(1)</script>", 34_566L, "wire", 1_200_000L),
                        Map.of("en-GB", 4L, "en", 1_234_500L, "de", 3L, Tally.NONE, 60L),
                        Map.of(Tally.NONE, 1_234_567L)),
                new Changes(1200, 30, 4, 0),
                List.of("Rule pack builtin: 3 → 4."));
    }

    static Release of(@Nullable String parent, String version, Changes changes, List<String> notes) {
        Release first = first();
        return new Release(
                version,
                Integer.parseInt(version.substring(0, version.indexOf('.'))),
                first.day(),
                parent,
                first.imprint(),
                first.files(),
                first.tally(),
                changes,
                notes);
    }

    private static Tally tally(
            long documents, Map<String, Long> sources, Map<String, Long> languages, Map<String, Long> licenses) {
        return new Tally(documents, new TreeMap<>(sources), new TreeMap<>(languages), new TreeMap<>(licenses));
    }
}
