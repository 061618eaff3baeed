package org.copydesk.corpus;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.reflect.RecordComponent;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import org.copydesk.document.DocumentKey;
import org.copydesk.write.Row;
import org.copydesk.write.Schema;
import org.copydesk.write.ShardFormat;
import org.copydesk.write.packaging.Bag;
import org.jspecify.annotations.Nullable;

/**
 * What differs between two versions, document by document; {@code added} aside. Reads shards that both have not at all,
 * and the others once, side by side; of one file's documents only those are held that the
 * two versions have in different places.
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
        Side a = new Side(versions, before);
        Side b = new Side(versions, after);
        Set<String> shared = new HashSet<>(a.checksums.values());
        shared.retainAll(b.checksums.values());
        Merge merge = new Merge(before, after);
        try (Payload.Rows left = a.rows(shared);
                Payload.Rows right = b.rows(shared)) {
            merge.run(new Sorted(left, before), new Sorted(right, after));
        } catch (UncheckedIOException broken) {
            throw broken.getCause();
        }
        return merge.diff(a.documents - merge.changed - merge.removed);
    }

    /** A version, with the checksums of the shards in the format that it is read in. */
    private static final class Side {
        private final Payload payload;
        private final ShardFormat format;
        private final Map<String, String> checksums = new TreeMap<>();
        private final long documents;

        Side(Versions versions, VersionName name) throws IOException {
            documents = versions.find(name)
                    .orElseThrow(() -> new IOException("there is no version " + name + " in " + versions.output()))
                    .counts()
                    .documents();
            payload = new Payload(versions.folder(name));
            format = payload.formats().stream()
                    .findFirst()
                    .orElseThrow(() -> new IOException("version " + name + " has no data: was it pruned?"));
            Map<String, String> manifest = Bag.manifest(versions.folder(name).resolve(Bag.PAYLOAD_MANIFEST));
            for (String shard : payload.shards(format)) {
                checksums.put(shard, manifest.getOrDefault(shard, shard));
            }
        }

        Payload.Rows rows(Set<String> shared) {
            List<String> differing = checksums.entrySet().stream()
                    .filter(shard -> !shared.contains(shard.getValue()))
                    .map(Map.Entry::getKey)
                    .toList();
            return payload.rows(format, differing);
        }
    }

    /** Rows one by one, with a look ahead; the files they came from must ascend. */
    private static final class Sorted {
        private final Iterator<Row> rows;
        private final VersionName version;
        private @Nullable Row next;

        Sorted(Iterator<Row> rows, VersionName version) {
            this.rows = rows;
            this.version = version;
            next = rows.hasNext() ? rows.next() : null;
        }

        @Nullable
        Row peek() {
            return next;
        }

        void step() throws IOException {
            Row last = next;
            next = rows.hasNext() ? rows.next() : null;
            if (last != null
                    && next != null
                    && DocumentKey.byCodePoint(
                                    last.metadata().path(), next.metadata().path())
                            > 0) {
                throw new IOException("version " + version + " is not sorted by path at "
                        + next.metadata().path());
            }
        }
    }

    private static final class Merge {
        private final VersionName before;
        private final VersionName after;
        private long added;
        private long changed;
        private long removed;
        private final SortedMap<String, Part> sources = new TreeMap<>();
        private final SortedMap<String, Long> columns = new TreeMap<>();
        private final Map<String, List<Example>> examples = new TreeMap<>();
        private final Map<String, Row> lonelyLeft = new LinkedHashMap<>();
        private final Map<String, Row> lonelyRight = new LinkedHashMap<>();

        Merge(VersionName before, VersionName after) {
            this.before = before;
            this.after = after;
        }

        void run(Sorted left, Sorted right) throws IOException {
            String path = "";
            for (Row a = left.peek(), b = right.peek(); a != null || b != null; a = left.peek(), b = right.peek()) {
                String next = first(a, b);
                if (!next.equals(path)) {
                    settle();
                    path = next;
                }
                if (a != null && a.metadata().path().equals(path)) {
                    left.step();
                    meet(a, lonelyLeft, lonelyRight);
                }
                if (b != null && b.metadata().path().equals(path)) {
                    right.step();
                    meet(b, lonelyRight, lonelyLeft);
                }
            }
            settle();
        }

        private static String first(@Nullable Row a, @Nullable Row b) {
            if (a == null || b == null) {
                return (a == null ? b : a).metadata().path();
            }
            String left = a.metadata().path();
            String right = b.metadata().path();
            return DocumentKey.byCodePoint(left, right) <= 0 ? left : right;
        }

        /** Compares a row with its other half if that has come by already, else has it wait. */
        private void meet(Row row, Map<String, Row> own, Map<String, Row> others) {
            Row other = others.remove(row.id());
            if (other == null) {
                own.put(row.id(), row);
            } else if (own == lonelyRight) {
                compare(other, row);
            } else {
                compare(row, other);
            }
        }

        /** All documents of a file have come by: those left alone are removed or added. */
        private void settle() {
            for (Row row : lonelyLeft.values()) {
                removed++;
                note(row, "removed", new Part(0, 0, 1), List.of());
            }
            for (Row row : lonelyRight.values()) {
                added++;
                note(row, "added", new Part(1, 0, 0), List.of());
            }
            lonelyLeft.clear();
            lonelyRight.clear();
        }

        private void compare(Row a, Row b) {
            List<String> differing = Differences.between(a, b);
            if (!differing.isEmpty()) {
                changed++;
                differing.forEach(column -> columns.merge(column, 1L, Long::sum));
                note(b, "changed", new Part(0, 1, 0), differing);
            }
        }

        private void note(Row row, String change, Part part, List<String> differing) {
            sources.merge(row.source(), part, Part::plus);
            List<Example> some = examples.computeIfAbsent(change, kind -> new ArrayList<>());
            if (some.size() < EXAMPLES) {
                some.add(new Example(
                        change, row.id(), row.source(), row.metadata().path(), row.title(), differing));
            }
        }

        VersionDiff diff(long unchanged) {
            List<Example> all = examples.values().stream().flatMap(List::stream).toList();
            return new VersionDiff(before, after, added, changed, removed, unchanged, sources, columns, all);
        }
    }

    /** The columns in which two rows differ. */
    private static final class Differences {
        private static final RecordComponent[] COMPONENTS = Row.class.getRecordComponents();

        static List<String> between(Row a, Row b) {
            List<String> differing = new ArrayList<>();
            for (int i = 0; i < COMPONENTS.length; i++) {
                String column = Schema.columns().get(i).name();
                if (!column.equals("added") && !Objects.equals(value(i, a), value(i, b))) {
                    differing.add(column);
                }
            }
            return differing;
        }

        private static @Nullable Object value(int component, Row row) {
            try {
                return COMPONENTS[component].getAccessor().invoke(row);
            } catch (ReflectiveOperationException impossible) {
                throw new AssertionError("the components of a public record can be read", impossible);
            }
        }
    }
}
