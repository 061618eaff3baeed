package org.copydesk.read.record;

import org.jspecify.annotations.Nullable;

/**
 * What a record of a container goes by: its own id, else its content. Where it stands does not matter.
 *
 * @param id its own, null where it has none
 * @param source the outlet that it names itself
 */
public record Label(@Nullable String id, @Nullable String source, Checksum checksum) {
    public Label {
        id = id == null || id.isBlank() ? null : id.strip();
    }

    /** Returns the label of a record that says nothing of itself. */
    public static Label of(Checksum checksum) {
        return new Label(null, null, checksum);
    }

    /** Returns the id, or a name made of the content, such as {@code sha256:9f86d081884c7d65}. */
    public String name() {
        return id == null ? "sha256:" + checksum.digits() : id;
    }
}
