package org.copydesk.corpus;

import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.copydesk.write.ReportRow;
import org.jspecify.annotations.Nullable;

/**
 * What turns one version into another: a row for each document of which what is published differs, {@code added} aside.
 * Taken from the published data and from nothing else, so that whoever applies the rows to the one has the other.
 */
public final class ChangeFeed implements Comparison.Visitor {
    public static final String ADDED = "added";
    public static final String CHANGED = "changed";
    public static final String REMOVED = "removed";
    public static final String WITHDRAWN = "withdrawn";
    public static final String INPUT = "input";
    public static final String RULE = "rule";
    public static final String SURVIVOR = "survivor";
    public static final String WITHDRAWAL = "withdrawal";

    /** Columns that other documents decide. */
    private static final Set<String> OF_OTHERS = Set.of("cluster", "cluster_size", "story");

    /** Tells why documents came and went. */
    @FunctionalInterface
    public interface Causes {
        /**
         * @param path ascending from call to call
         * @param change {@link #ADDED} or {@link #REMOVED}
         * @return {@link #INPUT}, {@link #RULE}, {@link #SURVIVOR} or {@link #WITHDRAWAL}
         */
        String of(String path, String id, String change);
    }

    /** Takes the rows, ascending by path. */
    @FunctionalInterface
    public interface Rows {
        void write(ReportRow.Change row) throws IOException;
    }

    /**
     * How much differs.
     *
     * @param causes documents that differ, by {@code change/cause}
     */
    public record Summary(long unchanged, Map<String, Long> causes) {
        public long count(String change) {
            return causes.entrySet().stream()
                    .filter(entry -> entry.getKey().startsWith(change + "/"))
                    .mapToLong(Map.Entry::getValue)
                    .sum();
        }
    }

    private final Causes causes;
    private final Rows rows;
    private final Map<String, Long> counts = new TreeMap<>();

    private ChangeFeed(Causes causes, Rows rows) {
        this.causes = causes;
        this.rows = rows;
    }

    /** Writes the rows from one version to another. */
    public static Summary write(Side before, Side after, Causes causes, Rows rows) throws IOException {
        ChangeFeed feed = new ChangeFeed(causes, rows);
        Comparison.run(before, after, feed);
        Summary counted = new Summary(0, feed.counts);
        return new Summary(after.documents() - counted.count(ADDED) - counted.count(CHANGED), feed.counts);
    }

    /** Writes the rows from any published version to any other. */
    public static Summary write(Versions versions, VersionName before, VersionName after, Rows rows)
            throws IOException {
        Causes causes = new RecordedCauses(versions, before, after);
        return write(Side.of(versions, before), Side.of(versions, after), causes, rows);
    }

    @Override
    public void differ(@Nullable Published was, @Nullable Published is, List<String> columns) throws IOException {
        Published document = is == null ? was : is;
        String change = was == null ? ADDED : is == null ? REMOVED : CHANGED;
        String cause =
                change.equals(CHANGED) ? ofChange(was, is, columns) : causes.of(document.path(), document.id(), change);
        if (change.equals(REMOVED) && cause.equals(WITHDRAWAL)) {
            change = WITHDRAWN;
        }
        counts.merge(change + "/" + cause, 1L, Long::sum);
        rows.write(new ReportRow.Change(
                document.id(),
                document.path(),
                document.record(),
                change,
                cause,
                columns,
                was == null ? null : was.sha256(),
                is == null ? null : is.sha256()));
    }

    private static String ofChange(Published was, Published is, List<String> columns) {
        if (OF_OTHERS.containsAll(columns)) {
            return SURVIVOR;
        }
        return was.origin() == is.origin() ? RULE : INPUT;
    }
}
