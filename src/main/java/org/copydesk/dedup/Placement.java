package org.copydesk.dedup;

import java.util.Optional;
import org.copydesk.document.DocumentKey;
import org.jspecify.annotations.Nullable;

/**
 * Where a document stands among the others. A document that is alone in its cluster and in no story has none.
 *
 * @param cluster id of the survivor of its cluster: its own where it is kept
 * @param clusterSize documents in the cluster
 * @param story id of the group of related documents, or null
 * @param loss null where the document is kept
 */
public record Placement(
        DocumentKey key,
        String id,
        String cluster,
        int clusterSize,
        @Nullable String story,
        @Nullable Loss loss) {

    public boolean kept() {
        return loss == null;
    }

    public Optional<Loss> asLoss() {
        return Optional.ofNullable(loss);
    }
}
