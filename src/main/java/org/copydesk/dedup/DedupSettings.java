package org.copydesk.dedup;

import java.util.List;

/**
 * What the job file says of deduplication.
 *
 * @param keep which of two copies stays: criteria in the order in which they are asked
 * @param hot a hash that more texts have than this is boilerplate and leads to no candidates
 */
public record DedupSettings(List<Criterion> keep, int hot) {
    /** More copies of one story than any seen, and little enough to look through. */
    public static final int DEFAULT_HOT = 1000;

    public static final DedupSettings DEFAULT = new DedupSettings(
            List.of(Criterion.SOURCE_RANK, Criterion.METADATA, Criterion.EARLIEST, Criterion.LONGEST, Criterion.ID));

    public DedupSettings {
        keep = List.copyOf(keep);
        if (hot < 2) {
            throw new IllegalArgumentException("hot: " + hot);
        }
    }

    /** Returns how many texts may have a hash that leads to a story: what more of them have is no one's story. */
    public int common() {
        return Math.max(2, hot / 10);
    }

    public DedupSettings(List<Criterion> keep) {
        this(keep, DEFAULT_HOT);
    }
}
