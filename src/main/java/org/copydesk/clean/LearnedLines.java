package org.copydesk.clean;

import java.util.Optional;
import org.copydesk.rule.date.DateOrder;

/**
 * What the whole corpus tells of its sources: the lines that they repeat, the order of their dates. Answers only for
 * lines that are {@linkplain Repetition#isLearned learned}; safe for use by many threads.
 */
@FunctionalInterface
public interface LearnedLines {
    LearnedLines NONE = (source, line) -> Optional.empty();

    /** @param line hash of the normalized line, as {@link Lines#hash} makes it */
    Optional<Repetition> find(String source, long line);

    /** Returns how the source writes dates in numbers, where its other dates tell. */
    default Optional<DateOrder> dateOrder(String source) {
        return Optional.empty();
    }
}
