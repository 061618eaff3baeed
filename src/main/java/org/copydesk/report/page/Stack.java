package org.copydesk.report.page;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.copydesk.report.Numbers;
import org.copydesk.report.RunReport.Totals;

/**
 * A bar of parts that make a whole.
 *
 * @param label says in words what the bar shows
 */
record Stack(String label, List<Segment> segments) {

    record Segment(String kind, String x, String width) {}

    record Part(String kind, long count) {}

    static Stack outcomes(Totals totals) {
        return of(
                new Part("kept", totals.kept()),
                new Part("duplicate", totals.duplicates()),
                new Part("rejected", totals.rejected()),
                new Part("quarantined", totals.quarantined()));
    }

    static Stack found(long found, long ambiguous, long none) {
        return of(new Part("found", found), new Part("ambiguous", ambiguous), new Part("none", none));
    }

    private static Stack of(Part... parts) {
        long whole = 0;
        for (Part part : parts) {
            whole += part.count();
        }
        List<Segment> segments = new ArrayList<>();
        List<String> words = new ArrayList<>();
        long before = 0;
        for (Part part : parts) {
            if (part.count() > 0) {
                segments.add(new Segment(part.kind(), percent(before, whole), percent(part.count(), whole)));
                words.add(Numbers.count(part.count()) + ' ' + part.kind());
            }
            before += part.count();
        }
        return new Stack(words.isEmpty() ? "nothing" : String.join(", ", words), segments);
    }

    private static String percent(long part, long whole) {
        return whole == 0 ? "0" : String.format(Locale.ROOT, "%.3f%%", 100.0 * part / whole);
    }
}
