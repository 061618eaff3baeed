package org.copydesk.read;

import java.nio.file.Path;

/**
 * A file of the input folder as the inventory found it.
 *
 * @param path below the input folder, {@code /} as separator
 * @param sha256 of its bytes, 64 hex digits
 */
public record InputFile(Path absolute, String path, long bytes, String sha256) {}
