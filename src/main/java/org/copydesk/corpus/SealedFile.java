package org.copydesk.corpus;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.security.MessageDigest;
import java.util.HexFormat;
import org.copydesk.write.Sha256;

/**
 * A file that gets its name when it is whole: bytes go to a hidden file and are hashed and counted on their way;
 * closing syncs; {@link #publish} takes the right to write and renames.
 */
final class SealedFile extends OutputStream {
    private final Path path;
    private final Path temporary;
    private final FileChannel channel;
    private final OutputStream out;
    private final MessageDigest digest = Sha256.digest();
    private long bytes;
    private String sha256 = "";

    SealedFile(Path path) throws IOException {
        this.path = path;
        temporary = path.resolveSibling("." + path.getFileName() + ".tmp");
        Files.deleteIfExists(temporary);
        channel = FileChannel.open(temporary, StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE);
        out = Channels.newOutputStream(channel);
    }

    @Override
    public void write(int b) throws IOException {
        write(new byte[] {(byte) b}, 0, 1);
    }

    @Override
    public void write(byte[] buffer, int offset, int length) throws IOException {
        out.write(buffer, offset, length);
        digest.update(buffer, offset, length);
        bytes += length;
    }

    @Override
    public void close() throws IOException {
        if (channel.isOpen()) {
            try (channel) {
                channel.force(true);
                sha256 = HexFormat.of().formatHex(digest.digest());
            }
        }
    }

    void publish() throws IOException {
        Disk.seal(temporary);
        Disk.move(temporary, path);
    }

    Path path() {
        return path;
    }

    long bytes() {
        return bytes;
    }

    /** Known once the file is closed. */
    String sha256() {
        return sha256;
    }
}
