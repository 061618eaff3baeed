package org.copydesk.rule.byline;

import java.util.List;
import org.copydesk.document.Byline;

/**
 * A byline that competes.
 *
 * @param origin as in {@link org.copydesk.document.Signal}, or {@code visible}
 * @param confidence that it names the authors, 0 to 1
 * @param lines of the head on which it stands; none for one that is not seen
 */
public record BylineCandidate(Byline byline, String origin, double confidence, List<Integer> lines) {
    public BylineCandidate {
        lines = List.copyOf(lines);
    }
}
