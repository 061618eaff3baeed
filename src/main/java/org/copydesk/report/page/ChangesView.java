package org.copydesk.report.page;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.copydesk.report.Headline;
import org.copydesk.report.RunReport;
import org.copydesk.report.RunReport.Change;
import org.copydesk.report.RunReport.Changes;

/** What differs from the parent version. */
record ChangesView(String sentence, boolean differs, Bars kinds, List<Bars> causes) implements View {

    @Override
    public boolean empty() {
        return !differs;
    }

    static ChangesView of(RunReport report) {
        Changes changes = report.changes();
        String parent = report.run().parent();
        Map<String, Long> kinds = new LinkedHashMap<>();
        kinds.put("unchanged", changes.unchanged());
        kinds.put("added", changes.added());
        kinds.put("changed", changes.changed());
        kinds.put("removed", changes.removed());
        kinds.put("withdrawn", changes.withdrawn());
        Map<String, Long> causes = new LinkedHashMap<>();
        for (Change change : changes.byCause()) {
            causes.merge(change.kind() + ": " + change.cause(), change.documents(), Long::sum);
        }
        return new ChangesView(
                parent == null ? "There is no version before this one: all is new." : Headline.since(changes, parent),
                parent != null && changes.total() > 0,
                Bars.of("Documents", "plain", kinds),
                causes.isEmpty() ? List.of() : List.of(Bars.of("By cause", "plain", causes)));
    }
}
