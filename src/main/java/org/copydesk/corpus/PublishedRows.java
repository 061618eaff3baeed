package org.copydesk.corpus;

import java.io.Closeable;
import java.io.IOException;
import java.util.Iterator;
import org.copydesk.write.Row;
import org.copydesk.write.ShardFormat;

/** All rows of a published version in their order; an {@code UncheckedIOException} says that a shard is damaged. */
public final class PublishedRows implements Iterator<Row>, Closeable {
    private final Payload.Rows rows;

    public PublishedRows(Versions versions, VersionName version) throws IOException {
        Payload payload = new Payload(versions.folder(version));
        ShardFormat format = payload.formats().stream()
                .findFirst()
                .orElseThrow(() -> new IOException("version " + version + " has no data"));
        rows = payload.rows(format, payload.shards(format));
    }

    @Override
    public boolean hasNext() {
        return rows.hasNext();
    }

    @Override
    public Row next() {
        return rows.next();
    }

    @Override
    public void close() {
        rows.close();
    }
}
