package org.copydesk.batch;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
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
import org.copydesk.disk.Durable;
import org.copydesk.job.RunRequest;
import org.copydesk.job.Runner;
import org.copydesk.job.ServeRequest;
import org.copydesk.job.ServeRequest.ScheduledJob;
import org.copydesk.job.Server;
import tools.jackson.databind.json.JsonMapper;

/**
 * Stays up and runs jobs when they are due, one at a time. When a job was last due is kept in its output folder: a run
 * that fell into a time when nothing was up is made up for, once, at the next start.
 */
public final class ScheduledServer implements Server {
    private static final JsonMapper JSON = JsonMapper.builder().build();
    /** For the run at work to end its units when the process is told to stop. */
    private static final int PATIENCE_SECONDS = 90;

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

    /** A job, and when it is due next. */
    private record Appointment(ScheduledJob job, CronClock times, CronClock.Due due) {}

    /** What is kept of a job's last time. */
    record LastDue(String local, String instant) {}

    @Override
    public void serve(ServeRequest request, Watch watch) {
        Thread hook = new Thread(this::stopAndWait, "stop");
        Runtime.getRuntime().addShutdownHook(hook);
        try {
            List<Appointment> appointments = new ArrayList<>();
            for (ScheduledJob job : request.jobs()) {
                first(job).ifPresent(appointments::add);
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
                    .min(Comparator.comparing(appointment -> appointment.due().instant()))
                    .orElseThrow();
            watch.waiting(next.job(), next.due().instant());
            if (toldToStopBefore(next.due().instant())) {
                return;
            }
            appointments.remove(next);
            run(next, watch);
            remember(next);
            next.times()
                    .after(latest(next))
                    .ifPresent(due -> appointments.add(new Appointment(next.job(), next.times(), due)));
        }
        awaitStop(Long.MAX_VALUE);
    }

    /** Several times that have passed are made up for by one run. */
    private CronClock.Due latest(Appointment done) {
        CronClock.Due due = done.due();
        for (Optional<CronClock.Due> next = done.times().after(due);
                next.isPresent() && !next.get().instant().isAfter(clock.instant());
                next = done.times().after(due)) {
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

    private Optional<Appointment> first(ScheduledJob scheduled) throws IOException {
        JobFile job = scheduled.loaded().job().orElseThrow();
        if (job.schedule().cron().isEmpty()) {
            return Optional.empty();
        }
        CronClock times =
                new CronClock(job.schedule().cron().get(), job.schedule().zone());
        Optional<CronClock.Due> due =
                remembered(job).isPresent() ? times.after(remembered(job).get()) : times.after(clock.instant());
        return due.map(when -> new Appointment(scheduled, times, when));
    }

    private static Path memory(JobFile job) {
        return job.export().path().resolve(".copydesk").resolve("schedule-" + job.name() + ".json");
    }

    private static Optional<CronClock.Due> remembered(JobFile job) throws IOException {
        if (!Files.exists(memory(job))) {
            return Optional.empty();
        }
        LastDue last = JSON.readValue(Files.readAllBytes(memory(job)), LastDue.class);
        return Optional.of(new CronClock.Due(LocalDateTime.parse(last.local()), Instant.parse(last.instant())));
    }

    private void remember(Appointment done) throws IOException {
        CronClock.Due due = latest(done);
        LastDue last = new LastDue(due.local().toString(), due.instant().toString());
        JobFile job = done.job().loaded().job().orElseThrow();
        Durable.write(memory(job), JSON.writeValueAsBytes(last));
    }

    /** A night that goes wrong must not cost the next ones. */
    private void run(Appointment appointment, Watch watch) {
        RunRequest run = request(appointment);
        try {
            watch.ended(run, runner.run(run, watch.begins(run)));
        } catch (RuntimeException fault) {
            watch.failed(run, fault);
        }
    }

    private RunRequest request(Appointment appointment) {
        ScheduledJob scheduled = appointment.job();
        return new RunRequest(
                scheduled.file(),
                scheduled.loaded().job().orElseThrow(),
                scheduled.loaded().settings(),
                false,
                Optional.empty(),
                false,
                RunRequest.EngineName.LOCAL,
                latest(appointment).local().toLocalDate(),
                scheduled.restartCommand());
    }
}
