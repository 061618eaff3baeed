package org.copydesk.batch;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.copydesk.corpus.VersionName;
import org.copydesk.corpus.Versions;
import org.copydesk.disk.FileFault;
import org.copydesk.disk.Reserve;
import org.copydesk.job.Progress;
import org.copydesk.job.RunLog;
import org.copydesk.job.RunRequest;
import org.copydesk.job.RunResult;
import org.copydesk.job.RunResult.Verdict;
import org.copydesk.job.RunSummary;
import org.copydesk.job.RunSummary.Failure;
import org.copydesk.job.RunSummary.Status;
import org.copydesk.job.Runner;
import org.copydesk.stage.Journal;
import org.copydesk.stage.RunSpec;
import org.jspecify.annotations.Nullable;

/** Runs a job on this machine: takes the output folder's lock, finds out what is to be done, and does it. */
public final class LocalRunner implements Runner {
    private final InstantSource clock;
    private final Witness witness;

    public LocalRunner() {
        this(InstantSource.system(), Witness.NONE);
    }

    LocalRunner(InstantSource clock, Witness witness) {
        this.clock = clock;
        this.witness = witness;
    }

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
            new Reserve(output.resolve(".copydesk")).hold();
            return run(request, output, progress);
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    /** Runs, and runs anew where private files turn out to be damaged, as long as that mends them. */
    private RunResult run(RunRequest request, Path output, Progress progress) throws IOException {
        Mending mending = new Mending(output);
        List<String> notes = new ArrayList<>();
        for (RunRequest next = request; ; ) {
            Attempt attempt = attempt(next, output, mending, notes, progress);
            if (!mending.canMend(attempt.cause())) {
                notes.addAll(mending.notes());
                notes.addAll(attempt.notes());
                notes.addAll(mending.advice(attempt.cause()));
                return told(attempt.result(), notes);
            }
            next = anew(next, attempt.full(), attempt.date());
        }
    }

    /**
     * One run, to its end.
     *
     * @param cause why it failed; null where it did not
     * @param full whether it was, or would have been, a full run
     * @param date of the run that takes its place, if one has to
     * @param notes what of the state it built on was made anew
     */
    private record Attempt(
            RunResult result, @Nullable Throwable cause, boolean full, Optional<LocalDate> date, List<String> notes) {}

    private Attempt attempt(RunRequest request, Path output, Mending mending, List<String> mended, Progress progress)
            throws IOException {
        Versions versions = new Versions(output);
        KnownState known = new KnownState(request.job(), versions, mending.found());
        RunPlanner planner = new RunPlanner(request, output, clock, known);
        NightShift shift;
        RunSpec spec;
        try {
            Recovery recovery = new Recovery(output);
            if (!request.restart()) {
                recovery.completeRun();
            }
            recovery.completeVersions();
            mended.addAll(versions.mend());
            Optional<RunPlanner.Planned> planned = planner.plan();
            if (planned.isEmpty()) {
                RunResult refused =
                        new RunResult(Verdict.FAILED, Optional.empty(), planner.refusal(), Optional.empty());
                return new Attempt(refused, null, false, request.date(), List.of());
            }
            checkInput(request);
            spec = planned.get().spec();
            shift = new NightShift(request, planned.get(), output, progress, clock, witness);
        } catch (IOException | RuntimeException notBegun) {
            RunResult failed = record(notBegun, request, planner.opening(), output, progress);
            return new Attempt(failed, notBegun, request.full(), request.date(), known.notes());
        }
        RunResult result = shift.work();
        return new Attempt(
                result, shift.cause(), spec.full(), Optional.of(LocalDate.parse(spec.date())), known.notes());
    }

    /** A new run in place of one that cannot go on, for the same day. */
    private RunRequest anew(RunRequest request, boolean full, Optional<LocalDate> date) {
        LocalDate today =
                LocalDate.ofInstant(clock.instant(), request.job().schedule().zone());
        return new RunRequest(
                request.jobFile(),
                request.job(),
                request.settings(),
                false,
                Optional.empty(),
                full,
                request.engine(),
                Optional.of(date.orElse(today)),
                request.typed());
    }

    private static RunResult told(RunResult result, List<String> notes) {
        List<String> sentences = notes.stream().distinct().toList();
        String message =
                sentences.isEmpty() ? result.message() : result.message() + " " + String.join(". ", sentences) + ".";
        return new RunResult(result.verdict(), result.version(), message, result.summary());
    }

    private static void checkInput(RunRequest request) throws IOException {
        Path input = request.job().dataset().path();
        if (!Files.isDirectory(input)) {
            throw new IOException(
                    "there is no input folder " + input + ": make it or mount it, or name another with --input");
        }
    }

    /** A run that could not begin is on record like any other: nobody may have seen what it printed. */
    private RunResult record(Exception notBegun, RunRequest request, RunSummary opening, Path output, Progress progress)
            throws IOException {
        StringWriter trace = new StringWriter();
        notBegun.printStackTrace(new PrintWriter(trace));
        String message = "The run could not begin: " + FileFault.describe(notBegun) + ".";
        Journal journal =
                new Journal(RunLog.of(output), progress, clock, new Reserve(output.resolve(".copydesk")), opening);
        journal.close(
                Status.FAILED,
                null,
                opening.counts(),
                List.of(),
                new Failure("", message, null, trace.toString()),
                request.typed().anywhere().restart());
        return new RunResult(Verdict.FAILED, latest(output), message, Optional.of(journal.summary()));
    }

    private static Optional<String> latest(Path output) {
        try {
            return new Versions(output).latest().map(VersionName::toString);
        } catch (IOException damaged) {
            return Optional.empty(); // which may be why the run could not begin
        }
    }
}
