package org.copydesk.dedup.local;

import java.io.IOException;
import java.nio.ByteBuffer;
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

    /** Writes the new texts, and before they appear, their numbers by hash, and number and standing of each document. */
    void write() throws IOException {
        RecordsFile.write(night.file(Kinds.TEXTS), night.previous().texts(), texts -> {
            TableSorter exact = new TableSorter(night.draft(Kinds.EXACT));
            TableSorter assigned = new TableSorter(night.draft(ASSIGNED));
            for (Groups groups = new Groups(); groups.hasNext(); ) {
                Group group = groups.next();
                if (group.isNew) {
                    texts.add(Fingerprints.print(group.documents.get(0)));
                    exact.add(new Entry(group.hash, Bytes.of(group.text)));
                }
                for (Entry entry : group.documents) {
                    assigned.add(assigned(entry, group.text));
                }
            }
            exact.writeTo(night.file(Kinds.EXACT));
            assigned.writeTo(night.draft(ASSIGNED));
        });
    }

    private static Entry assigned(Entry entry, int text) {
        byte[] key = Arrays.copyOfRange(entry.key(), Fingerprints.HASH, entry.key().length);
        byte[] standing = Fingerprints.standing(entry);
        ByteBuffer value = ByteBuffer.allocate(Integer.BYTES + standing.length).putInt(text);
        return new Entry(key, value.put(standing).array());
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
    }
}
