package org.copydesk.cli.view;

import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import org.copydesk.config.JobFiles;
import org.copydesk.job.RunSummary;
import org.copydesk.job.RunSummary.Counts;
import org.copydesk.job.RunSummary.GateFinding;
import org.copydesk.job.RunSummary.Status;
import org.copydesk.job.RunSummary.StepSummary;

/** The last run step by step, the earlier ones a line each, and what to type if the last one ended badly. */
public final class StatusView {
    private static final int NAME = 12;

    private StatusView() {}

    public static String of(Path output, List<RunSummary> runs, Paper paper) {
        if (runs.isEmpty()) {
            return paper.line("No run has been recorded in " + JobFiles.shown(output) + " yet.")
                    .toString();
        }
        RunSummary last = runs.get(0);
        last(last, paper);
        if (runs.size() > 1) {
            paper.heading("Earlier runs", "");
            runs.subList(1, runs.size()).forEach(run -> paper.line(line(run, paper)));
        }
        if (last.restartCommand() != null && isRestartable(last.status())) {
            paper.heading("To go on where it ended", "").line("  " + Paper.safe(last.restartCommand()));
        }
        if (last.restartCommand() != null && last.status() == Status.REFUSED) {
            paper.heading("If the change is meant, publish it with", "")
                    .line("  " + Paper.safe(RunView.publishing(last, last.restartCommand())));
        }
        return paper.toString();
    }

    private static boolean isRestartable(Status status) {
        return status == Status.FAILED || status == Status.KILLED || status == Status.STOPPED;
    }

    private static void last(RunSummary run, Paper paper) {
        paper.line(mark(run.status(), paper) + " " + paper.ink(Ink.BOLD, run.job()) + " " + state(run));
        paper.row("started", NAME, time(run.started()) + attempt(run));
        paper.row("took", NAME, took(run));
        if (!run.counts().equals(Counts.NONE)) {
            paper.row("read", NAME, RunView.counts(run.counts()));
        }
        run.notes().forEach(note -> paper.row("note", NAME, Paper.safe(note)));
        for (GateFinding finding : run.gates()) {
            paper.row(finding.refused() ? "refused" : "warning", NAME, RunView.gate(finding));
        }
        if (run.failure() != null) {
            String step = run.failure().step().isEmpty()
                    ? ""
                    : "in step " + run.failure().step() + ": ";
            paper.row("cause", NAME, step + RunView.cause(run.failure()));
        }
        if (run.status() == Status.KILLED) {
            paper.row("cause", NAME, "its process " + run.owner().pid() + " is gone");
        }
        paper.heading("Steps", "");
        run.steps().forEach(step -> paper.line(step(step, run.status(), paper)));
    }

    private static String state(RunSummary run) {
        return switch (run.status()) {
            case COMPLETED -> "published " + run.version();
            case UNCHANGED -> "found nothing changed";
            case RUNNING -> "is running, process " + run.owner().pid();
            case KILLED -> "was killed";
            case REFUSED -> "was refused by a gate";
            default -> Spoken.name(run.status());
        };
    }

    private static String attempt(RunSummary run) {
        return run.attempt() == 1 ? "" : ", attempt " + run.attempt();
    }

    /** Time at work over all attempts; the nights between a kill and a restart are none. */
    private static String took(RunSummary run) {
        return run.status() == Status.KILLED && run.millis() == 0
                ? "unknown"
                : Spoken.duration(Duration.ofMillis(run.millis())) + (run.status() == Status.RUNNING ? " so far" : "");
    }

    private static String step(StepSummary step, Status run, Paper paper) {
        boolean cutOff = step.status() == Status.RUNNING && run == Status.KILLED;
        Status status = cutOff ? Status.KILLED : step.status();
        String amount = step.total() > step.done()
                ? Paper.number(step.done()) + " of " + Paper.number(step.total())
                : Paper.number(step.done());
        String done = status == Status.WAITING ? "" : amount + " " + step.unit();
        String took = step.started() == null ? "" : Spoken.duration(Duration.ofMillis(step.millis()));
        String bytes = step.bytes() == 0 ? "" : Spoken.bytes(step.bytes());
        return "  " + mark(status, paper) + " " + Width.padded(step.name(), 13) + Width.padded(Spoken.name(status), 11)
                + padLeft(done, 28) + padLeft(bytes, 11) + padLeft(took, 13);
    }

    private static String line(RunSummary run, Paper paper) {
        String version = run.version() == null ? "" : run.version();
        String kept = run.counts().equals(Counts.NONE)
                ? ""
                : Paper.number(run.counts().kept()) + " kept";
        return "  " + mark(run.status(), paper) + " " + time(run.started()) + "  "
                + Width.padded(Spoken.name(run.status()), 11) + Width.padded(version, 16) + padLeft(kept, 16)
                + padLeft(took(run), 13);
    }

    private static String padLeft(String text, int width) {
        return " ".repeat(Math.max(1, width - Width.of(text))) + text;
    }

    private static String time(Instant instant) {
        return String.format(Locale.ROOT, "%1$tF %1$tT UTC", instant.atZone(ZoneOffset.UTC));
    }

    private static String mark(Status status, Paper paper) {
        return switch (status) {
            case COMPLETED, UNCHANGED -> paper.ink(Ink.GREEN, "✔");
            case RUNNING -> paper.ink(Ink.CYAN, "▶");
            case WAITING -> paper.ink(Ink.FAINT, "·");
            case STOPPED, REFUSED -> paper.ink(Ink.YELLOW, "✘");
            case FAILED, KILLED -> paper.ink(Ink.RED, "✘");
        };
    }
}
