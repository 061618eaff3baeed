package org.copydesk.read.record;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import org.copydesk.document.Signal;

/**
 * Size and SHA-256 of a record as it stands in its container: they change with the record and with nothing around it.
 *
 * @param sha256 64 hex digits
 */
public record Checksum(long bytes, String sha256) {
    private static final int DIGITS = 16;

    public static Checksum of(byte[] content) {
        return of(content, 0, content.length);
    }

    public static Checksum of(byte[] bytes, int start, int end) {
        Running running = new Running();
        running.add(bytes, start, end - start);
        return running.checksum();
    }

    /** Returns the checksum of what is understood of a record that has no bytes of its own, such as a row of Parquet. */
    static Checksum of(byte[] content, List<Signal> signals) {
        Running running = new Running();
        running.add(content);
        for (Signal signal : signals) {
            running.add(('\0' + signal.origin() + '\0' + signal.value()).getBytes(StandardCharsets.UTF_8));
        }
        return running.checksum();
    }

    /** Returns the first digits: 64 bits tell the records of a file apart. */
    public String digits() {
        return sha256.substring(0, DIGITS);
    }

    /** A checksum of bytes that come piece by piece. */
    public static final class Running {
        private final MessageDigest digest;
        private long bytes;

        public Running() {
            try {
                digest = MessageDigest.getInstance("SHA-256");
            } catch (NoSuchAlgorithmException missing) {
                throw new AssertionError("every Java platform has SHA-256", missing);
            }
        }

        public void add(byte[] content) {
            add(content, 0, content.length);
        }

        public void add(byte[] content, int start, int length) {
            digest.update(content, start, length);
            bytes += length;
        }

        /** Returns the checksum of what was added, and begins anew. */
        public Checksum checksum() {
            Checksum checksum = new Checksum(bytes, HexFormat.of().formatHex(digest.digest()));
            bytes = 0;
            return checksum;
        }
    }
}
