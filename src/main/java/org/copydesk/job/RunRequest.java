package org.copydesk.job;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.copydesk.config.JobFile;
import org.copydesk.config.Setting;

/**
 * One run, as asked for on the command line or by the clock.
 *
 * @param jobFile as named by the user
 * @param job input and output folder are {@code job.dataset().path()} and {@code job.export().path()}
 * @param settings every key with its value and where it came from, for the report
 * @param restart continue the last failed or killed run; a failure when there is none
 * @param fromStep of a restart: redo this step and those after it
 * @param full ignore what earlier runs know
 * @param date the logical date, which names the version; empty for a restart on the date of its run
 * @param typed how the program was called, for the commands that the operator is told
 */
public record RunRequest(
        Path jobFile,
        JobFile job,
        List<Setting> settings,
        boolean restart,
        Optional<String> fromStep,
        boolean full,
        EngineName engine,
        Optional<LocalDate> date,
        Invocation typed) {
    public RunRequest {
        settings = List.copyOf(settings);
        if (fromStep.isPresent() && !restart) {
            throw new IllegalArgumentException("a step to start from belongs to a restart");
        }
        if (date.isEmpty() && !restart) {
            throw new IllegalArgumentException("a new run needs a date");
        }
    }

    /** What does the work. Both write the same bytes. */
    public enum EngineName {
        LOCAL,
        SPARK
    }
}
