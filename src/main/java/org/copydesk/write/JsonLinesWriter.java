package org.copydesk.write;

import java.io.Closeable;
import java.io.IOException;
import java.io.OutputStream;
import java.util.zip.GZIPOutputStream;
import tools.jackson.core.StreamWriteFeature;
import tools.jackson.databind.SequenceWriter;
import tools.jackson.databind.SerializationFeature;

/**
 * Writes values as JSON lines into one gzip member: every component as a key in snake case, null where absent. The same
 * values give the same bytes: the member bears no time and no name. Not for use by two threads.
 */
public final class JsonLinesWriter<T> implements Closeable {
    /** Measured on news text: 46 to 62 MB/s against 12 to 17 at the default level 6, for files a sixth larger. */
    private static final int LEVEL = 2;

    private static final int BUFFER = 1 << 16;

    private final OutputStream member;
    private final SequenceWriter lines;
    private boolean empty = true;

    /** Starts a member; closing the writer completes it and closes {@code out}. */
    public JsonLinesWriter(OutputStream out) throws IOException {
        member = new Member(out);
        lines = Json.MAPPER
                .writer()
                .withRootValueSeparator("\n")
                .without(StreamWriteFeature.AUTO_CLOSE_TARGET)
                .without(SerializationFeature.FLUSH_AFTER_WRITE_VALUE)
                .writeValues(member);
    }

    public void write(T value) throws IOException {
        lines.write(value);
        empty = false;
    }

    @Override
    public void close() throws IOException {
        try (member) {
            lines.close();
            if (!empty) {
                member.write('\n');
            }
        }
    }

    private static final class Member extends GZIPOutputStream {
        Member(OutputStream out) throws IOException {
            super(out, BUFFER);
            def.setLevel(LEVEL);
        }
    }
}
