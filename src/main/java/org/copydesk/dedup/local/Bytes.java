package org.copydesk.dedup.local;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.copydesk.dedup.Criterion;
import org.copydesk.dedup.Fingerprint;
import org.copydesk.dedup.Kind;
import org.copydesk.dedup.Likeness;
import org.copydesk.dedup.Limit;
import org.copydesk.dedup.Link;
import org.copydesk.dedup.Loss;
import org.copydesk.dedup.Member;
import org.copydesk.dedup.Placement;
import org.copydesk.dedup.Related;
import org.copydesk.dedup.Relation;
import org.copydesk.dedup.Standing;
import org.copydesk.dedup.store.Entry;
import org.copydesk.document.DocumentKey;
import org.jspecify.annotations.Nullable;

/** The values of the index as bytes; keys sort as the values they stand for. */
final class Bytes {

    private static final int LIKENESS = 2 + 7 * Integer.BYTES;
    private static final Relation[] RELATIONS = Relation.values();
    private static final Limit[] LIMITS = Limit.values();

    private Bytes() {}

    /** Writes to memory, which never fails. */
    @FunctionalInterface
    private interface Writing {
        void to(DataOutputStream out) throws IOException;
    }

    private static byte[] written(Writing writing) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream(128);
        try (DataOutputStream out = new DataOutputStream(bytes)) {
            writing.to(out);
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        return bytes.toByteArray();
    }

    static byte[] of(int number) {
        return ByteBuffer.allocate(Integer.BYTES).putInt(number).array();
    }

    static int toInt(byte[] bytes) {
        return ByteBuffer.wrap(bytes).getInt();
    }

    static byte[] of(int first, int second) {
        return ByteBuffer.allocate(2 * Integer.BYTES)
                .putInt(first)
                .putInt(second)
                .array();
    }

    static byte[] of(int[] numbers) {
        ByteBuffer bytes = ByteBuffer.allocate(numbers.length * Integer.BYTES);
        bytes.asIntBuffer().put(numbers);
        return bytes.array();
    }

    static int[] toInts(byte[] bytes) {
        int[] numbers = new int[bytes.length / Integer.BYTES];
        ByteBuffer.wrap(bytes).asIntBuffer().get(numbers);
        return numbers;
    }

    /** Returns the path in UTF-8, a NUL, which sorts before everything, and the ordinal. */
    static byte[] of(DocumentKey key) {
        return of(new byte[0], key);
    }

    static byte[] of(int text, DocumentKey key) {
        return of(of(text), key);
    }

    private static byte[] of(byte[] prefix, DocumentKey key) {
        byte[] path = key.path().getBytes(StandardCharsets.UTF_8);
        return ByteBuffer.allocate(prefix.length + path.length + 1 + Integer.BYTES)
                .put(prefix)
                .put(path)
                .put((byte) 0)
                .putInt(key.ordinal())
                .array();
    }

    static DocumentKey toKey(byte[] bytes) {
        return toKey(bytes, 0);
    }

    /** Reads the document key that follows {@code skip} other bytes. */
    static DocumentKey toKey(byte[] bytes, int skip) {
        int end = bytes.length - Integer.BYTES;
        String path = new String(bytes, skip, end - 1 - skip, StandardCharsets.UTF_8);
        return new DocumentKey(path, ByteBuffer.wrap(bytes, end, Integer.BYTES).getInt());
    }

    /** Returns the two hashes in an order of bytes; any will do, as long as it is one. */
    static byte[] exact(Fingerprint fingerprint) {
        return ByteBuffer.allocate(2 * Long.BYTES)
                .putLong(fingerprint.high())
                .putLong(fingerprint.low())
                .array();
    }

    static byte[] of(Standing standing) {
        return written(out -> {
            out.writeInt(standing.sourceRank());
            out.writeInt(standing.completeness());
            write(out, standing.published());
            write(out, standing.modified());
            out.writeInt(standing.words());
            out.writeLong(standing.address());
            out.writeInt(standing.source());
            write(out, standing.language());
            out.writeUTF(standing.id());
        });
    }

