package org.copydesk.disk;

import java.io.DataOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.zip.CRC32C;

/**
 * What stands at the end of a private file, so that every reader can tell whether it is what was written: a checksum of
 * each {@value #CHUNK} bytes of content, the length of the content, one checksum over these and the file's name, and a
 * mark. The name is that of the file and its folder, {@code "20261121T030000.000Z/records.seg"}: a file in the place of
 * another is noticed, a whole output folder may be copied.
 *
 * @param bytes of content
 * @param chunks checksum of each chunk of the content
 * @param checksum over all of it
 */
public record Seal(long bytes, int[] chunks, int checksum) {
    public static final int CHUNK_BITS = 16;
    static final int CHUNK = 1 << CHUNK_BITS;
    private static final int MARK = 0x43445332; // "CDS2"
    private static final int TRAILER = Long.BYTES + 2 * Integer.BYTES;

    static Seal of(Path file, long bytes, int[] chunks) {
        CRC32C sum = new CRC32C();
        sum.update(name(file).getBytes(StandardCharsets.UTF_8));
        ByteBuffer table = ByteBuffer.allocate(chunks.length * Integer.BYTES + Long.BYTES);
        table.asIntBuffer().put(chunks);
        table.putLong(chunks.length * Integer.BYTES, bytes);
        sum.update(table);
        return new Seal(bytes, chunks, (int) sum.getValue());
    }

    /** Returns the name of a file and of the folder it lies in. */
    static String name(Path file) {
        Path absolute = file.toAbsolutePath().normalize();
        return absolute.getParent().getFileName() + "/" + absolute.getFileName();
    }

    void writeTo(DataOutputStream out) throws IOException {
        for (int chunk : chunks) {
            out.writeInt(chunk);
        }
        out.writeLong(bytes);
        out.writeInt(checksum);
        out.writeInt(MARK);
    }

    /** Reads the seal of a file; the content is not looked at. @throws DamagedFileException if it is not whole */
    static Seal read(Path file) throws IOException {
        try (FileChannel channel = FileChannel.open(file, StandardOpenOption.READ)) {
            return read(file, channel);
        }
    }

    public static Seal read(Path file, FileChannel channel) throws IOException {
        long size = channel.size();
        if (size < TRAILER) {
            throw new DamagedFileException(file, size == 0 ? "it is empty" : "it is cut off");
        }
        ByteBuffer trailer = bytes(file, channel, size - TRAILER, TRAILER);
        long bytes = trailer.getLong();
        int checksum = trailer.getInt();
        long chunks = (bytes + CHUNK - 1) >>> CHUNK_BITS;
        if (trailer.getInt() != MARK || bytes < 0 || bytes + chunks * Integer.BYTES + TRAILER != size) {
            throw new DamagedFileException(file, "it is cut off, or its end is damaged");
        }
        int[] table = new int[(int) chunks];
        bytes(file, channel, bytes, table.length * Integer.BYTES).asIntBuffer().get(table);
        Seal seal = of(file, bytes, table);
        if (seal.checksum != checksum) {
            throw new DamagedFileException(file, "its seal is broken, or it is another file");
        }
        return seal;
    }

    static ByteBuffer bytes(Path file, FileChannel channel, long offset, int length) throws IOException {
        ByteBuffer buffer = ByteBuffer.allocate(length);
        while (buffer.hasRemaining()) {
            if (channel.read(buffer, offset + buffer.position()) < 0) {
                throw new DamagedFileException(file, "it is cut off");
            }
        }
        return buffer.flip();
    }

    /** Returns where a chunk ends. */
    public long end(int chunk) {
        return Math.min(bytes, (chunk + 1L) << CHUNK_BITS);
    }

    /** @throws DamagedFileException if the content of a chunk is not what was written */
    public void check(Path file, int chunk, ByteBuffer content) throws DamagedFileException {
        CRC32C sum = new CRC32C();
        sum.update(content);
        if ((int) sum.getValue() != chunks[chunk]) {
            throw new DamagedFileException(
                    file, "bytes " + ((long) chunk << CHUNK_BITS) + " to " + end(chunk) + " are not what was written");
        }
    }
}
