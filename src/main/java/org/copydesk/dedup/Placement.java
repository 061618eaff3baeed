package org.copydesk.dedup;

import java.util.List;
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
 * @param related the other kept documents of the story that share a passage with this kept one and have a greater key,
 *     ordered by key
 */
public record Placement(
        DocumentKey key,
        String id,
        String cluster,
        int clusterSize,
        @Nullable String story,
        @Nullable Loss loss,
        List<Related> related) {
    public Placement {
        related = List.copyOf(related);
    }

    public boolean kept() {
        return loss == null;
    }

    public Optional<Loss> asLoss() {
        return Optional.ofNullable(loss);
    }
}
