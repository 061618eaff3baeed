package org.copydesk.config;

import java.util.List;
import java.util.Optional;

/**
 * What came of reading a job file.
 *
 * @param job empty when there are problems
 * @param settings every key in the order of {@code defaults.yaml}, also when there are problems
 * @param problems all of them, by file and line
 */
public record LoadedJob(Optional<JobFile> job, List<Setting> settings, List<Problem> problems) {
    public LoadedJob {
        settings = List.copyOf(settings);
        problems = List.copyOf(problems);
        if (job.isEmpty() == problems.isEmpty()) {
            throw new IllegalArgumentException("either a job or problems");
        }
    }
}
