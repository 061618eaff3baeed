package org.copydesk.report;

import java.util.ArrayList;
import java.util.List;
import org.copydesk.report.RunReport.Changes;
import org.copydesk.report.RunReport.Run;
import org.copydesk.report.RunReport.Totals;

/** Says in a sentence or two how a run ended. */
public final class Headline {
    private Headline() {}

    /** {@code Published 1.20261121.0: 41 documents from 53 read.} */
    public static String of(RunReport report) {
        Run run = report.run();
        String version = run.version() == null ? "" : " " + run.version();
        Totals totals = report.totals();
        return switch (run.verdict()) {
            case PUBLISHED ->
                "Published" + version + ": " + documents(totals.kept()) + " from " + Numbers.count(totals.read())
                        + " read.";
            case NOTHING_CHANGED -> "Nothing has changed since " + parent(run) + ": nothing was published.";
            case REFUSED -> "A gate refused" + version + ": " + latest(run);
            case FAILED -> "The run failed" + failedStep(report) + ": " + latest(run);
        };
    }

    /** What it means for those who read on; empty where there is nothing to add. */
    public static String lede(RunReport report) {
        Run run = report.run();
        if (run.message() != null) {
            return run.message();
        }
        if (run.verdict() != RunReport.Verdict.PUBLISHED) {
            return "";
        }
        return run.parent() == null ? "This is the first version." : since(report.changes(), run.parent());
    }

    public static String since(Changes changes, String parent) {
        if (changes.total() == 0) {
            return "No document differs from " + parent + ".";
        }
        List<String> parts = new ArrayList<>();
        part(parts, changes.added(), "added");
        part(parts, changes.changed(), "changed");
        part(parts, changes.removed(), "removed");
        part(parts, changes.withdrawn(), "withdrawn");
        return "Since " + parent + ": " + String.join(", ", parts) + ".";
    }

    /** {@code 53 read = 41 kept + 7 duplicates + 3 rejected + 2 quarantined}. */
    public static String equation(Totals totals) {
        return Numbers.count(totals.read()) + " read " + (totals.reconciles() ? "=" : "≠") + " "
                + Numbers.count(totals.kept()) + " kept + "
                + Numbers.count(totals.duplicates(), "duplicate", "duplicates") + " + "
                + Numbers.count(totals.rejected()) + " rejected + "
                + Numbers.count(totals.quarantined()) + " quarantined";
    }

    private static void part(List<String> parts, long n, String what) {
        if (n > 0) {
            parts.add(Numbers.count(n) + ' ' + what);
        }
    }

    private static String documents(long n) {
        return Numbers.count(n, "document", "documents");
    }

    private static String latest(Run run) {
        return run.parent() == null ? "nothing is published yet." : parent(run) + " stays the latest version.";
    }

    private static String parent(Run run) {
        return run.parent() == null ? "no version" : run.parent();
    }

    private static String failedStep(RunReport report) {
        return report.steps().stream()
                .filter(step -> !step.status().equals("COMPLETED"))
                .findFirst()
                .map(step -> " in step " + step.name())
                .orElse("");
    }
}
