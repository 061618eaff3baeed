package org.copydesk.read;

import java.io.BufferedInputStream;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.channels.Channels;
import java.nio.channels.SeekableByteChannel;
import org.apache.commons.compress.utils.SeekableInMemoryByteChannel;
import org.copydesk.read.format.FormatDetector;
import org.jspecify.annotations.Nullable;

/**
 * A file, or what stood in a container, on its way to the reader of its format.
 *
 * @param name tells formats apart that look alike; never a path to open
 * @param record under which its document is delivered; null for the file itself
 * @param stream buffered, so that the head can be looked at
 * @param file the same bytes for those who must jump about in them; null for what streams
 */
record Piece(
        String name,
        @Nullable String record,
        InputStream stream,
        int depth,
        @Nullable SeekableByteChannel file) {
    static Piece file(String path, SeekableByteChannel channel) {
        return new Piece(path, null, buffered(Channels.newInputStream(channel)), 0, channel);
    }

    /** A small file, read at once: most inputs are many of them. */
    static Piece small(String path, byte[] content) {
        return new Piece(path, null, new ByteArrayInputStream(content), 0, new SeekableInMemoryByteChannel(content));
    }

    /** What lies within this piece, such as an archive entry. */
    Piece entry(String entryName, InputStream content) {
        return new Piece(entryName, record(entryName), buffered(content), depth + 1, null);
    }

    /** What this piece is when unpacked: the same document under the name without its last suffix. */
    Piece unpacked(InputStream content) {
        int dot = name.lastIndexOf('.');
        String bare = dot > name.lastIndexOf('/') + 1 ? name.substring(0, dot) : name;
        return new Piece(bare, record, buffered(content), depth + 1, null);
    }

    /** Returns how what goes by this name in the piece is called within the file. */
    String record(String id) {
        return record == null ? id : record + "!/" + id;
    }

    /** Returns a channel over all its bytes: the file's own, or one in memory for what streams. */
    SeekableByteChannel channel(Budget budget) throws IOException {
        if (file != null) {
            return file;
        }
        return new SeekableInMemoryByteChannel(
                budget.readAll(stream, budget.limits().binaryBytes()));
    }

    /** Returns the first bytes; the stream stays where it is. */
    byte[] head() throws IOException {
        stream.mark(FormatDetector.HEAD);
        byte[] head = stream.readNBytes(FormatDetector.HEAD);
        stream.reset();
        return head;
    }

    private static InputStream buffered(InputStream stream) {
        return new BufferedInputStream(stream, 8192);
    }
}
