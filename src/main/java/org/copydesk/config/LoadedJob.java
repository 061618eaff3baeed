package org.copydesk.config;

import java.util.List;
import java.util.Optional;
import org.copydesk.config.JobFile.RulePack;

/**
 * What came of reading a job file.
 *
 * @param job empty when there are problems
 * @param rulePacks those that are there, also when there are problems
 * @param settings every key in the order of {@code defaults.yaml}, also when there are problems
 * @param problems all of them, by file and line
 */
public record LoadedJob(
        Optional<JobFile> job, List<RulePack> rulePacks, List<Setting> settings, List<Problem> problems) {
    public LoadedJob {
        rulePacks = List.copyOf(rulePacks);
        settings = List.copyOf(settings);
        problems = List.copyOf(problems);
        if (job.isEmpty() == problems.isEmpty()) {
            throw new IllegalArgumentException("either a job or problems");
        }
    }
}
