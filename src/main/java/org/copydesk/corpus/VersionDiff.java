package org.copydesk.corpus;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * What differs between two versions, document by document; {@code added} aside: the figures of their
 * {@link ChangeFeed}.
 *
 * @param unchanged documents that are the same in both
 * @param sources by source, for those in which something differs
 * @param columns in how many changed documents a column differs
 * @param examples the first few of each kind
 */
public record VersionDiff(
        VersionName before,
        VersionName after,
        long added,
        long changed,
        long removed,
        long unchanged,
        SortedMap<String, Part> sources,
        SortedMap<String, Long> columns,
        List<Example> examples) {
    private static final int EXAMPLES = 10;

    /** The differences within a source. */
    public record Part(long added, long changed, long removed) {
        Part plus(Part other) {
            return new Part(added + other.added, changed + other.changed, removed + other.removed);
        }
    }

    /**
     * A document that differs.
     *
     * @param change {@code added}, {@code changed} or {@code removed}
     * @param columns that differ in a changed document; else empty
     */
    public record Example(
            String change,
            String id,
            String source,
            String path,
            @Nullable String title,
            List<String> columns) {}

    public static VersionDiff of(Versions versions, VersionName before, VersionName after) throws IOException {
        Side a = Side.of(versions, before);
        Figures figures = new Figures();
        Comparison.run(a, Side.of(versions, after), figures);
        return figures.diff(before, after, a.documents());
    }

    private static final class Figures implements Comparison.Visitor {
        private long added;
        private long changed;
        private long removed;
        private final SortedMap<String, Part> sources = new TreeMap<>();
        private final SortedMap<String, Long> columns = new TreeMap<>();
        private final Map<String, List<Example>> examples = new TreeMap<>();

        @Override
        public void differ(@Nullable Published was, @Nullable Published is, List<String> differing) {
            if (was == null && is != null) {
                added++;
                note(is, "added", new Part(1, 0, 0), List.of());
            } else if (was != null && is == null) {
                removed++;
                note(was, "removed", new Part(0, 0, 1), List.of());
            } else if (is != null) {
                changed++;
                differing.forEach(column -> columns.merge(column, 1L, Long::sum));
                note(is, "changed", new Part(0, 1, 0), differing);
            }
        }

        private void note(Published document, String change, Part part, List<String> differing) {
            sources.merge(document.source(), part, Part::plus);
            List<Example> some = examples.computeIfAbsent(change, kind -> new ArrayList<>());
            if (some.size() < EXAMPLES) {
                some.add(new Example(
                        change, document.id(), document.source(), document.path(), document.title(), differing));
            }
        }

        VersionDiff diff(VersionName before, VersionName after, long documents) {
            List<Example> all = examples.values().stream().flatMap(List::stream).toList();
            long unchanged = documents - changed - removed;
            return new VersionDiff(before, after, added, changed, removed, unchanged, sources, columns, all);
        }
    }
}
