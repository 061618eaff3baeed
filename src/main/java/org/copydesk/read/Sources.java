package org.copydesk.read;

import org.jspecify.annotations.Nullable;

/** Names the outlet or feed that a document came from. */
@FunctionalInterface
public interface Sources {
    /** What a document has for a source of which nothing tells the source. */
    String UNKNOWN = "input";

    /**
     * @param path of the file below the input folder, {@code /} as separator
     * @param own the record's own {@code source}
     * @param host of a web record's address
     */
    String name(String path, @Nullable String own, @Nullable String host);

    /** The record's own source, else the first folder, else the host, else {@code input}. */
    static Sources byFolder() {
        return (path, own, host) -> {
            if (own != null && !own.isBlank()) {
                return own.strip();
            }
            int slash = path.indexOf('/');
            if (slash > 0) {
                return path.substring(0, slash);
            }
            return host != null && !host.isBlank() ? host : UNKNOWN;
        };
    }
}
