package org.copydesk.document;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import org.jspecify.annotations.Nullable;

/** Names documents, the same in every run, version and engine. */
public final class DocumentId {
    private DocumentId() {}

    /**
     * Returns 32 hex digits: the first half of the SHA-256 of source, path and record, parted by NUL.
     *
     * @param record see {@link Origin}: no number of a place, so that an id outlives what is added in front of it
     */
    public static String of(String source, String path, @Nullable String record) {
        String name = source + '\0' + path + '\0' + (record == null ? "" : record);
        return sha256(name.getBytes(StandardCharsets.UTF_8)).substring(0, 32);
    }

    /** Returns the SHA-256 of the bytes as 64 hex digits. */
    public static String sha256(byte[] bytes) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
        } catch (NoSuchAlgorithmException missing) {
            throw new AssertionError("every Java platform has SHA-256", missing);
        }
    }
}
