package org.copydesk.write.packaging;

import org.copydesk.write.ShardFormat;

/**
 * One file of the payload.
 *
 * @param path below the version's folder, {@code /} as separator
 * @param format name of its {@link ShardFormat}
 * @param sha256 64 hex digits
 */
public record DataFile(String path, String format, long rows, long bytes, String sha256) {}
