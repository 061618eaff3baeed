package org.copydesk.report.page;

import java.util.List;
import org.copydesk.report.Numbers;
import org.copydesk.report.RunReport;
import org.copydesk.report.RunReport.LearnedLine;

/** Lines that sources repeat. */
record LearnedView(List<Row> lines, String example, String more) implements View {
    private static final int MOST = 40;

    record Row(String source, String line, String documents, String share) {}

    @Override
    public boolean empty() {
        return !hasLines();
    }

    static LearnedView of(RunReport report) {
        List<LearnedLine> all = report.cleaning().learned();
        List<Row> rows = all.stream().limit(MOST).map(LearnedView::row).toList();
        return new LearnedView(
                rows,
                rows.isEmpty() ? "" : rows.get(0).line().replace("\\", "\\\\").replace("\"", "\\\""),
                Lists.more(all.size(), rows.size(), "line", "lines", "run.json"));
    }

    boolean hasLines() {
        return !lines.isEmpty();
    }

    private static Row row(LearnedLine line) {
        return new Row(
                line.source(),
                line.line(),
                Numbers.count(line.documents()) + " of " + Numbers.count(line.ofDocuments()),
                Numbers.percent(line.documents(), line.ofDocuments()));
    }
}
