package org.copydesk.corpus;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.SortedMap;
import org.jspecify.annotations.Nullable;

/**
 * A limit on how far a version may differ from the one before it. To add a kind of gate, add a {@link Metric}.
 *
 * @param warn share, 0 to 1, above which the report warns; null for never
 * @param error share above which publication is refused; null for never
 * @param minBaseline documents that the share must be counted on for the gate to judge
 * @param atLeast documents that must be concerned for the gate to refuse, however large their share
 */
public record Gate(
        Metric metric, @Nullable Double warn, @Nullable Double error, long minBaseline, long atLeast) {
    /** What is measured, and as a share of what. */
    public enum Metric {
        /** Fall of the number of documents, of those in the previous version. */
        DOCUMENTS("documents"),
        /** The same for each source of the previous version. */
        DOCUMENTS_BY_SOURCE("documents"),
        /** Documents of the previous version that are gone, of those in the previous version. */
        REMOVED("removed documents"),
        /** Documents of the previous version that read otherwise now, of those in the previous version. */
        CHANGED("changed documents"),
        /** Duplicates, of the documents read. */
        DUPLICATES("duplicates"),
        /** Rejected documents, of the documents read. */
        REJECTED("rejected documents"),
        /** Quarantined files and records, of the documents read. */
        QUARANTINED("quarantined documents");

        private final String noun;

        Metric(String noun) {
            this.noun = noun;
        }

        /** Tells whether it measures how far a count fell; the others measure a part of a whole. */
        public boolean isFall() {
            return this == DOCUMENTS || this == DOCUMENTS_BY_SOURCE;
        }

        /** The name in the job file, such as {@code documents_by_source}. */
        public String label() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    public Gate {
        if ((warn != null && !(warn >= 0 && warn <= 1)) || (error != null && !(error >= 0 && error <= 1))) {
            throw new IllegalArgumentException("the limits of gate " + metric.label() + " are not shares of 0 to 1");
        }
    }

    public Gate(Metric metric, @Nullable Double warn, @Nullable Double error, long minBaseline) {
        this(metric, warn, error, minBaseline, 0);
    }

    /** How a gate judged. */
    public enum Level {
        PASS,
        WARN,
        ERROR
    }

    /**
     * One judgement of a gate.
     *
     * @param source for gates that judge by source; else null
     * @param limits in words, such as {@code warns above 10%, refuses above 40%}
     * @param previous what {@code now} is held against
     * @param share how far it fell, or which part it is, 0 to 1
     * @param sentence for the report and the operator
     */
    public record Result(
            Metric metric,
            @Nullable String source,
            String limits,
            long previous,
            long now,
            double share,
            Level level,
            String sentence) {
        /** Returns the same judgement with more to say. */
        public Result saying(String more) {
            return new Result(metric, source, limits, previous, now, share, level, sentence + ": " + more);
        }
    }

    /**
     * Judges a version by all gates. Gates that compare with a previous version pass when there is none.
     *
     * @param previous counts of the version before; null for the first
     */
    public static List<Result> judge(List<Gate> gates, @Nullable Counts previous, Counts now) {
        List<Result> results = new ArrayList<>();
        for (Gate gate : gates) {
            results.addAll(gate.judge(previous, now));
        }
        return List.copyOf(results);
    }

    private List<Result> judge(@Nullable Counts previous, Counts now) {
        return switch (metric) {
            case DOCUMENTS -> previous == null ? List.of() : List.of(fall(null, previous.documents(), now.documents()));
            case DOCUMENTS_BY_SOURCE -> previous == null ? List.of() : falls(previous.sources(), now.sources());
            case REMOVED ->
                previous == null
                        ? List.of()
                        : List.of(part(previous.documents(), now.changes().removed(), "of the previous version"));
            case CHANGED ->
                previous == null
                        ? List.of()
                        : List.of(part(previous.documents(), now.changes().changed(), "of the previous version"));
            case DUPLICATES -> List.of(part(now.read(), now.duplicates(), "of the documents read"));
            case REJECTED -> List.of(part(now.read(), now.rejected(), "of the documents read"));
            case QUARANTINED -> List.of(part(now.read(), now.quarantined(), "of the documents read"));
        };
    }

    private List<Result> falls(SortedMap<String, Long> previous, SortedMap<String, Long> now) {
        List<Result> results = new ArrayList<>();
        previous.forEach((source, count) -> results.add(fall(source, count, now.getOrDefault(source, 0L))));
        return results;
    }

    private Result fall(@Nullable String source, long previous, long now) {
        double share = previous == 0 ? 0 : Math.max(0, (double) (previous - now) / previous);
        String of = source == null ? "documents" : "documents of " + source;
        String what = String.format(Locale.ROOT, "%,d %s, %,d in the previous version", now, of, previous);
        String how = share == 0 ? "" : ": " + percent(share) + " fewer";
        return result(source, previous, now, share, what + how);
    }

    private Result part(long whole, long part, String ofWhat) {
        double share = whole == 0 ? 0 : (double) part / whole;
        String what = String.format(Locale.ROOT, "%,d %s, %s %s", part, metric.noun, percent(share), ofWhat);
        return result(null, whole, part, share, what);
    }

    private Result result(@Nullable String source, long previous, long now, double share, String what) {
        Level level = Level.PASS;
        String why = "";
        if (previous < minBaseline) {
            why = String.format(Locale.ROOT, "; not judged below %,d", minBaseline);
        } else if (error != null && share > error && now < atLeast) {
            why = String.format(Locale.ROOT, "; not refused below %,d", atLeast);
        } else if (error != null && share > error) {
            level = Level.ERROR;
            why = "; the limit is " + limit(error);
        } else if (warn != null && share > warn) {
            level = Level.WARN;
            why = "; warned above " + percent(warn);
        }
        return new Result(metric, source, limits(), previous, now, share, level, what + why);
    }

    private String limits() {
        String warns = warn == null ? "" : "warns above " + percent(warn);
        String refuses = error == null ? "" : "refuses above " + limit(error);
        return warns + (warns.isEmpty() || refuses.isEmpty() ? "" : ", ") + refuses;
    }

    private String limit(double error) {
        if (error == 0 && atLeast > 0) {
            return String.format(Locale.ROOT, "%,d", atLeast - 1);
        }
        return percent(error) + (atLeast == 0 ? "" : String.format(Locale.ROOT, " and below %,d", atLeast));
    }

    private static String percent(double share) {
        double percent = share * 100;
        String form = percent == Math.rint(percent) ? "%.0f%%" : "%.1f%%";
        return String.format(Locale.ROOT, form, percent);
    }
}
