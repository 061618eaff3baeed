package org.copydesk.batch;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.copydesk.corpus.Versions;
import org.copydesk.job.Progress;
import org.copydesk.job.RunRequest;
import org.copydesk.job.RunResult;
import org.copydesk.job.RunResult.Verdict;
import org.copydesk.job.Runner;

/** Runs a job on this machine: takes the output folder's lock, finds out what is to be done, and does it. */
public final class LocalRunner implements Runner {
    @Override
    public RunResult run(RunRequest request, Progress progress) {
        Path output = request.job().export().path().toAbsolutePath().normalize();
        try (OutputLock lock = OutputLock.take(output).orElse(null)) {
            if (lock == null) {
                return new RunResult(
                        Verdict.BUSY,
                        Optional.empty(),
                        "Another run is at work in " + output + ": " + OutputLock.owner(output)
                                + ". Wait for it, or look at it with 'status'.",
                        Optional.empty());
            }
            Path input = request.job().dataset().path();
            if (!Files.isDirectory(input)) {
                return new RunResult(
                        Verdict.FAILED,
                        Optional.empty(),
                        "There is no input folder " + input + ". Make it, or name another with --input.",
                        Optional.empty());
            }
            PrivateTexts.withdrawal(output).complete();
            new Versions(output).mend();
            RunPlanner planner = new RunPlanner(request, output);
            Optional<RunPlanner.Planned> planned = planner.plan();
            if (planned.isEmpty()) {
                return new RunResult(Verdict.FAILED, Optional.empty(), planner.refusal(), Optional.empty());
            }
            return new NightShift(request, planned.get(), progress).work();
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }
}
