package org.copydesk.stage;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.SeekableByteChannel;
import java.nio.file.AccessDeniedException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.NoSuchFileException;
import java.nio.file.OpenOption;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.BasicFileAttributes;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Set;

/** What is known of the files of the input folder without reading them as documents. */
public final class Inventory {
    /** SHA-256 of a file that has none: not regular, or not to be opened. */
    static final String NO_HASH = "";

    private static final Set<OpenOption> READ = Set.of(StandardOpenOption.READ, LinkOption.NOFOLLOW_LINKS);

    private Inventory() {}

    /**
     * A file as it was found.
     *
     * @param modified time of the last change in nanoseconds since 1970
     * @param settled false when the file changed so shortly before it was looked at that another change of the same
     *     size could go unnoticed: it is hashed again next time
     */
    public record FileEntry(long bytes, long modified, boolean settled, String sha256) {
        FileEntry withHash(String hash) {
            return new FileEntry(bytes, modified, settled, hash);
        }

        /** Tells whether a look at size and time is enough to say that nothing has changed. */
        boolean surely(FileEntry before) {
            return before.settled && bytes == before.bytes && modified == before.modified && !before.sha256.isEmpty();
        }
    }

    /** Returns the SHA-256 of a file's bytes as 64 hex digits; {@link #NO_HASH} where it cannot be had. */
    public static String hash(Path file) throws IOException {
        MessageDigest digest = sha256();
        try {
            BasicFileAttributes found =
                    Files.readAttributes(file, BasicFileAttributes.class, LinkOption.NOFOLLOW_LINKS);
            if (!found.isRegularFile()) {
                return NO_HASH;
            }
            ByteBuffer buffer = ByteBuffer.allocate((int) Math.min(1 + found.size(), 1 << 16)); // most are small
            try (SeekableByteChannel in = Files.newByteChannel(file, READ)) {
                while (in.read(buffer) >= 0) {
                    digest.update(buffer.flip());
                    buffer.clear();
                }
            }
        } catch (NoSuchFileException | AccessDeniedException notToBeHad) {
            return NO_HASH;
        }
        return HexFormat.of().formatHex(digest.digest());
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException missing) {
            throw new AssertionError("every Java platform has SHA-256", missing);
        }
    }
}