    static Member toMember(int text, DocumentKey key, byte[] standing) {
        try (DataInputStream in = new DataInputStream(new ByteArrayInputStream(standing))) {
            Standing read = new Standing(
                    in.readInt(),
                    in.readInt(),
                    text(in),
                    text(in),
                    in.readInt(),
                    in.readLong(),
                    in.readInt(),
                    text(in),
                    in.readUTF());
            return new Member(key, read, text);
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
    }

    static Entry of(Link link) {
        ByteBuffer value = ByteBuffer.allocate(LIKENESS);
        write(link.likeness(), value);
        return new Entry(of(link.first(), link.second()), value.array());
    }

    static Link toLink(byte[] key, byte[] value) {
        ByteBuffer texts = ByteBuffer.wrap(key);
        return new Link(texts.getInt(), texts.getInt(), likeness(ByteBuffer.wrap(value)));
    }

    private static void write(Likeness likeness, ByteBuffer out) {
        out.put((byte) likeness.relation().ordinal())
                .put((byte) likeness.limit().ordinal());
        out.putInt(likeness.shared()).putInt(likeness.first()).putInt(likeness.second());
        out.putInt(likeness.agreement());
        out.putInt(likeness.firstOwn()).putInt(likeness.secondOwn()).putInt(likeness.passage());
    }

    private static Likeness likeness(ByteBuffer in) {
        return new Likeness(
                RELATIONS[in.get()],
                LIMITS[in.get()],
                in.getInt(),
                in.getInt(),
                in.getInt(),
                in.getInt(),
                in.getInt(),
                in.getInt(),
                in.getInt());
    }

    static byte[] of(Placement placement) {
        return written(out -> {
            out.writeUTF(placement.id());
            out.writeUTF(placement.cluster());
            out.writeInt(placement.clusterSize());
            write(out, placement.story());
            Loss loss = placement.loss();
            out.writeBoolean(loss != null);
            if (loss != null) {
                write(out, loss);
            }
            out.writeInt(placement.related().size());
            for (Related related : placement.related()) {
                write(out, related.second());
                out.writeUTF(related.secondId());
                ByteBuffer likeness = ByteBuffer.allocate(LIKENESS);
                write(related.likeness(), likeness);
                out.write(likeness.array());
                out.writeByte(related.passages().size());
                for (String passage : related.passages()) {
                    out.writeUTF(passage);
                }
            }
        });
    }

    private static void write(DataOutputStream out, Loss loss) throws IOException {
        write(out, loss.winnerKey());
        out.writeUTF(loss.winner());
        out.writeByte(loss.kind().ordinal());
        out.writeDouble(loss.similarity());
        out.writeDouble(loss.containment());
        out.writeByte(loss.reason().ordinal());
        write(out, loss.winnerPublished());
        write(out, loss.published());
        write(out, loss.winnerLanguage());
        write(out, loss.language());
    }

    static Placement toPlacement(DocumentKey key, byte[] bytes) {
        try (DataInputStream in = new DataInputStream(new ByteArrayInputStream(bytes))) {
            String id = in.readUTF();
            String cluster = in.readUTF();
            int size = in.readInt();
            String story = text(in);
            Loss loss = in.readBoolean() ? loss(in) : null;
            List<Related> related = new ArrayList<>();
            for (int left = in.readInt(); left > 0; left--) {
                related.add(related(key, id, in));
            }
            return new Placement(key, id, cluster, size, story, loss, related);
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
    }

    private static Related related(DocumentKey first, String firstId, DataInputStream in) throws IOException {
        DocumentKey second = key(in);
        String secondId = in.readUTF();
        Likeness likeness = likeness(ByteBuffer.wrap(in.readNBytes(LIKENESS)));
        String[] passages = new String[in.readByte()];
        for (int i = 0; i < passages.length; i++) {
            passages[i] = in.readUTF();
        }
        return new Related(first, firstId, second, secondId, likeness, List.of(passages));
    }

    private static Loss loss(DataInputStream in) throws IOException {
        return new Loss(
                key(in),
                in.readUTF(),
                Kind.values()[in.readByte()],
                in.readDouble(),
                in.readDouble(),
                Criterion.values()[in.readByte()],
                text(in),
                text(in),
                text(in),
                text(in));
    }

    private static void write(DataOutputStream out, DocumentKey key) throws IOException {
        byte[] path = key.path().getBytes(StandardCharsets.UTF_8);
        out.writeInt(path.length);
        out.write(path);
        out.writeInt(key.ordinal());
    }

    private static DocumentKey key(DataInputStream in) throws IOException {
        String path = new String(in.readNBytes(in.readInt()), StandardCharsets.UTF_8);
        return new DocumentKey(path, in.readInt());
    }

    private static void write(DataOutputStream out, @Nullable String text) throws IOException {
        out.writeBoolean(text != null);
        if (text != null) {
            out.writeUTF(text);
        }
    }

    private static @Nullable String text(DataInputStream in) throws IOException {
        return in.readBoolean() ? in.readUTF() : null;
    }
}
