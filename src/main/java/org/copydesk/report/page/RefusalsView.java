package org.copydesk.report.page;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.copydesk.report.Numbers;
import org.copydesk.report.RunReport;
import org.copydesk.report.RunReport.Refusal;
import org.copydesk.report.RunReport.Refused;

/** What did not get in, by reason: rejected documents, and files in quarantine. */
record RefusalsView(String ifEmpty, Bars bars, List<Group> groups, String all) implements View {
    private static final int MOST = 20;

    record Group(String label, long documents, boolean open, List<Refused> samples, String more) {}

    @Override
    public boolean empty() {
        return !hasRows();
    }

    static RefusalsView rejected(RunReport report) {
        return of(report.rejected(), "rejected", "No document was rejected.", "By rule", "rejected.jsonl.gz");
    }

    static RefusalsView quarantined(RunReport report) {
        return of(report.quarantined(), "quarantined", "Every file could be read.", "By cause", "quarantine.jsonl.gz");
    }

    boolean hasRows() {
        return !groups.isEmpty();
    }

    private static RefusalsView of(List<Refusal> refusals, String kind, String ifEmpty, String caption, String file) {
        Map<String, Long> counts = new LinkedHashMap<>();
        List<Group> groups = new ArrayList<>();
        for (Refusal refusal : refusals) {
            counts.put(refusal.label(), refusal.documents());
            if (groups.size() < MOST) {
                groups.add(new Group(
                        refusal.label(),
                        refusal.documents(),
                        groups.isEmpty(),
                        refusal.samples(),
                        Lists.more(refusal.documents(), refusal.samples().size(), "like it", "like these", file)));
            }
        }
        long sum = counts.values().stream().mapToLong(Long::longValue).sum();
        String all = "All " + Numbers.count(sum) + ", each with its reason, are in " + file + ".";
        return new RefusalsView(ifEmpty, Bars.of(caption, kind, counts), groups, all);
    }
}
