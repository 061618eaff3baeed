package org.copydesk.stage;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import org.copydesk.document.DocumentKey;
import org.jspecify.annotations.Nullable;

/**
 * Cuts the corpus into shards where its content says so, not at every so many documents: a document more moves one
 * border at most, and the shards behind it stay the same files. A shard ends behind a document whose id is a multiple
 * of {@link #MEAN}, once it holds {@link #LEAST}; at {@link #MOST} it ends in any case.
 */
final class ShardCutter {
    static final int MEAN = 8192;
    private static final int LEAST = 2048;
    private static final int MOST = 32768;

    private final String fingerprint;
    private final List<ShardPlan> shards = new ArrayList<>();
    private MessageDigest digest;
    private @Nullable DocumentKey first;
    private @Nullable DocumentKey last;
    private long documents;
    private long records;

    /** @param fingerprint of what can change a shard's files besides its rows */
    ShardCutter(String fingerprint) {
        this.fingerprint = fingerprint;
        this.digest = start();
    }

    private MessageDigest start() {
        try {
            MessageDigest fresh = MessageDigest.getInstance("SHA-256");
            fresh.update(fingerprint.getBytes(StandardCharsets.UTF_8));
            return fresh;
        } catch (NoSuchAlgorithmException missing) {
            throw new AssertionError("every Java platform has SHA-256", missing);
        }
    }

    void add(DocumentKey key, String id, boolean kept, byte[] row) {
        if (first == null) {
            first = key;
        }
        last = key;
        documents++;
        records += kept ? 1 : 0;
        digest.update(row);
        boolean border = Long.remainderUnsigned(Long.parseUnsignedLong(id.substring(16), 16), MEAN) == 0;
        if ((border && documents >= LEAST) || documents >= MOST) {
            end();
        }
    }

    private void end() {
        if (first != null && last != null) {
            String key = HexFormat.of().formatHex(digest.digest()).substring(0, 32);
            shards.add(new ShardPlan(key, first, last, documents, records));
        }
        digest = start();
        first = null;
        documents = 0;
        records = 0;
    }

    List<ShardPlan> list() {
        end();
        return List.copyOf(shards);
    }
}
