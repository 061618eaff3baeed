package org.copydesk.report.tally;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** A table of sums: rows by label, a fixed number of columns. Adding up is all it does, so that order cannot matter. */
final class Counts {
    private final int width;
    private final Map<String, long[]> rows = new HashMap<>();

    Counts(int width) {
        this.width = width;
    }

    void add(String label, int column, long n) {
        of(label)[column] += n;
    }

    /** Returns the row of a label to add to, a new one where there is none. */
    long[] of(String label) {
        long[] row = rows.get(label);
        if (row == null) {
            row = new long[width];
            rows.put(label, row);
        }
        return row;
    }

    void add(String label) {
        add(label, 0, 1);
    }

    void merge(Map<String, long[]> other) {
        other.forEach((label, row) -> {
            for (int column = 0; column < width; column++) {
                add(label, column, row[column]);
            }
        });
    }

    long[] row(String label) {
        return rows.getOrDefault(label, new long[width]);
    }

    /** Returns the rows in the order of their labels. */
    Map<String, long[]> byLabel() {
        return new TreeMap<>(rows);
    }

    /** Returns the labels by falling count in a column, then by name. */
    List<String> byCount(int column) {
        return rows.entrySet().stream()
                .sorted(Map.Entry.<String, long[]>comparingByValue((a, b) -> Long.compare(b[column], a[column]))
                        .thenComparing(Map.Entry.comparingByKey()))
                .map(Map.Entry::getKey)
                .toList();
    }
}
