package org.copydesk.clean;

import java.util.List;

/**
 * What a job file may set about cleaning; {@link #DEFAULTS} where it says nothing.
 *
 * @param maxRemovedShare a document of which residue rules would take more than this share keeps its residue, and is
 *     flagged
 * @param repeatedLines when a line counts as repeated by its source
 * @param minWords documents of fewer words are rejected
 * @param languages BCP 47 tags of the languages to keep; empty keeps all
 */
public record CleaningSettings(
        double maxRemovedShare, RepeatedLineSettings repeatedLines, int minWords, List<String> languages) {
    public static final CleaningSettings DEFAULTS =
            new CleaningSettings(0.6, RepeatedLineSettings.DEFAULTS, 5, List.of());

    public CleaningSettings {
        languages = List.copyOf(languages);
        if (!(maxRemovedShare >= 0 && maxRemovedShare <= 1)) {
            throw new IllegalArgumentException("max_removed_share " + maxRemovedShare + " is not within 0..1");
        }
        if (minWords < 0) {
            throw new IllegalArgumentException("min_words " + minWords + " is negative");
        }
    }
}
