package org.copydesk.corpus;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.copydesk.corpus.Gate.Level;
import org.copydesk.corpus.Gate.Metric;
import org.copydesk.corpus.Gate.Result;
import org.jspecify.annotations.Nullable;

/**
 * Lets no version fall to nothing, whatever its size: a share that is not mounted looks like a folder that was emptied.
 * No other gate can say so, since each is silent on a small baseline.
 *
 * @param allowed by the job file: what was found is a warning then
 */
public record Emptied(boolean allowed) {
    /** Documents that a source must have had for its fall to nothing to count; fewer may simply have expired. */
    static final long SOURCE_OF_WEIGHT = 10;

    /**
     * Returns a judgement of each fall to nothing; none where there is none.
     *
     * @param previous counts of the version before; null for the first
     */
    public List<Result> judge(@Nullable Counts previous, Counts now) {
        if (now.documents() == 0 && (previous == null || previous.documents() > 0)) {
            return List.of(nothing(
                    previous == null ? 0 : previous.documents(),
                    text(
                            "no document is left: %,d read = %,d duplicates + %,d rejected + %,d quarantined",
                            now.read(), now.duplicates(), now.rejected(), now.quarantined())));
        }
        List<Result> results = new ArrayList<>();
        if (previous != null) {
            previous.sources().forEach((source, count) -> {
                if (count >= SOURCE_OF_WEIGHT && now.sources().getOrDefault(source, 0L) == 0) {
                    String what = text("no document of %s is left, %,d in the previous version", source, count);
                    results.add(result(Metric.DOCUMENTS_BY_SOURCE, source, count, what));
                }
            });
        }
        return List.copyOf(results);
    }

    /**
     * Returns the judgement of a version of no documents.
     *
     * @param what was found, or not
     */
    public Result nothing(long previous, String what) {
        return result(Metric.DOCUMENTS, null, previous, what);
    }

    private Result result(Metric metric, @Nullable String source, long previous, String what) {
        String limits = (allowed ? "warns of" : "refuses") + " a fall to nothing";
        return new Result(metric, source, limits, previous, 0, 1, allowed ? Level.WARN : Level.ERROR, what);
    }

    private static String text(String form, Object... figures) {
        return String.format(Locale.ROOT, form, figures);
    }
}
