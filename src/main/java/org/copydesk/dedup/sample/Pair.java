package org.copydesk.dedup.sample;

import java.nio.charset.StandardCharsets;
import java.util.Optional;
import org.copydesk.dedup.Placement;
import org.copydesk.dedup.Related;
import org.copydesk.document.DocumentId;
import org.copydesk.document.DocumentKey;

/**
 * Two documents that were compared: a duplicate with its survivor, or two related ones.
 *
 * @param id the same whichever of the two survives, and as good as random: the lowest ids are a fair sample
 * @param first the duplicate, where one is
 * @param similarity Jaccard similarity of the shingles, 0 to 1
 * @param containment of the duplicate in its survivor, or of the smaller in the larger, 0 to 1
 */
public record Pair(
        String id,
        Verdict verdict,
        String stratum,
        DocumentKey first,
        String firstId,
        DocumentKey second,
        String secondId,
        double similarity,
        double containment) {
    private static final int ID_DIGITS = 16;

    /** Returns the pair of a duplicate and its survivor; empty for a kept document. */
    public static Optional<Pair> of(Placement placement) {
        return placement
                .asLoss()
                .map(loss -> new Pair(
                        id(placement.id(), loss.winner()),
                        Verdict.DUPLICATE,
                        Stratum.of(loss.kind(), loss.containment()),
                        placement.key(),
                        placement.id(),
                        loss.winnerKey(),
                        loss.winner(),
                        loss.similarity(),
                        loss.containment()));
    }

    public static Pair of(Related related) {
        return new Pair(
                id(related.firstId(), related.secondId()),
                Verdict.RELATED,
                Stratum.ofRelated(related.containment()),
                related.first(),
                related.firstId(),
                related.second(),
                related.secondId(),
                related.similarity(),
                related.containment());
    }

    private static String id(String one, String other) {
        String both = one.compareTo(other) < 0 ? one + " " + other : other + " " + one;
        return DocumentId.sha256(both.getBytes(StandardCharsets.UTF_8)).substring(0, ID_DIGITS);
    }
}
