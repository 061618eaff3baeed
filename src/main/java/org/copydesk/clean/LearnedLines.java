package org.copydesk.clean;

import java.util.Optional;

/**
 * The lines that sources repeat, as counted over the whole corpus. Answers only for lines that are
 * {@linkplain Repetition#isLearned learned}; safe for use by many threads.
 */
@FunctionalInterface
public interface LearnedLines {
    LearnedLines NONE = (source, line) -> Optional.empty();

    /** @param line hash of the normalized line, as {@link Lines#hash} makes it */
    Optional<Repetition> find(String source, long line);
}
