package org.copydesk.clean.author;

import java.util.List;

/**
 * When two names of a source are taken for one author's.
 *
 * @param minDocuments that the full form must stand in before another, shorter or longer by an initial, counts as the
 *     same author's; copies counted once
 * @param veto names that stay as printed and that no other becomes; {@code *} stands for anything
 */
public record OneFormSettings(boolean enabled, int minDocuments, List<String> veto) {
    /** As for lines that a source repeats: what stands in one or two documents may be a slip, or a guest. */
    public static final OneFormSettings DEFAULTS = new OneFormSettings(true, 3, List.of());

    public OneFormSettings {
        veto = List.copyOf(veto);
        if (minDocuments < 1) {
            throw new IllegalArgumentException("min_documents " + minDocuments + ": at least 1");
        }
    }
}
