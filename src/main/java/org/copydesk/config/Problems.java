package org.copydesk.config;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** Collects what is wrong, so that all of it can be told at once. */
final class Problems {
    private record Entry(Place place, Problem problem) {}

    private final List<Entry> entries = new ArrayList<>();

    void add(Place place, String sentence, String fix) {
        entries.add(new Entry(place, new Problem(place.toString(), sentence, fix)));
    }

    int count() {
        return entries.size();
    }

    /** Returns them by file and line, each once. */
    List<Problem> sorted() {
        return entries.stream()
                .sorted(Comparator.comparing(Entry::place))
                .map(Entry::problem)
                .distinct()
                .toList();
    }
}
