package org.copydesk.report.page;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.copydesk.report.Headline;
import org.copydesk.report.Numbers;
import org.copydesk.report.RunReport;
import org.copydesk.report.RunReport.Ruling;
import org.copydesk.report.RunReport.Totals;
import org.jspecify.annotations.Nullable;

/** The top of the page: how it ended, the sum of outcomes, the sieves. */
record VerdictView(
        String badge,
        String tone,
        String job,
        String started,
        String isoStarted,
        String headline,
        String lede,
        @Nullable String restartCommand,
        List<String> alerts,
        Totals totals,
        List<Fact> facts) {

    record Fact(String name, String value) {}

    record Term(String sign, String kind, long count, String what, String target) {}

    /** A sieve: {@code count} documents are left after it took {@code loss}. */
    record Stage(
            String stage,
            String leftKind,
            String kind,
            String left,
            String lost,
            long count,
            String loss,
            String label) {}

    static VerdictView of(RunReport report) {
        RunReport.Run run = report.run();
        List<String> alerts = new ArrayList<>();
        report.gates().stream()
                .filter(gate -> gate.ruling() == Ruling.REFUSED || gate.ruling() == Ruling.WARNED)
                .forEach(gate -> alerts.add(
                        (gate.ruling() == Ruling.REFUSED ? "Gate refused: " : "Gate warned: ") + gate.metric()
                                + (gate.source() == null ? "" : " of " + gate.source()) + ". " + gate.reason()));
        return new VerdictView(
                run.verdict().name().toLowerCase(Locale.ROOT).replace('_', ' '),
                run.verdict().name().toLowerCase(Locale.ROOT).replace('_', '-'),
                run.job(),
                Numbers.minute(run.started()),
                run.started().toString(),
                Headline.of(report).replaceAll("(\\d) (documents?)", "$1\u00A0$2"), // no number at the end of a line
                Headline.lede(report),
                run.restartCommand(),
                alerts,
                report.totals(),
                facts(report));
    }

    boolean hasAlerts() {
        return !alerts.isEmpty();
    }

    boolean hasDocuments() {
        return totals.read() > 0;
    }

    boolean reconciles() {
        return totals.reconciles();
    }

    String equation() {
        return Headline.equation(totals);
    }

    List<Term> terms() {
        return List.of(
                new Term("", "read", totals.read(), "read", "sources"),
                new Term(totals.reconciles() ? "=" : "≠", "kept", totals.kept(), "kept", "composition"),
                new Term(
                        "+",
                        "duplicate",
                        totals.duplicates(),
                        totals.duplicates() == 1 ? "duplicate" : "duplicates",
                        "duplicates"),
                new Term("+", "rejected", totals.rejected(), "rejected", "rejected"),
                new Term("+", "quarantined", totals.quarantined(), "quarantined", "quarantine"));
    }

    List<Stage> funnel() {
        long read = totals.read();
        long readable = read - totals.quarantined();
        long fit = readable - totals.rejected();
        return List.of(
                stage("Read", "", read, 0),
                stage("Readable", "quarantined", readable, totals.quarantined()),
                stage("Fit for the corpus", "rejected", fit, totals.rejected()),
                stage("Told once: kept", "duplicate", fit - totals.duplicates(), totals.duplicates()));
    }

    private Stage stage(String name, String kind, long left, long lost) {
        String loss = lost == 0
                ? ""
                : "− " + Numbers.count(lost) + ' ' + (kind.equals("duplicate") && lost > 1 ? "duplicates" : kind);
        return new Stage(
                name,
                kind.equals("duplicate") ? "kept" : "left",
                kind,
                Bars.width(left, totals.read()),
                lost == 0 ? "0" : Bars.width(lost, totals.read()),
                left,
                loss,
                name + ": " + Numbers.count(left) + (loss.isEmpty() ? "" : " (" + loss + ")"));
    }

    private static List<Fact> facts(RunReport report) {
        RunReport.Run run = report.run();
        Totals totals = report.totals();
        List<Fact> facts = new ArrayList<>();
        facts.add(new Fact("Version", run.version() == null ? "–" : run.version()));
        facts.add(new Fact("Parent", run.parent() == null ? "none" : run.parent()));
        facts.add(new Fact(
                "Took",
                run.ended() == null
                        ? "–"
                        : Numbers.duration(
                                Duration.between(run.started(), run.ended()).toMillis())));
        if (totals.read() > 0) {
            facts.add(new Fact("Sources", Numbers.count(report.sources().size())));
            facts.add(new Fact("Words before", Numbers.count(totals.wordsIn())));
            facts.add(new Fact(
                    "Words after",
                    Numbers.count(totals.wordsOut()) + " (" + Numbers.percent(totals.wordsOut(), totals.wordsIn())
                            + ")"));
        }
        facts.add(new Fact("Run", run.id()));
        return facts;
    }
}
