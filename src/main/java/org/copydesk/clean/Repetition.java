package org.copydesk.clean;

/**
 * How often a source repeats a line, near duplicates counted once.
 *
 * @param documents that have the line
 * @param documentsOfSource that the source has in all
 */
public record Repetition(int documents, int documentsOfSource) {
    public double share() {
        return documentsOfSource == 0 ? 0 : (double) documents / documentsOfSource;
    }

    /** Tells whether the line is the source's own by these settings. */
    public boolean isLearned(RepeatedLineSettings settings) {
        return settings.enabled() && documents >= settings.minDocuments() && share() >= settings.minShare();
    }
}
