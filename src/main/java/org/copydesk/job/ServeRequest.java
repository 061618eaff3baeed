package org.copydesk.job;

import java.nio.file.Path;
import java.util.List;
import org.copydesk.config.LoadedJob;

/**
 * @param jobs checked, each with its file
 * @param port of the console on 127.0.0.1; 0 for none
 */
public record ServeRequest(List<ScheduledJob> jobs, int port) {
    public ServeRequest {
        jobs = List.copyOf(jobs);
    }

    public record ScheduledJob(Path file, LoadedJob loaded) {}
}
