package org.copydesk.job;

import java.util.List;
import org.copydesk.config.JobFile;

/** Tells everything about one document. Reads files only and starts no framework: it answers in a blink. */
@FunctionalInterface
public interface Explainer {
    /**
     * Looks in the published version first, then in the input folder.
     *
     * @param pathOrId an id; a path, as it stands below the input folder or from the working directory; or
     *     {@code path#record} for one document of a container
     * @param limit explains so many documents at most where a path holds many
     */
    Found explain(JobFile job, String pathOrId, int limit);

    /** @param matches documents that the argument names; more than were explained where there are many */
    record Found(List<Explanation> explanations, long matches) {
        public Found {
            explanations = List.copyOf(explanations);
        }
    }
}
