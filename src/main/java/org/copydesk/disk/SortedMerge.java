package org.copydesk.disk;

import java.util.Comparator;
import java.util.Iterator;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.PriorityQueue;
import org.jspecify.annotations.Nullable;

/** Sorted sequences, as files hold them, read as one; of equal items, that of the first sequence comes first. */
public final class SortedMerge<T> implements Iterator<T> {
    private static final class Head<T> {
        private final int source;
        private final Iterator<T> rest;
        private T item;

        Head(int source, Iterator<T> rest) {
            this.source = source;
            this.rest = rest;
            this.item = rest.next();
        }
    }

    /** The head that comes next: often its sequence has several items before any other's. */
    private @Nullable Head<T> first;

    private final PriorityQueue<Head<T>> others;
    private int source = -1;

    public SortedMerge(List<? extends Iterator<T>> sources, Comparator<? super T> order) {
        others = new PriorityQueue<>((a, b) -> {
            int compared = order.compare(a.item, b.item);
            return compared != 0 ? compared : Integer.compare(a.source, b.source);
        });
        for (int i = 0; i < sources.size(); i++) {
            if (sources.get(i).hasNext()) {
                others.add(new Head<>(i, sources.get(i)));
            }
        }
        first = others.poll();
    }

    @Override
    public boolean hasNext() {
        return first != null;
    }

    /** Returns what {@link #next} will return. */
    public T peek() {
        return head().item;
    }

    private Head<T> head() {
        if (first == null) {
            throw new NoSuchElementException();
        }
        return first;
    }

    @Override
    public T next() {
        Head<T> head = head();
        T item = head.item;
        source = head.source;
        if (!head.rest.hasNext()) {
            first = others.poll();
            return item;
        }
        head.item = head.rest.next();
        Head<T> second = others.peek();
        if (second != null && others.comparator().compare(second, head) < 0) {
            first = others.poll();
            others.add(head);
        }
        return item;
    }

    /** Returns which sequence, from 0, had the item that {@link #next} returned last; -1 before the first. */
    public int source() {
        return source;
    }
}
