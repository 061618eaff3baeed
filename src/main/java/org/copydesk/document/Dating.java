package org.copydesk.document;

import org.jspecify.annotations.Nullable;

/**
 * When it was published and changed.
 *
 * @param raw the string that the publication date was, or could not be, read from
 * @param ambiguous a date was found but could not be told for certain: {@code published} is null
 */
public record Dating(
        @Nullable PublicationDate published,
        @Nullable PublicationDate modified,
        @Nullable String raw,
        boolean ambiguous) {
    public static final Dating NONE = new Dating(null, null, null, false);
}
