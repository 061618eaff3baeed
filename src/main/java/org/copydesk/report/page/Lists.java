package org.copydesk.report.page;

import java.util.LinkedHashMap;
import java.util.Map;
import org.copydesk.report.Numbers;

/** Puts lists in order, and says what a shortened one leaves out and where it is whole. */
final class Lists {
    private Lists() {}

    /** {@code and 1,204 more sources in run.json}; empty where nothing is left out. */
    static String more(long all, long shown, String one, String many, String file) {
        long left = all - shown;
        return left <= 0 ? "" : "and " + Numbers.count(left) + " more " + (left == 1 ? one : many) + " in " + file;
    }

    /** Returns the counts, largest first, then by name. */
    static Map<String, Long> falling(Map<String, Long> counts) {
        Map<String, Long> ordered = new LinkedHashMap<>();
        counts.entrySet().stream()
                .sorted(Map.Entry.<String, Long>comparingByValue().reversed().thenComparing(Map.Entry.comparingByKey()))
                .forEach(entry -> ordered.put(entry.getKey(), entry.getValue()));
        return ordered;
    }
}
