package org.copydesk.write.packaging;

import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * A licence by its SPDX identifier, as the different catalogues want it named.
 *
 * @param url of its text in the SPDX list; null for a {@code LicenseRef-} and for expressions
 */
record License(String spdx, @Nullable String url) {
    private static final Pattern IDENTIFIER = Pattern.compile("(?!LicenseRef-)[A-Za-z0-9][A-Za-z0-9.+-]*");

    /** Those that the Hugging Face hub knows by the SPDX identifier in lower case. */
    private static final Set<String> HUB = Set.of(
            "apache-2.0",
            "bsd-2-clause",
            "bsd-3-clause",
            "cc0-1.0",
            "cc-by-2.0",
            "cc-by-2.5",
            "cc-by-3.0",
            "cc-by-4.0",
            "cc-by-nc-2.0",
            "cc-by-nc-3.0",
            "cc-by-nc-4.0",
            "cc-by-nc-nd-3.0",
            "cc-by-nc-nd-4.0",
            "cc-by-nc-sa-2.0",
            "cc-by-nc-sa-3.0",
            "cc-by-nc-sa-4.0",
            "cc-by-nd-4.0",
            "cc-by-sa-3.0",
            "cc-by-sa-4.0",
            "mit",
            "mpl-2.0");

    private static final Map<String, String> HUB_BY_OTHER_NAME = Map.of(
            "odc-by-1.0", "odc-by",
            "odbl-1.0", "odbl",
            "pddl-1.0", "pddl",
            "cdla-permissive-2.0", "cdla-permissive-2.0");

    static License of(String spdx) {
        boolean listed = IDENTIFIER.matcher(spdx).matches();
        return new License(spdx, listed ? "https://spdx.org/licenses/" + spdx + ".html" : null);
    }

    /** Returns the hub's name of it, {@code other} if it has none. */
    String onHub() {
        String lower = spdx.toLowerCase(Locale.ROOT);
        return HUB.contains(lower) ? lower : HUB_BY_OTHER_NAME.getOrDefault(lower, "other");
    }

    /** Returns a name of letters, digits, hyphens, dots and underscores. */
    String token() {
        return spdx.replaceAll("[^-a-zA-Z0-9._]+", "-");
    }
}
