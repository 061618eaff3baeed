package org.copydesk.corpus.state;

import java.io.Closeable;
import java.io.IOException;
import java.nio.file.Path;
import org.copydesk.document.DocumentKey;

/**
 * Writes one segment of a table, files and documents in ascending order. A file's mark says that whatever older runs
 * hold of that file no longer counts; a file that has vanished has a mark and no documents.
 */
public final class TableWriter<V> implements Closeable {
    private static final byte[] MARK = new byte[0];
    private final SegmentWriter segment;
    private final Codec<V> codec;
    private final CborWriter cbor = new CborWriter();

    public TableWriter(Path target, Codec<V> codec) throws IOException {
        this.segment = new SegmentWriter(target);
        this.codec = codec;
    }

    public void file(String path) throws IOException {
        segment.append(StateKey.file(path), MARK);
    }

    /** Appends a row and returns it as it is written. */
    public byte[] document(DocumentKey key, V value) throws IOException {
        byte[] row = codec.encode(value, cbor);
        segment.append(StateKey.document(key), row);
        return row;
    }

    public void finish() throws IOException {
        segment.finish();
    }

    @Override
    public void close() throws IOException {
        segment.close();
    }
}
