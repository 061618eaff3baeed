package org.copydesk.dedup.store;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.Comparator;
import java.util.Iterator;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.Optional;
import org.copydesk.disk.SortedMerge;
import org.jspecify.annotations.Nullable;

/** Several tables read as one: where two have a key, the newer has the say. */
public final class Tables {
    private final List<SortedTable> oldestFirst;

    public Tables(List<SortedTable> oldestFirst) {
        this.oldestFirst = List.copyOf(oldestFirst);
    }

    /** Returns the value of the key; empty where it is gone or never was. */
    public Optional<byte[]> get(byte[] key) {
        for (int i = oldestFirst.size() - 1; i >= 0; i--) {
            Optional<Entry> entry = oldestFirst.get(i).get(key);
            if (entry.isPresent()) {
                return Optional.ofNullable(entry.get().value());
            }
        }
        return Optional.empty();
    }

    /** Returns every entry that is not gone, in order. */
    public Iterator<Entry> all() {
        return live(merged(oldestFirst.stream().map(SortedTable::all).toList()));
    }

    /** Returns the entries that are not gone and whose key starts with the prefix. */
    public List<Entry> startingWith(byte[] prefix) {
        List<Entry> found = new ArrayList<>(1);
        List<Iterator<Entry>> layers = new ArrayList<>(oldestFirst.size());
        for (SortedTable table : oldestFirst) {
            Iterator<Entry> from = table.from(prefix);
            List<Entry> layer = new ArrayList<>(1);
            while (from.hasNext() && addIfStarting(from.next(), prefix, layer)) {
                // on to the next
            }
            if (!layer.isEmpty()) {
                layers.add(layer.iterator());
            }
        }
        live(layers.size() == 1 ? layers.get(0) : merged(layers)).forEachRemaining(found::add);
        return found;
    }

    private static boolean addIfStarting(Entry entry, byte[] prefix, List<Entry> found) {
        byte[] key = entry.key();
        boolean starts = key.length >= prefix.length && Arrays.equals(key, 0, prefix.length, prefix, 0, prefix.length);
        return starts && found.add(entry);
    }

    /** Merges sorted sources; of equal keys only the entry of the last source comes through, be it gone or not. */
    public static Iterator<Entry> merged(List<Iterator<Entry>> oldestFirst) {
        return new Merge(oldestFirst);
    }

    /** Drops the entries that say that a key is gone. */
    public static Iterator<Entry> live(Iterator<Entry> entries) {
        return new Iterator<>() {
            private @Nullable Entry next = advance();

            private @Nullable Entry advance() {
                while (entries.hasNext()) {
                    Entry entry = entries.next();
                    if (entry.value() != null) {
                        return entry;
                    }
                }
                return null;
            }

            @Override
            public boolean hasNext() {
                return next != null;
            }

            @Override
            public Entry next() {
                Entry current = next;
                if (current == null) {
                    throw new NoSuchElementException();
                }
                next = advance();
                return current;
            }
        };
    }

    private static final class Merge implements Iterator<Entry> {
        private final SortedMerge<Entry> entries;

        Merge(List<Iterator<Entry>> oldestFirst) {
            List<Iterator<Entry>> newestFirst = new ArrayList<>(oldestFirst);
            Collections.reverse(newestFirst);
            entries = new SortedMerge<>(newestFirst, Comparator.naturalOrder());
        }

        @Override
        public boolean hasNext() {
            return entries.hasNext();
        }

        @Override
        public Entry next() {
            Entry newest = entries.next();
            while (entries.hasNext() && entries.peek().compareTo(newest) == 0) {
                entries.next();
            }
            return newest;
        }
    }
}
