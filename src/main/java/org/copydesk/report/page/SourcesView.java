package org.copydesk.report.page;

import java.util.List;
import java.util.Locale;
import org.copydesk.report.Numbers;
import org.copydesk.report.RunReport;
import org.copydesk.report.RunReport.SourceFigures;
import org.copydesk.report.RunReport.Totals;

/** Outcomes by source. */
record SourcesView(List<Row> rows, Totals totals, String sourceCount, boolean compared, String more) implements View {
    private static final int MOST = 25;

    record Row(String source, Totals totals, Stack outcomes, String wordsLeft, String before) {}

    @Override
    public boolean empty() {
        return !hasRows();
    }

    static SourcesView of(RunReport report) {
        List<SourceFigures> all = report.sources();
        List<Row> rows = all.stream().limit(MOST).map(SourcesView::row).toList();
        return new SourcesView(
                rows,
                report.totals(),
                all.size() < 2 ? "" : Numbers.count(all.size()) + " sources",
                all.stream().anyMatch(source -> source.keptBefore() != null),
                Lists.more(all.size(), rows.size(), "source", "sources", "run.json"));
    }

    boolean hasRows() {
        return !rows.isEmpty();
    }

    Stack outcomes() {
        return Stack.outcomes(totals);
    }

    String wordsLeft() {
        return Numbers.percent(totals.wordsOut(), totals.wordsIn());
    }

    private static Row row(SourceFigures source) {
        Totals totals = source.totals();
        return new Row(
                source.source(),
                totals,
                Stack.outcomes(totals),
                Numbers.percent(totals.wordsOut(), totals.wordsIn()),
                before(source));
    }

    private static String before(SourceFigures source) {
        Long before = source.keptBefore();
        if (before == null) {
            return "new";
        }
        if (before == 0 || before == source.totals().kept()) {
            return before == 0 ? "from none" : "±0";
        }
        double change = 100.0 * (source.totals().kept() - before) / before;
        return String.format(Locale.ROOT, "%+.1f%%", change).replace('-', '−');
    }
}
