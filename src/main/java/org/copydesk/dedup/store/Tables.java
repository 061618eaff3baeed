package org.copydesk.dedup.store;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Iterator;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.Optional;
import java.util.PriorityQueue;
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
        private record Head(Entry entry, int age, Iterator<Entry> rest) {}

        private final PriorityQueue<Head> heads = new PriorityQueue<>((a, b) -> {
            int order = a.entry.compareTo(b.entry);
            return order != 0 ? order : Integer.compare(b.age, a.age);
        });

        Merge(List<Iterator<Entry>> sources) {
            for (int age = 0; age < sources.size(); age++) {
                push(age, sources.get(age));
            }
        }

        private void push(int age, Iterator<Entry> rest) {
            if (rest.hasNext()) {
                heads.add(new Head(rest.next(), age, rest));
            }
        }

        @Override
        public boolean hasNext() {
            return !heads.isEmpty();
        }

        @Override
        public Entry next() {
            Head newest = heads.remove();
            push(newest.age, newest.rest);
            for (Head older = heads.peek();
                    older != null && older.entry.compareTo(newest.entry) == 0;
                    older = heads.peek()) {
                heads.remove();
                push(older.age, older.rest);
            }
            return newest.entry;
        }
    }
}
