package org.copydesk.cli.view;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.copydesk.config.JobFiles;
import org.copydesk.job.RunResult;
import org.copydesk.job.RunSummary;
import org.copydesk.job.RunSummary.Counts;
import org.copydesk.job.RunSummary.Failure;
import org.copydesk.job.RunSummary.GateFinding;

/** How a run ended. */
public final class RunView {
    private static final int NAME = 8;
    private static final String QUARANTINED = "quarantined";

    private RunView() {}

    public static String of(RunResult result, Path output, String restartCommand, Paper paper) {
        paper.line(headline(result, paper));
        result.summary().ifPresent(summary -> summary(result, summary, output, restartCommand, paper));
        return paper.toString();
    }

    private static String headline(RunResult result, Paper paper) {
        String message = Paper.safe(result.message());
        return switch (result.verdict()) {
            case PUBLISHED -> paper.ink(Ink.GREEN, "✔ ") + paper.ink(Ink.BOLD, message);
            case UNCHANGED -> paper.ink(Ink.GREEN, "✔ ") + message;
            case FAILED, BUSY -> paper.ink(Ink.RED, "✘ ") + paper.ink(Ink.BOLD, message);
            case REFUSED -> paper.ink(Ink.YELLOW, "✘ ") + paper.ink(Ink.BOLD, message);
        };
    }

    private static void summary(RunResult result, RunSummary summary, Path output, String restartCommand, Paper paper) {
        if (!summary.counts().equals(Counts.NONE)) {
            paper.row("read", NAME, counts(summary.counts()));
        }
        for (GateFinding finding : summary.gates()) {
            paper.row(finding.refused() ? "refused" : "warning", NAME, gate(finding));
        }
        summary.notes().forEach(note -> paper.row("note", NAME, Paper.safe(note)));
        if (summary.ended() != null) {
            paper.row("took", NAME, Spoken.duration(Duration.ofMillis(summary.millis())));
        }
        Failure failure = summary.failure();
        if (failure != null) {
            if (!failure.step().isEmpty()) {
                paper.row("step", NAME, failure.step());
            }
            paper.row("cause", NAME, cause(failure));
        }
        switch (result.verdict()) {
            case PUBLISHED -> {
                paper.row("corpus", NAME, JobFiles.shown(output.resolve("latest")));
                paper.row("report", NAME, JobFiles.shown(output.resolve("latest/reports/index.html")));
            }
            case FAILED -> paper.row("restart", NAME, restartCommand);
            case REFUSED -> paper.row("if meant", NAME, publishing(summary, restartCommand));
            default -> {}
        }
    }

    /** Returns the command that publishes what was refused: past gates, or past the limit of quarantine. */
    static String publishing(RunSummary refused, String restartCommand) {
        List<String> metrics = refused.gates().stream()
                .filter(GateFinding::refused)
                .map(GateFinding::metric)
                .toList();
        boolean quarantine = metrics.isEmpty() || metrics.contains(QUARANTINED);
        boolean gates = metrics.stream().anyMatch(metric -> !metric.equals(QUARANTINED));
        boolean emptied = refused.gates().stream().anyMatch(gate -> gate.refused() && gate.current() == 0);
        return restartCommand
                + (emptied ? " --set dataset.on_emptied=publish" : "")
                + (gates ? " --set 'gates=[]'" : "")
                + (quarantine ? " --set errors.max_quarantined=100%" : "");
    }

    static String counts(Counts counts) {
        return Paper.number(counts.read(), "document", "documents") + " = " + Paper.number(counts.kept()) + " kept + "
                + Paper.number(counts.duplicates(), "duplicate", "duplicates") + " + "
                + Paper.number(counts.rejected()) + " rejected + " + Paper.number(counts.quarantined())
                + " quarantined";
    }

    static String gate(GateFinding finding) {
        return finding.metric() + ": " + Paper.safe(finding.sentence());
    }

    static String cause(Failure failure) {
        return Paper.safe(failure.cause())
                + (failure.document() == null ? "" : " At document " + Paper.safe(failure.document()) + ".");
    }
}
