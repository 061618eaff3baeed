package org.copydesk.read;

import com.carrotsearch.hppc.LongIntHashMap;
import com.dynatrace.hash4j.hashing.Hashing;
import java.nio.charset.StandardCharsets;
import org.copydesk.document.DocumentId;
import org.copydesk.document.DocumentKey;
import org.copydesk.document.Origin;
import org.copydesk.document.Outcome;
import org.copydesk.document.Outcome.Cause;
import org.copydesk.document.RawDocument;
import org.copydesk.read.record.Checksum;
import org.copydesk.read.record.Label;
import org.copydesk.read.record.SourceRecord;
import org.jspecify.annotations.Nullable;

/**
 * Numbers the documents of one file, names its records, and hands them to the sink. A record's name comes from its own
 * id or its content, never from where it stands: {@code 17}, {@code pages.zip!/in/b.html}, {@code
 * sha256:9f86d081884c7d65}.
 */
final class Delivery {
    /** A record's name is quoted in every report: longer ones keep their head and a hash. */
    private static final int LONGEST_NAME = 300;

    private final InputFile file;
    private final Sources sources;
    private final Sink sink;
    /** How often each name was given, by hash: a file may hold millions. */
    private final LongIntHashMap names = new LongIntHashMap();

    private int ordinal;
    private @Nullable Throwable ofSink;

    Delivery(InputFile file, Sources sources, Sink sink) {
        this.file = file;
        this.sources = sources;
        this.sink = sink;
    }

    /** Delivers a piece that is a document. */
    void document(Piece piece, SourceRecord content) {
        document(piece, null, content);
    }

    /** @param source that the document names itself */
    void document(Piece piece, @Nullable String source, SourceRecord content) {
        String name = piece.record();
        if (name == null) {
            deliver(null, source, new Checksum(file.bytes(), file.sha256()), content);
        } else {
            Checksum checksum = Checksum.of(content.content());
            deliver(unique(name, checksum), source, checksum, content);
        }
    }

    /** Delivers a record of a piece. */
    void record(Piece piece, Label label, SourceRecord record) {
        deliver(unique(piece, label), label.source(), label.checksum(), record);
    }

    private void deliver(@Nullable String name, @Nullable String source, Checksum checksum, SourceRecord record) {
        if (record.content().length == 0) {
            setAside(name, source, Cause.EMPTY, "no bytes");
            return;
        }
        Origin origin = new Origin(file.path(), name, record.mediaType(), checksum.bytes(), checksum.sha256(), null);
        String named = sources.name(file.path(), source, record.host());
        RawDocument raw = new RawDocument(key(), origin, named, record.content(), record.charset(), record.signals());
        try {
            sink.document(raw);
        } catch (RuntimeException | Error thrown) {
            ofSink = thrown;
            throw thrown;
        }
    }

    /** Sets the file aside, or its rest. */
    void quarantine(Cause cause, String message) {
        setAside(null, null, cause, message);
    }

    /** Sets a piece aside, or its rest. */
    void quarantine(Piece piece, Cause cause, String message) {
        String name = piece.record();
        setAside(name == null ? null : unique(name, null), null, cause, message);
    }

    /** Sets a record of a piece aside. */
    void quarantine(Piece piece, Label label, Cause cause, String message) {
        setAside(unique(piece, label), label.source(), cause, message);
    }

    private void setAside(@Nullable String name, @Nullable String source, Cause cause, String message) {
        try {
            sink.quarantine(key(), sources.name(file.path(), source, null), name, cause, message);
        } catch (RuntimeException | Error thrown) {
            ofSink = thrown;
            throw thrown;
        }
    }

    /** Returns what becomes of the piece at hand, or of its rest, after an error. */
    Outcome.Quarantined fault(Throwable thrown) {
        try {
            return sink.fault(thrown);
        } catch (RuntimeException | Error once) {
            ofSink = once;
            throw once;
        }
    }

    /** Whether nothing was handed over, neither a document nor the reason why there is none. */
    boolean isEmpty() {
        return ordinal == 0;
    }

    /** Whether an exception comes from the sink, and so says nothing of the file. */
    boolean threw(Throwable thrown) {
        return thrown == ofSink;
    }

    private DocumentKey key() {
        return new DocumentKey(file.path(), ordinal++);
    }

    private String unique(Piece piece, Label label) {
        return unique(piece.record(label.name()), label.id() == null ? null : label.checksum());
    }

    /**
     * The first of a name has it plain, such as {@code 17}; others that bear it are told apart by their content, as in
     * {@code 17#9f86d081884c7d65}, and those of equal content by their place among equals, {@code #2}, {@code #3}.
     *
     * @param checksum null where the name says already what the content is
     */
    private String unique(String name, @Nullable Checksum checksum) {
        String plain = shorten(name.strip());
        if (isNew(plain)) {
            return plain;
        }
        String told = checksum == null ? plain : plain + "#" + checksum.digits();
        if (checksum != null && isNew(told)) {
            return told;
        }
        String candidate;
        do {
            candidate = told + "#" + names.get(hash(told));
        } while (!isNew(candidate) && names.addTo(hash(told), 1) > 0);
        return candidate;
    }

    private boolean isNew(String name) {
        return names.addTo(hash(name), 1) == 1;
    }

    private static long hash(String name) {
        return Hashing.wyhashFinal4().hashCharsToLong(name);
    }

    private static String shorten(String name) {
        if (name.length() <= LONGEST_NAME) {
            return name;
        }
        String hash = DocumentId.sha256(name.getBytes(StandardCharsets.UTF_8)).substring(0, 16);
        return name.substring(0, LONGEST_NAME - 17) + "…" + hash;
    }
}
