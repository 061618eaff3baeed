package org.copydesk.write.packaging;

import org.jspecify.annotations.Nullable;

/**
 * What the publisher says about the corpus: the job file's {@code export}.
 *
 * @param license an SPDX identifier, or {@code LicenseRef-…}
 * @param creator person or organization; the name where absent
 * @param url of a page about the corpus; its own card where absent
 */
public record Imprint(
        String name,
        String description,
        String license,
        @Nullable String creator,
        @Nullable String url) {}
