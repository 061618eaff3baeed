package org.copydesk.report.tally;

import java.util.Comparator;
import java.util.HashMap;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * Counts labels of which there may be too many to keep: keeps those that the lot falls on. The counts of labels that
 * are kept are exact, in any order, since one that is ever left out has {@code limit} others before it for good.
 */
final class Drawn {
    private static final Comparator<String> ORDER =
            Comparator.<String>comparingLong(Ranks::of).thenComparing(Comparator.naturalOrder());

    private final int limit;
    private final Map<String, Long> counts = new HashMap<>();
    private final TreeSet<String> kept = new TreeSet<>(ORDER);

    Drawn(int limit) {
        this.limit = limit;
    }

    void add(String label, long n) {
        if (counts.containsKey(label)) {
            counts.merge(label, n, Long::sum);
        } else if (kept.size() < limit || ORDER.compare(label, kept.last()) < 0) {
            counts.put(label, n);
            kept.add(label);
            if (kept.size() > limit) {
                counts.remove(kept.pollLast());
            }
        }
    }

    void merge(Map<String, Long> other) {
        other.forEach(this::add);
    }

    Map<String, Long> counts() {
        Map<String, Long> drawn = new TreeMap<>(ORDER);
        drawn.putAll(counts);
        return drawn;
    }
}
