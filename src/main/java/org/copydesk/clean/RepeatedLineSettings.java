package org.copydesk.clean;

import java.util.List;

/**
 * When a line is taken for the source's own, not the article's.
 *
 * @param minDocuments in at least so many documents of the source, near duplicates counted once
 * @param minShare and in at least this share of the source's documents
 * @param veto lines that are never taken, however often they stand there; {@code *} stands for anything
 */
public record RepeatedLineSettings(boolean enabled, int minDocuments, double minShare, List<String> veto) {
    public static final RepeatedLineSettings DEFAULTS = new RepeatedLineSettings(true, 3, 0.3, List.of());

    public RepeatedLineSettings {
        veto = List.copyOf(veto);
        if (minDocuments < 2) {
            throw new IllegalArgumentException("min_documents " + minDocuments + ": a line is repeated from 2 on");
        }
        if (!(minShare >= 0 && minShare <= 1)) {
            throw new IllegalArgumentException("min_share " + minShare + " is not within 0..1");
        }
    }
}
