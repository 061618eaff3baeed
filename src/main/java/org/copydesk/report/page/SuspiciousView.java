package org.copydesk.report.page;

import java.util.List;
import org.copydesk.report.Numbers;
import org.copydesk.report.RunReport;
import org.copydesk.report.RunReport.DocumentName;
import org.copydesk.report.RunReport.Suspicion;

/** Documents that the cleaner flagged, those that lost most first. */
record SuspiciousView(String sentence, List<Row> rows, String more) implements View {
    private static final int MOST = 15;

    record Row(DocumentName document, String flag, String removed, String opening) {}

    @Override
    public boolean empty() {
        return !hasRows();
    }

    static SuspiciousView of(RunReport report) {
        List<Suspicion> all = report.cleaning().suspicious();
        long total = report.cleaning().suspiciousTotal();
        return new SuspiciousView(
                "The cleaner flagged " + Numbers.count(total, "document", "documents")
                        + ". Where the flag is max-removed-share, rules asked for more than they may take, and were not let.",
                all.stream()
                        .limit(MOST)
                        .map(each ->
                                new Row(each.document(), each.flag(), Numbers.percent(each.removed()), each.opening()))
                        .toList(),
                Lists.more(total, Math.min(MOST, all.size()), "document", "documents", "ledger.jsonl.gz"));
    }

    boolean hasRows() {
        return !rows.isEmpty();
    }
}
