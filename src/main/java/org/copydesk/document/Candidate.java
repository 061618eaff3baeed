package org.copydesk.document;

/**
 * A value that competed for a field, kept for {@code explain} and the report.
 *
 * @param origin as in {@link Signal}, or {@code visible}
 * @param confidence 0 to 1, for ranking only
 * @param verdict {@code chosen}, or why it was not, in a few words
 */
public record Candidate(Field field, String value, String origin, double confidence, String verdict) {}
