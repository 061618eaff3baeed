package org.copydesk.corpus;

import java.util.Collections;
import java.util.SortedMap;
import java.util.TreeMap;
import org.copydesk.write.Changes;

/**
 * The figures of a version as {@code versions.json} lists them. Documents read are those kept, and the duplicates,
 * rejected and quarantined ones.
 *
 * @param documents kept
 * @param sources documents kept by source
 */
public record Counts(
        long read,
        long documents,
        long duplicates,
        long rejected,
        long quarantined,
        SortedMap<String, Long> sources,
        Changes changes) {
    public Counts {
        sources = Collections.unmodifiableSortedMap(new TreeMap<>(sources));
        if (read != documents + duplicates + rejected + quarantined) {
            throw new IllegalArgumentException(read + " documents read are not " + documents + " kept + " + duplicates
                    + " duplicates + " + rejected + " rejected + " + quarantined + " quarantined");
        }
    }
}
