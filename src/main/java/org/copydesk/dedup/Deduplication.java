package org.copydesk.dedup;

import java.util.Collection;
import java.util.List;

/** Finds duplicates and related stories among documents in memory: the reference for every engine. */
public final class Deduplication {
    private final DedupSettings settings;

    private Deduplication(DedupSettings settings) {
        this.settings = settings;
    }

    public static Deduplication of(DedupSettings settings) {
        return new Deduplication(settings);
    }

    /** Returns the same result for any order of the documents. */
    public Result run(Collection<DedupDocument> documents) {
        return new Result(List.of(), List.of());
    }

    /**
     * @param placements ordered by key; documents that are alone have none
     * @param related ordered by the keys
     */
    public record Result(List<Placement> placements, List<Related> related) {
        public Result {
            placements = List.copyOf(placements);
            related = List.copyOf(related);
        }
    }
}
