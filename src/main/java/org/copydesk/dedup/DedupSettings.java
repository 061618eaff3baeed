package org.copydesk.dedup;

import java.util.List;

/**
 * What the job file says of deduplication.
 *
 * @param keep which of two copies stays: criteria in the order in which they are asked
 */
public record DedupSettings(List<Criterion> keep) {
    public static final DedupSettings DEFAULT = new DedupSettings(
            List.of(Criterion.SOURCE_RANK, Criterion.METADATA, Criterion.EARLIEST, Criterion.LONGEST, Criterion.ID));

    public DedupSettings {
        keep = List.copyOf(keep);
    }
}
