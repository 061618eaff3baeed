package org.copydesk.report.page;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.copydesk.report.Numbers;

/**
 * A small chart that is a table: label, bar, count, share.
 *
 * @param more what is left out; empty for nothing
 */
record Bars(String caption, List<Bar> bars, String more) {
    private static final int MOST = 12;

    record Bar(String label, String kind, String width, long count, String share) {}

    /** Shares are of the sum of all counts; the longest bar fills its track. */
    static Bars of(String caption, String kind, Map<String, Long> counts) {
        long sum = counts.values().stream().mapToLong(Long::longValue).sum();
        return of(caption, kind, counts, sum);
    }

    static Bars of(String caption, String kind, Map<String, Long> counts, long whole) {
        return of(caption, kind, counts, whole, MOST);
    }

    /** Leaves nothing out. */
    static Bars whole(String caption, String kind, Map<String, Long> counts) {
        long sum = counts.values().stream().mapToLong(Long::longValue).sum();
        return of(caption, kind, counts, sum, Integer.MAX_VALUE);
    }

    private static Bars of(String caption, String kind, Map<String, Long> counts, long whole, int most) {
        long longest = counts.values().stream().mapToLong(Long::longValue).max().orElse(0);
        List<Bar> bars = new ArrayList<>();
        counts.forEach((label, count) -> {
            if (bars.size() < most) {
                bars.add(new Bar(
                        label.isEmpty() ? "unknown" : label,
                        kind,
                        width(count, longest),
                        count,
                        Numbers.percent(count, whole)));
            }
        });
        int left = counts.size() - bars.size();
        return new Bars(caption, bars, left == 0 ? "" : "and " + Numbers.count(left) + " more in run.json");
    }

    /** Returns a length in percent for SVG; something is never drawn as nothing. */
    static String width(long part, long whole) {
        if (part == 0 || whole == 0) {
            return "0";
        }
        return String.format(Locale.ROOT, "%.2f%%", Math.max(0.4, 100.0 * part / whole));
    }
}
