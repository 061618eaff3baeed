package org.copydesk.disk;

import java.io.Closeable;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;

/**
 * A file written by {@link SealedOutput}. Nothing of it is handed out before its checksum was compared: a reader of a
 * few bytes reads the chunk around them, once for each opening. Any number of threads may read it.
 */
public final class SealedFile implements Closeable {
    private final Path file;
    private final FileChannel channel;
    private final Seal seal;
    /** Chunks that were found whole; two threads may check one twice. */
    private final boolean[] whole;

    private SealedFile(Path file, FileChannel channel) throws IOException {
        this.file = file;
        this.channel = channel;
        this.seal = Seal.read(file, channel);
        this.whole = new boolean[seal.chunks().length];
    }

    /** @throws DamagedFileException if it is cut off, or another file */
    public static SealedFile open(Path file) throws IOException {
        FileChannel channel = FileChannel.open(file, StandardOpenOption.READ);
        try {
            return new SealedFile(file, channel);
        } catch (IOException | RuntimeException damaged) {
            channel.close();
            throw damaged;
        }
    }

    /** Returns the length of the content. */
    public long size() {
        return seal.bytes();
    }

    /** Returns the checksum of the whole: it tells the file from any other. */
    public int checksum() {
        return seal.checksum();
    }

    /** @throws DamagedFileException if what is read, or the bytes around it, are not what was written */
    public ByteBuffer read(long offset, int length) throws IOException {
        if (offset < 0 || length < 0 || offset + length > seal.bytes()) {
            throw new DamagedFileException(file, "it refers to bytes beyond its end");
        }
        for (long at = offset >>> Seal.CHUNK_BITS; at << Seal.CHUNK_BITS < offset + length; at++) {
            check((int) at);
        }
        return Seal.bytes(file, channel, offset, length);
    }

    private void check(int chunk) throws IOException {
        if (!whole[chunk]) {
            long from = (long) chunk << Seal.CHUNK_BITS;
            seal.check(file, chunk, Seal.bytes(file, channel, from, (int) (seal.end(chunk) - from)));
            whole[chunk] = true;
        }
    }

    @Override
    public void close() throws IOException {
        channel.close();
    }

    /** Returns the whole content. */
    public static byte[] read(Path path) throws IOException {
        try (SealedFile file = open(path)) {
            return file.read(0, Math.toIntExact(file.size())).array();
        }
    }

    /** Writes the content elsewhere, without the seal. */
    public static void copy(Path path, OutputStream out) throws IOException {
        try (SealedFile file = open(path)) {
            for (long at = 0; at < file.size(); at += Seal.CHUNK) {
                out.write(file.read(at, (int) Math.min(Seal.CHUNK, file.size() - at))
                        .array());
            }
        }
    }

    /** Reads every byte. @throws DamagedFileException if one is not what was written */
    public static void check(Path path) throws IOException {
        copy(path, OutputStream.nullOutputStream());
    }

    /** Writes a file, in place of one that is there. */
    public static void write(Path target, byte[] content) throws IOException {
        Files.createDirectories(target.toAbsolutePath().getParent());
        try (SealedOutput out = SealedOutput.of(target)) {
            out.write(content);
        }
        Durable.finish(target);
    }
}
