package org.copydesk.dedup.local;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Iterator;
import java.util.List;
import org.copydesk.dedup.store.Entry;
import org.copydesk.dedup.store.RecordsFile;
import org.copydesk.dedup.store.SortedTable;
import org.copydesk.dedup.store.TableSorter;
import org.copydesk.dedup.store.Tables;

/**
 * Numbers tonight's texts: the exact tier, as equal texts have one number and are measured once. Known texts keep
 * theirs; new ones are numbered in the order of their hashes. Numbers stay inside the index.
 */
final class Numbering {
    static final String ASSIGNED = "assigned";

    private final Night night;

    Numbering(Night night) {
        this.night = night;
    }

    int units() {
        return 3;
    }

    void write(int unit) throws IOException {
        switch (unit) {
            case 0 -> SortedTable.write(night.file(Kinds.EXACT), new Groups().exact());
            case 1 ->
                RecordsFile.write(night.file(Kinds.TEXTS), night.previous().texts(), new Groups().prints());
            default -> assign(night.draft(ASSIGNED));
        }
    }

    /** Writes number and standing of each document by its key. */
    private void assign(Path target) throws IOException {
        if (Files.exists(target)) {
            return;
        }
        TableSorter sorter = new TableSorter(target);
        for (Groups groups = new Groups(); groups.hasNext(); ) {
            Group group = groups.next();
            for (Entry entry : group.documents) {
                byte[] key = Arrays.copyOfRange(entry.key(), Fingerprints.HASH, entry.key().length);
                byte[] standing = Fingerprints.standing(entry);
                ByteBuffer value =
                        ByteBuffer.allocate(Integer.BYTES + standing.length).putInt(group.text);
                sorter.add(new Entry(key, value.put(standing).array()));
            }
        }
        sorter.writeTo(target);
    }

    /** Documents of tonight that have one text. */
    private record Group(byte[] hash, int text, boolean isNew, List<Entry> documents) {}

    private final class Groups implements Iterator<Group> {
        private final Tables known;
        private final Iterator<Entry> entries;
        private int next;
        private Entry head;

        Groups() throws IOException {
            known = night.before().tables(Kinds.EXACT);
            List<Iterator<Entry>> shards = new ArrayList<>();
            for (int shard = 0; shard < night.feed().shards(); shard++) {
                shards.add(SortedTable.open(Fingerprints.draft(night, shard)).all());
            }
            entries = Tables.merged(shards);
            next = night.previous().texts();
            head = entries.hasNext() ? entries.next() : null;
        }

        @Override
        public boolean hasNext() {
            return head != null;
        }

        @Override
        public Group next() {
            byte[] hash = Arrays.copyOf(head.key(), Fingerprints.HASH);
            List<Entry> documents = new ArrayList<>(1);
            while (head != null && Arrays.equals(head.key(), 0, hash.length, hash, 0, hash.length)) {
                documents.add(head);
                head = entries.hasNext() ? entries.next() : null;
            }
            int text = known.get(hash).map(Bytes::toInt).orElse(-1);
            return text < 0 ? new Group(hash, next++, true, documents) : new Group(hash, text, false, documents);
        }

        private Iterator<Group> fresh() {
            List<Group> one = new ArrayList<>(1);
            return new Iterator<>() {
                @Override
                public boolean hasNext() {
                    while (one.isEmpty() && Groups.this.hasNext()) {
                        Group group = Groups.this.next();
                        if (group.isNew) {
                            one.add(group);
                        }
                    }
                    return !one.isEmpty();
                }

                @Override
                public Group next() {
                    hasNext();
                    return one.remove(0);
                }
            };
        }

        Iterator<Entry> exact() {
            return mapped(fresh(), group -> new Entry(group.hash, Bytes.of(group.text)));
        }

        Iterator<byte[]> prints() {
            return mapped(fresh(), group -> Fingerprints.print(group.documents.get(0)));
        }
    }

    private static <A, B> Iterator<B> mapped(Iterator<A> source, java.util.function.Function<A, B> function) {
        return new Iterator<>() {
            @Override
            public boolean hasNext() {
                return source.hasNext();
            }

            @Override
            public B next() {
                return function.apply(source.next());
            }
        };
    }
}
