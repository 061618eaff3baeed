package org.copydesk.write;

import java.util.Collections;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * How many rows there are, and of what: counted once per shard, added up per version.
 *
 * @param licenses by licence; rows without one under {@link #NONE}
 * @param languages by language; rows without one under {@link #NONE}
 */
public record Tally(
        long documents,
        SortedMap<String, Long> sources,
        SortedMap<String, Long> languages,
        SortedMap<String, Long> licenses) {
    /** Stands for "not given" among licences and languages. */
    public static final String NONE = "";

    public static final Tally ZERO = new Tally(0, new TreeMap<>(), new TreeMap<>(), new TreeMap<>());

    public Tally {
        sources = Collections.unmodifiableSortedMap(new TreeMap<>(sources));
        languages = Collections.unmodifiableSortedMap(new TreeMap<>(languages));
        licenses = Collections.unmodifiableSortedMap(new TreeMap<>(licenses));
    }

    public Tally plus(Tally other) {
        return new Tally(
                documents + other.documents,
                sum(sources, other.sources),
                sum(languages, other.languages),
                sum(licenses, other.licenses));
    }

    private static SortedMap<String, Long> sum(Map<String, Long> a, Map<String, Long> b) {
        SortedMap<String, Long> sum = new TreeMap<>(a);
        b.forEach((key, count) -> sum.merge(key, count, Long::sum));
        return sum;
    }

    /** Counts rows as they go by. Not for use by two threads. */
    public static final class Counter {
        private long documents;
        private final SortedMap<String, Long> sources = new TreeMap<>();
        private final SortedMap<String, Long> languages = new TreeMap<>();
        private final SortedMap<String, Long> licenses = new TreeMap<>();

        public void add(Row row) {
            documents++;
            sources.merge(row.source(), 1L, Long::sum);
            languages.merge(orNone(row.language()), 1L, Long::sum);
            licenses.merge(orNone(row.license()), 1L, Long::sum);
        }

        private static String orNone(@Nullable String value) {
            return value == null ? NONE : value;
        }

        public Tally tally() {
            return new Tally(documents, sources, languages, licenses);
        }
    }
}
