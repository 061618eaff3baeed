package org.copydesk.job;

import java.nio.file.Path;
import java.util.List;
import org.copydesk.config.LoadedJob;

/** @param jobs checked, each with its file */
public record ServeRequest(List<ScheduledJob> jobs) {
    public ServeRequest {
        jobs = List.copyOf(jobs);
    }

    /** @param restartCommand what the operator types if a run of it ends badly */
    public record ScheduledJob(Path file, LoadedJob loaded, String restartCommand) {}
}
