package org.copydesk.job;

import java.nio.file.Path;
import java.util.List;
import org.copydesk.config.LoadedJob;

/** @param jobs checked, each with its file */
public record ServeRequest(List<ScheduledJob> jobs) {
    public ServeRequest {
        jobs = List.copyOf(jobs);
    }

    /** @param typed how the operator would call it, for the commands that are told */
    public record ScheduledJob(Path file, LoadedJob loaded, Invocation typed) {}
}
