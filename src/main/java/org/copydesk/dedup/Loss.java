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
 * @param winnerLanguage primary language of the winner, as far as it is known
 * @param language the same of the loser
 */
public record Loss(
        DocumentKey winnerKey,
        String winner,
        Kind kind,
        double similarity,
        double containment,
        Criterion reason,
        @Nullable String winnerPublished,
        @Nullable String published,
        @Nullable String winnerLanguage,
        @Nullable String language) {
    /**
     * Tells whether the law of the loser holds: whoever goes has the same words, or is in the same language, as far as
     * the languages are known, and by the measured likeness a copy of the winner.
     */
    public boolean isLawful() {
        boolean oneLanguage = language == null || winnerLanguage == null || language.equals(winnerLanguage);
        boolean copies = containment >= Likeness.COPY_CONTAINMENT || similarity >= Likeness.COPY_SIMILARITY;
        return kind == Kind.EXACT || oneLanguage && copies;
    }
}
