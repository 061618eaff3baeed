package org.copydesk.dedup;

import org.copydesk.document.DocumentKey;
import org.jspecify.annotations.Nullable;

/**
 * Why a document is gone, and which one stands for it.
 *
 * @param similarity Jaccard similarity of the shingles, 0 to 1
 * @param containment share of the loser's shingles that the winner has, 0 to 1
 * @param reason the criterion of the keep policy that decided
 * @param winnerPublished date of the winner, as {@link DedupDocument} has it
 * @param published date of the loser
 */
public record Loss(
        DocumentKey winnerKey,
        String winner,
        Kind kind,
        double similarity,
        double containment,
        Criterion reason,
        @Nullable String winnerPublished,
        @Nullable String published) {}
