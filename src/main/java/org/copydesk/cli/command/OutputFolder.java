package org.copydesk.cli.command;

import java.nio.file.Path;
import org.copydesk.config.JobFile;
import org.copydesk.config.JobFiles;
import org.copydesk.config.LoadedJob;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** The output folder that a command looks at: of {@code --output}, or of a job, or {@code output/}. */
final class OutputFolder {
    private static final Path DEFAULT = Path.of("output");

    @Mixin
    private final Common common = new Common();

    @Option(
            names = "--job",
            paramLabel = "JOB",
            description = "Job file that names the output folder. Default: " + JobChoice.DEFAULT + ".")
    private @Nullable String job;

    Common common() {
        return common;
    }

    Path path() {
        return of(common, load());
    }

    /** Returns the job, for commands whose work its settings decide. */
    JobFile job() {
        return job(load());
    }

    /** Returns the job, or the one of defaults: for commands that need no more of it than its output folder. */
    JobFile jobIfThere() {
        return job(JobChoice.loadIfThere(job, common, common.outputAssignment()));
    }

    private JobFile job(LoadedJob loaded) {
        return loaded.job().orElseThrow(() -> new WrongInput(JobChoice.file(job).toString(), loaded.problems()));
    }

    private LoadedJob load() {
        return JobFiles.loadWith(JobChoice.file(job), common.outputAssignment());
    }

    /** A job file that is wrong must not keep the operator from looking at what is there. */
    static Path of(Common common, LoadedJob loaded) {
        return common.output()
                .map(Path::of)
                .or(() -> loaded.job().map(JobFile::export).map(JobFile.Export::path))
                .orElse(DEFAULT);
    }
}
