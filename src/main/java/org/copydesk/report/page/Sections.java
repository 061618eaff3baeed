package org.copydesk.report.page;

import java.util.List;
import java.util.function.Function;
import java.util.function.ToLongFunction;
import org.copydesk.report.Numbers;
import org.copydesk.report.RunReport;

/** The sections of the page, in order. */
final class Sections {
    private static final String DATA_TEAM = "For the data team";
    private static final String OPERATOR = "For the operator";
    private static final String DOWNSTREAM = "For those who use the corpus";

    static final List<Section> ALL = List.of(
            section(
                    DATA_TEAM,
                    "changes",
                    "What changed",
                    ChangesView::of,
                    count(r -> r.changes().total())),
            section(
                    DATA_TEAM,
                    "sources",
                    "Sources",
                    SourcesView::of,
                    count(r -> r.sources().size())),
            section(
                    DATA_TEAM,
                    "rules",
                    "What was taken off, and why",
                    RulesView::of,
                    count(r -> r.cleaning().rules().size())),
            section(
                    DATA_TEAM,
                    "learned",
                    "Lines that repeat",
                    LearnedView::of,
                    count(r -> r.cleaning().learned().size())),
            section(
                    DATA_TEAM,
                    "suspicious",
                    "Worth a second look",
                    SuspiciousView::of,
                    count(r -> r.cleaning().suspiciousTotal())),
            new Section(DATA_TEAM, "dates", "Dates", "fields", FieldView::dates, rate(RunReport::dates)),
            new Section(DATA_TEAM, "bylines", "Bylines", "fields", FieldView::bylines, rate(RunReport::bylines)),
            section(
                    DATA_TEAM,
                    "authors",
                    "One form for each author",
                    AuthorsView::of,
                    count(r -> r.authors().total())),
            section(
                    DATA_TEAM,
                    "duplicates",
                    "Duplicates",
                    DuplicatesView::of,
                    count(r -> r.totals().duplicates())),
            new Section(
                    DATA_TEAM,
                    "rejected",
                    "Rejected",
                    "refusals",
                    RefusalsView::rejected,
                    count(r -> r.totals().rejected())),
            section(OPERATOR, "steps", "Steps", StepsView::of, none()),
            section(
                    OPERATOR,
                    "gates",
                    "Gates",
                    GatesView::of,
                    count(r -> r.gates().size())),
            new Section(
                    OPERATOR,
                    "quarantine",
                    "Quarantine",
                    "refusals",
                    RefusalsView::quarantined,
                    count(r -> r.totals().quarantined())),
            section(OPERATOR, "settings", "Settings and versions", SettingsView::of, none()),
            section(DOWNSTREAM, "composition", "What is in it", CompositionView::of, none()),
            section(DOWNSTREAM, "load", "Open it", ReleaseView::of, none()),
            section(DOWNSTREAM, "schema", "The record", ReleaseView::of, none()),
            section(
                    DOWNSTREAM,
                    "files",
                    "Files and checksums",
                    ReleaseView::of,
                    count(r -> r.release().files().size())));

    private Sections() {}

    /** A section whose template bears its name. */
    private static Section section(
            String reader, String id, String title, Function<RunReport, View> view, Function<RunReport, String> note) {
        return new Section(reader, id, title, id, view, note);
    }

    private static Function<RunReport, String> count(ToLongFunction<RunReport> figure) {
        return report -> figure.applyAsLong(report) == 0 ? "" : Numbers.count(figure.applyAsLong(report));
    }

    private static Function<RunReport, String> rate(Function<RunReport, RunReport.FieldFigures> field) {
        return report -> {
            RunReport.FieldFigures figures = field.apply(report);
            long all = figures.found() + figures.ambiguous() + figures.none();
            return all == 0 ? "" : Numbers.percent(figures.found(), all);
        };
    }

    private static Function<RunReport, String> none() {
        return report -> "";
    }
}
