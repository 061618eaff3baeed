package org.copydesk.dedup.local;

import com.carrotsearch.hppc.IntHashSet;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.Iterator;
import java.util.List;
import java.util.stream.Stream;
import org.copydesk.dedup.store.Entry;
import org.copydesk.dedup.store.Numbers;
import org.copydesk.dedup.store.SortedTable;
import org.copydesk.dedup.store.TableSorter;
import org.copydesk.dedup.store.Tables;
import org.copydesk.document.DocumentKey;

/** Keeps account of which document has which text, and from that, which texts are still there. */
final class Membership {
    /** Texts that gained, lost or changed a document. */
    static final String TOUCHED = "touched";
    /** Texts that are there now and were not before. */
    static final String BORN = "born";
    /** Texts that were there before and are no more. */
    static final String DIED = "died";

    private final Night night;

    Membership(Night night) {
        this.night = night;
    }

    int units() {
        return 3;
    }

    void write(int unit) throws IOException {
        switch (unit) {
            case 0 -> documents();
            case 1 -> members();
            default -> touched();
        }
    }

    /**
     * Returns tonight's documents, with text and standing, and the keys that are gone, in order.
     *
     * @param reader names who reads, as several do at a time
     */
    static Iterator<Entry> changes(Night night, String reader) throws IOException {
        TableSorter removed = new TableSorter(night.draft("removed-" + reader));
        try (Stream<DocumentKey> keys = night.feed().removed()) {
            for (Iterator<DocumentKey> all = keys.iterator(); all.hasNext(); ) {
                removed.add(new Entry(Bytes.of(all.next()), null));
            }
        }
        SortedTable assigned = SortedTable.open(night.draft(Numbering.ASSIGNED));
        return Tables.merged(List.of(removed.finish(), assigned.all()));
    }

    private void documents() throws IOException {
        Iterator<Entry> changes = changes(night, Kinds.DOCUMENTS);
        SortedTable.write(night.file(Kinds.DOCUMENTS), new Iterator<>() {
            @Override
            public boolean hasNext() {
                return changes.hasNext();
            }

            @Override
            public Entry next() {
                Entry change = changes.next();
                byte[] value = change.value();
                return new Entry(change.key(), value == null ? null : Arrays.copyOf(value, Integer.BYTES));
            }
        });
    }

    private void members() throws IOException {
        Path target = night.file(Kinds.MEMBERS);
        if (Files.exists(target)) {
            return;
        }
        Tables known = night.before().tables(Kinds.DOCUMENTS);
        TableSorter sorter = new TableSorter(night.draft(Kinds.MEMBERS));
        for (Iterator<Entry> changes = changes(night, Kinds.MEMBERS); changes.hasNext(); ) {
            Entry change = changes.next();
            byte[] value = change.value();
            DocumentKey key = Bytes.toKey(change.key());
            int old = known.get(change.key()).map(Bytes::toInt).orElse(-1);
            int text = value == null ? -1 : Bytes.toInt(value);
            if (old >= 0 && old != text) {
                sorter.add(new Entry(Bytes.of(old, key), null));
            }
            if (value != null) {
                byte[] standing = Arrays.copyOfRange(value, Integer.BYTES, value.length);
                sorter.add(new Entry(Bytes.of(text, key), standing));
            }
        }
        sorter.writeTo(target);
    }

    private void touched() throws IOException {
        Tables known = night.before().tables(Kinds.DOCUMENTS);
        IntHashSet touched = new IntHashSet();
        for (Iterator<Entry> changes = changes(night, TOUCHED); changes.hasNext(); ) {
            Entry change = changes.next();
            known.get(change.key()).map(Bytes::toInt).ifPresent(touched::add);
            byte[] value = change.value();
            if (value != null) {
                touched.add(Bytes.toInt(value));
            }
        }
        int[] sorted = touched.toArray();
        Arrays.sort(sorted);
        Numbers.write(night.draft(TOUCHED), sorted);
    }

    /** Writes which texts are there, and how that differs from before. */
    void live() throws IOException {
        BitSet before = night.before().live();
        BitSet now = (BitSet) before.clone();
        Tables members = night.after().tables(Kinds.MEMBERS);
        List<Integer> born = new ArrayList<>();
        List<Integer> died = new ArrayList<>();
        for (int text : Numbers.read(night.draft(TOUCHED))) {
            boolean alive = text >= night.previous().texts()
                    || !members.startingWith(Bytes.of(text)).isEmpty();
            now.set(text, alive);
            if (alive != before.get(text)) {
                (alive ? born : died).add(text);
            }
        }
        Numbers.write(night.draft(BORN), ints(born));
        Numbers.write(night.draft(DIED), ints(died));
        Numbers.write(night.file(Kinds.LIVE), now);
    }

    private static int[] ints(List<Integer> numbers) {
        return numbers.stream().mapToInt(Integer::intValue).toArray();
    }
}
