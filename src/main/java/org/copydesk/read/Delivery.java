package org.copydesk.read;

import com.carrotsearch.hppc.LongIntHashMap;
import com.dynatrace.hash4j.hashing.Hashing;
import java.nio.charset.StandardCharsets;
import org.copydesk.document.DocumentId;
import org.copydesk.document.DocumentKey;
import org.copydesk.document.Origin;
import org.copydesk.document.Outcome.Cause;
import org.copydesk.document.RawDocument;
import org.copydesk.read.record.SourceRecord;
import org.jspecify.annotations.Nullable;

/** Numbers the documents of one file, names its records, and hands them to the sink. */
final class Delivery {
    /** A record's name is quoted in every report: longer ones keep their head and a hash. */
    private static final int LONGEST_NAME = 300;

    private final InputFile file;
    private final Sources sources;
    private final Sink sink;
    /** How often each name was given, by hash: a file may hold millions. */
    private final LongIntHashMap names = new LongIntHashMap();

    private int ordinal;
    private @Nullable RuntimeException ofSink;

    Delivery(InputFile file, Sources sources, Sink sink) {
        this.file = file;
        this.sources = sources;
        this.sink = sink;
    }

    /** @param name of the record within the file; null when the file is the document */
    void document(@Nullable String name, SourceRecord record) {
        if (record.content().length == 0) {
            quarantine(name, Cause.EMPTY, "no bytes");
            return;
        }
        String unique = name == null ? null : unique(name);
        Origin origin = new Origin(file.path(), unique, record.mediaType(), file.bytes(), file.sha256(), null);
        String source = sources.name(file.path(), record.source(), record.host());
        RawDocument raw = new RawDocument(key(), origin, source, record.content(), record.charset(), record.signals());
        try {
            sink.document(raw);
        } catch (RuntimeException thrown) {
            ofSink = thrown;
            throw thrown;
        }
    }

    /** @param name null when the file as a whole, or its rest, cannot be read */
    void quarantine(@Nullable String name, Cause cause, String message) {
        String unique = name == null ? null : unique(name);
        try {
            sink.quarantine(key(), unique, cause, message);
        } catch (RuntimeException thrown) {
            ofSink = thrown;
            throw thrown;
        }
    }

    /** Whether nothing was handed over, neither a document nor the reason why there is none. */
    boolean isEmpty() {
        return ordinal == 0;
    }

    /** Whether an exception comes from the sink, and so says nothing of the file. */
    boolean threw(RuntimeException thrown) {
        return thrown == ofSink;
    }

    private DocumentKey key() {
        return new DocumentKey(file.path(), ordinal++);
    }

    /** The first of a name has it plain, the later ones get {@code #2}, {@code #3}. */
    private String unique(String name) {
        String shown = shorten(name.strip());
        int given = names.addTo(hash(shown), 1);
        String candidate = given == 1 ? shown : shown + "#" + given;
        while (given > 1 && names.addTo(hash(candidate), 1) > 1) {
            given = names.addTo(hash(shown), 1);
            candidate = shown + "#" + given;
        }
        return candidate;
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
