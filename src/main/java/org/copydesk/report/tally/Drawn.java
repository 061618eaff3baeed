package org.copydesk.report.tally;

import java.util.Comparator;
import java.util.Map;
import java.util.TreeMap;

/**
 * Counts labels of which there may be too many to keep: keeps those that the lot falls on. The counts of labels that
 * are kept are exact, in any order, since one that is ever left out has {@code limit} others before it for good.
 */
final class Drawn {
    private static final Comparator<String> ORDER =
            Comparator.<String>comparingLong(Ranks::of).thenComparing(Comparator.naturalOrder());

    private final int limit;
    private final TreeMap<String, Long> counts = new TreeMap<>(ORDER);

    Drawn(int limit) {
        this.limit = limit;
    }

    void add(String label, long n) {
        counts.merge(label, n, Long::sum);
        if (counts.size() > limit) {
            counts.pollLastEntry();
        }
    }

    void merge(Map<String, Long> other) {
        other.forEach(this::add);
    }

    Map<String, Long> counts() {
        return new TreeMap<>(counts);
    }
}
