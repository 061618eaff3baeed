package org.copydesk.report.tally;

import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.function.Supplier;

/**
 * Keeps the few entries of lowest rank, one for each key. What it keeps depends on the set of entries offered, never on
 * their order, and merging shortlists gives what one list over everything would have kept: an entry that is pushed out
 * has {@code limit} others below it everywhere.
 */
final class Shortlist<T> {
    private static final Comparator<Entry<?>> ORDER =
            Comparator.<Entry<?>>comparingLong(Entry::rank).thenComparing(Entry::key);

    private final int limit;
    private final List<Entry<T>> entries = new ArrayList<>();

    Shortlist(int limit) {
        this.limit = limit;
    }

    /** @param rank lower is better; the same document should always get the same rank */
    record Entry<T>(long rank, String key, T value) {}

    /** Tells whether an entry of this rank could get in: spares the caller from making one. */
    boolean wants(long rank) {
        return entries.size() < limit || rank <= entries.get(limit - 1).rank();
    }

    void offer(long rank, String key, Supplier<T> value) {
        if (wants(rank)) {
            insert(new Entry<>(rank, key, value.get()));
        }
    }

    void merge(List<Entry<T>> others) {
        others.forEach(this::insert);
    }

    private void insert(Entry<T> entry) {
        for (int i = 0; i < entries.size(); i++) {
            if (entries.get(i).key().equals(entry.key())) {
                if (entries.get(i).rank() <= entry.rank()) {
                    return;
                }
                entries.remove(i);
                break;
            }
        }
        int place = Collections.binarySearch(entries, entry, ORDER); // below 0, for its key is new
        entries.add(-place - 1, entry);
        if (entries.size() > limit) {
            entries.remove(limit);
        }
    }

    List<Entry<T>> entries() {
        return List.copyOf(entries);
    }

    /** Returns the values, lowest rank first. */
    List<T> values() {
        return entries.stream().map(Entry::value).toList();
    }
}
