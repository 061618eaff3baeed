package org.copydesk.dedup.local;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Iterator;
import java.util.stream.Stream;
import org.copydesk.dedup.DedupDocument;
import org.copydesk.dedup.Fingerprint;
import org.copydesk.dedup.Standing;
import org.copydesk.dedup.store.Entry;
import org.copydesk.dedup.store.TableSorter;

/** Takes the fingerprint of each document of a shard; sorted by it, so that equal texts of all shards meet. */
final class Fingerprints {
    /** Bytes of the hash of the canonical text, which the key starts with. */
    static final int HASH = 2 * Long.BYTES;

    private final Night night;

    Fingerprints(Night night) {
        this.night = night;
    }

    static Path draft(Night night, int shard) {
        return night.draft("fingerprints-" + shard);
    }

    void write(int shard) throws IOException {
        Path target = draft(night, shard);
        if (Files.exists(target)) {
            return;
        }
        TableSorter sorter = new TableSorter(target);
        try (Stream<DedupDocument> documents = night.feed().open(shard)) {
            for (Iterator<DedupDocument> all = documents.iterator(); all.hasNext(); ) {
                sorter.add(entry(all.next()));
            }
        }
        sorter.writeTo(target);
    }

    private static Entry entry(DedupDocument document) {
        Fingerprint fingerprint = Fingerprint.of(document.text());
        byte[] key = Bytes.of(document.key());
        byte[] standing = Bytes.of(Standing.of(document, fingerprint));
        byte[] print = StoredFingerprint.bytes(fingerprint);
        return new Entry(
                ByteBuffer.allocate(HASH + key.length)
                        .put(Bytes.exact(fingerprint))
                        .put(key)
                        .array(),
                ByteBuffer.allocate(Integer.BYTES + standing.length + print.length)
                        .putInt(standing.length)
                        .put(standing)
                        .put(print)
                        .array());
    }

    static byte[] standing(Entry entry) {
        ByteBuffer value = ByteBuffer.wrap(entry.value());
        byte[] standing = new byte[value.getInt()];
        value.get(standing);
        return standing;
    }

    static byte[] print(Entry entry) {
        ByteBuffer value = ByteBuffer.wrap(entry.value());
        value.position(Integer.BYTES + value.getInt(0));
        byte[] print = new byte[value.remaining()];
        value.get(print);
        return print;
    }
}
