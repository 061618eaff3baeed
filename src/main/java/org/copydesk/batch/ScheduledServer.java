package org.copydesk.batch;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.copydesk.config.JobFile;
import org.copydesk.job.RunLog;
import org.copydesk.job.RunRequest;
import org.copydesk.job.RunResult;
import org.copydesk.job.RunResult.Verdict;
import org.copydesk.job.RunSummary;
import org.copydesk.job.RunSummary.Status;
import org.copydesk.job.Runner;
import org.copydesk.job.ServeRequest;
import org.copydesk.job.ServeRequest.ScheduledJob;
import org.copydesk.job.Server;

/**
 * Stays up and runs jobs when they are due, one at a time. What has become of each time that a job was due is kept in
 * its output folder: a run that fell into a time when nothing was up, that was stopped or killed, is made up for once,
 * at the next start, and one that met another run at work is tried again.
 */
public final class ScheduledServer implements Server {
    /** For the run at work to end its units when the process is told to stop. */
    private static final int PATIENCE_SECONDS = 90;
    /** Until a run is tried again that met another one at work in its output folder. */
    private static final Duration BUSY = Duration.ofMinutes(1);

    private final Runner runner;
    private final Clock clock;
    private final CountDownLatch told = new CountDownLatch(1);
    private final CountDownLatch over = new CountDownLatch(1);

    public ScheduledServer() {
        this(new LocalRunner(), Clock.systemUTC());
    }

    ScheduledServer(Runner runner, Clock clock) {
        this.runner = runner;
        this.clock = clock;
    }

    /**
     * A job, and when it is due next.
     *
     * @param at when its run begins: then, or later where that could not be
     */
    private record Appointment(ScheduledJob job, CronClock times, CronClock.Due due, Instant at) {
        Appointment(ScheduledJob job, CronClock times, CronClock.Due due) {
            this(job, times, due, due.instant());
        }

        JobFile file() {
            return job.loaded().job().orElseThrow();
        }

        ScheduleMemory memory() {
            return new ScheduleMemory(file().export().path(), file().name());
        }

        Optional<Appointment> next(CronClock.Due done) {
            return times.after(done).map(due -> new Appointment(job, times, due));
        }
    }

    @Override
    public void serve(ServeRequest request, Watch watch) {
        Thread hook = new Thread(this::stopAndWait, "stop");
        Runtime.getRuntime().addShutdownHook(hook);
        try {
            List<Appointment> appointments = new ArrayList<>();
            for (ScheduledJob job : request.jobs()) {
                first(job, watch).ifPresent(appointments::add);
            }
            work(appointments, watch);
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        } finally {
            over.countDown();
        }
    }

    /** Tells the server to stop; {@link #serve} returns once the run at work has ended. */
    void stop() {
        told.countDown();
    }

    private void stopAndWait() {
        stop();
        try {
            over.await(PATIENCE_SECONDS, TimeUnit.SECONDS);
        } catch (InterruptedException hurried) {
            Thread.currentThread().interrupt();
        }
    }

    private void work(List<Appointment> appointments, Watch watch) throws IOException {
        while (!appointments.isEmpty()) {
            Appointment next = appointments.stream()
                    .min(Comparator.comparing(Appointment::at))
                    .orElseThrow();
            watch.waiting(next.job(), next.at());
            if (toldToStopBefore(next.at())) {
                return;
            }
            appointments.remove(next);
            run(next, watch).ifPresent(appointments::add);
        }
        awaitStop(Long.MAX_VALUE);
    }

    /** Several times that have passed are made up for by one run. */
    private CronClock.Due latest(Appointment appointment) {
        CronClock.Due due = appointment.due();
        for (Optional<CronClock.Due> next = appointment.times().after(due);
                next.isPresent() && !next.get().instant().isAfter(clock.instant());
                next = appointment.times().after(due)) {
            due = next.get();
        }
        return due;
    }

    private boolean toldToStopBefore(Instant due) {
        // in short waits: the clock may be set, and the machine may sleep
        for (Instant now = clock.instant(); now.isBefore(due); now = clock.instant()) {
            if (awaitStop(Math.min(Duration.between(now, due).toMillis() + 1, 10_000))) {
                return true;
            }
        }
        return told.getCount() == 0;
    }

    private boolean awaitStop(long millis) {
        try {
            return told.await(millis, TimeUnit.MILLISECONDS);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            return true;
        }
    }

    /** Returns the first time that is not done; from the first start on none is forgotten. */
    private Optional<Appointment> first(ScheduledJob scheduled, Watch watch) throws IOException {
        JobFile job = scheduled.loaded().job().orElseThrow();
        if (job.schedule().cron().isEmpty()) {
            return Optional.empty();
        }
        CronClock times =
                new CronClock(job.schedule().cron().get(), job.schedule().zone());
        ScheduleMemory memory = new ScheduleMemory(job.export().path(), job.name());
        Instant now = clock.instant();
        Optional<CronClock.Due> done =
                memory.done().filter(due -> !due.instant().isAfter(now));
        if (done.isEmpty()) { // the first start, or the clock was ahead when it was written
            memory.done(new CronClock.Due(
                    LocalDateTime.ofInstant(now, job.schedule().zone()), now));
        }
        Optional<CronClock.Due> due = done.isPresent() ? times.after(done.get()) : times.after(now);
        Optional<Appointment> first = due.map(when -> new Appointment(scheduled, times, when));
        if (due.isPresent() && !due.get().instant().isAfter(now)) {
            watch.missed(scheduled, due.get().instant(), memory.begun().isPresent());
        }
        return first;
    }

    /** Returns the next time of the job, or the same again; a run that goes wrong must not cost the next ones. */
    private Optional<Appointment> run(Appointment appointment, Watch watch) throws IOException {
        CronClock.Due due = latest(appointment);
        boolean goesOn = isUnfinished(appointment, due);
        ScheduleMemory memory = appointment.memory();
        memory.begin(due);
        RunRequest run = request(appointment, due, goesOn);
        boolean ended = true;
        try {
            RunResult result = runner.run(run, watch.begins(run));
            watch.ended(run, result);
            if (result.verdict() == Verdict.BUSY) {
                return Optional.of(new Appointment(
                        appointment.job(),
                        appointment.times(),
                        appointment.due(),
                        clock.instant().plus(BUSY)));
            }
            ended = result.summary().map(RunSummary::status).orElse(Status.COMPLETED) != Status.STOPPED;
        } catch (RuntimeException fault) {
            watch.failed(run, fault);
            ended = told.getCount() > 0;
        }
        if (ended) {
            memory.done(due);
        }
        return appointment.next(due);
    }

    /** Tells whether the run of this very time was begun, and ended by a signal: it goes on then. */
    private static boolean isUnfinished(Appointment appointment, CronClock.Due due) throws IOException {
        if (!appointment.memory().begun().equals(Optional.of(due))) {
            return false;
        }
        return RunLog.of(appointment.file().export().path())
                .latest()
                .filter(run -> run.job().equals(appointment.file().name()))
                .filter(run -> run.status() == Status.STOPPED || run.status() == Status.KILLED)
                .isPresent();
    }

    private static RunRequest request(Appointment appointment, CronClock.Due due, boolean restart) {
        ScheduledJob scheduled = appointment.job();
        return new RunRequest(
                scheduled.file(),
                scheduled.loaded().job().orElseThrow(),
                scheduled.loaded().settings(),
                restart,
                Optional.empty(),
                false,
                RunRequest.EngineName.LOCAL,
                restart ? Optional.empty() : Optional.of(due.local().toLocalDate()),
                scheduled.typed());
    }
}
