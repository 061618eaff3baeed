package org.copydesk.corpus.state;

import java.util.List;

/**
 * What one night added to a table: segments whose key ranges follow one another.
 *
 * @param segments file names below the state folder, in order of their keys
 * @param rows in all of them, file marks included
 */
public record Run(List<String> segments, long rows) {
    public Run {
        segments = List.copyOf(segments);
    }
}
