package org.copydesk.report.page;

import java.util.List;
import java.util.function.Function;
import org.copydesk.report.Numbers;
import org.copydesk.report.RunReport;
import org.copydesk.report.RunReport.Disagreement;
import org.copydesk.report.RunReport.FieldFigures;
import org.copydesk.report.RunReport.SourceFigures;

/** How often a field was found, where, and where markup and visible text disagree. */
record FieldView(
        String sentence,
        boolean hasDocuments,
        boolean canBeAmbiguous,
        Stack rate,
        Bars forms,
        Bars origins,
        List<Row> sources,
        String moreSources,
        String disagreementSummary,
        List<Disagreement> disagreements)
        implements View {
    private static final int MOST_SOURCES = 30;

    record Row(String source, long accepted, Stack rate, long found, long ambiguous, long none) {}

    @Override
    public boolean empty() {
        return !hasDocuments;
    }

    static FieldView dates(RunReport report) {
        return of(
                report,
                report.dates(),
                true,
                "date",
                "By precision",
                each -> row(each, each.dated(), each.datesAmbiguous(), each.undated()));
    }

    static FieldView bylines(RunReport report) {
        return of(
                report,
                report.bylines(),
                false,
                "byline",
                "By form",
                each -> row(each, each.signed(), 0, each.unsigned()));
    }

    boolean hasDisagreements() {
        return !disagreements.isEmpty();
    }

    private static FieldView of(
            RunReport report,
            FieldFigures figures,
            boolean canBeAmbiguous,
            String what,
            String forms,
            Function<SourceFigures, Row> row) {
        long all = figures.found() + figures.ambiguous() + figures.none();
        List<Row> rows = report.sources().stream()
                .map(row)
                .filter(each -> each.accepted() > 0)
                .toList();
        List<Row> shown = rows.subList(0, Math.min(MOST_SOURCES, rows.size()));
        return new FieldView(
                sentence(figures, all, what),
                all > 0,
                canBeAmbiguous,
                Stack.found(figures.found(), figures.ambiguous(), figures.none()),
                Bars.of(forms, "found", figures.forms()),
                Bars.of("Read from", "found", figures.origins()),
                shown,
                Lists.more(rows.size(), shown.size(), "source", "sources", "run.json"),
                disagreementSummary(figures, what),
                figures.disagreements());
    }

    private static Row row(SourceFigures source, long found, long ambiguous, long none) {
        return new Row(
                source.source(), found + ambiguous + none, Stack.found(found, ambiguous, none), found, ambiguous, none);
    }

    private static String sentence(FieldFigures figures, long all, String what) {
        return Numbers.percent(figures.found(), all) + " of "
                + Numbers.count(all, "accepted document", "accepted documents")
                + " have a " + what + ", before duplicates are set aside."
                + (figures.ambiguous() == 0
                        ? ""
                        : " " + Numbers.count(figures.ambiguous(), "is", "are")
                                + " ambiguous: the words are kept, the date is left open.");
    }

    private static String disagreementSummary(FieldFigures figures, String what) {
        long shown = figures.disagreements().size();
        long total = figures.disagreementsTotal();
        String documents = Numbers.count(total, "document", "documents");
        return "In " + documents + " markup and page disagree on the " + what
                + (shown < total ? ": " + shown + " of them" : "");
    }
}
