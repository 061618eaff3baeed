package org.copydesk.batch;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.copydesk.corpus.Versions;
import org.copydesk.disk.DamagedFileException;
import org.copydesk.disk.FileFault;
import org.copydesk.job.Progress;
import org.copydesk.job.RunRequest;
import org.copydesk.job.RunResult;
import org.copydesk.job.RunResult.Verdict;
import org.copydesk.job.Runner;
import org.copydesk.stage.RunSpec;
import org.jspecify.annotations.Nullable;

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
            Versions versions = new Versions(output);
            List<String> notes = new ArrayList<>(versions.mend());
            Mending mending = new Mending(output);
            RunRequest next = request;
            while (true) {
                try {
                    Attempt attempt = attempt(next, versions, mending, progress);
                    if (!mending.canMend(attempt.cause())) {
                        notes.addAll(mending.notes());
                        notes.addAll(attempt.notes());
                        notes.addAll(mending.advice(attempt.cause()));
                        return told(attempt.result(), notes);
                    }
                    next = anew(next, attempt.full(), attempt.date());
                } catch (DamagedFileException | UncheckedIOException failed) {
                    if (!mending.canMend(failed)) {
                        throw new IOException(
                                FileFault.describe(failed) + ". " + String.join(". ", mending.advice(failed)), failed);
                    }
                    next = anew(next, next.full(), next.date());
                }
            }
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    /**
     * One run, to its end.
     *
     * @param cause why it failed; null where it did not
     * @param full whether it was, or would have been, a full run
     * @param notes what of the state it built on was made anew
     */
    private record Attempt(
            RunResult result, @Nullable Throwable cause, boolean full, LocalDate date, List<String> notes) {}

    private static Attempt attempt(RunRequest request, Versions versions, Mending mending, Progress progress)
            throws IOException {
        KnownState known = new KnownState(request.job(), versions, mending.found());
        RunPlanner planner = new RunPlanner(request, versions.output(), known);
        Optional<RunPlanner.Planned> planned = planner.plan();
        if (planned.isEmpty()) {
            RunResult refused = new RunResult(Verdict.FAILED, Optional.empty(), planner.refusal(), Optional.empty());
            return new Attempt(refused, null, false, request.date(), List.of());
        }
        NightShift shift = new NightShift(request, planned.get(), progress);
        RunResult result = shift.work();
        RunSpec spec = planned.get().spec();
        return new Attempt(result, shift.cause(), spec.full(), LocalDate.parse(spec.date()), known.notes());
    }

    /** A new run in place of one that cannot go on, for the same day. */
    private static RunRequest anew(RunRequest request, boolean full, LocalDate date) {
        return new RunRequest(
                request.jobFile(),
                request.job(),
                request.settings(),
                false,
                Optional.empty(),
                full,
                request.engine(),
                date,
                request.restartCommand());
    }

    private static RunResult told(RunResult result, List<String> notes) {
        String message = notes.isEmpty() ? result.message() : result.message() + " " + String.join(". ", notes) + ".";
        return new RunResult(result.verdict(), result.version(), message, result.summary());
    }
}
