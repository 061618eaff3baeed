package org.copydesk.report.page;

import java.util.List;
import org.copydesk.report.Environment;
import org.copydesk.report.Environment.Pack;
import org.copydesk.report.Numbers;
import org.copydesk.report.RunReport;

/** With what the run was made. */
record SettingsView(List<VerdictView.Fact> facts, List<Pack> packs, String settingsSummary, List<Row> settings)
        implements View {

    /** @param set by someone, not built in */
    record Row(String key, String value, String origin, boolean set) {}

    @Override
    public boolean empty() {
        return false;
    }

    static SettingsView of(RunReport report) {
        Environment environment = report.environment();
        List<Row> rows = environment.settings().stream()
                .map(each -> new Row(
                        each.key(), each.value(), each.origin(), !each.origin().equals("default")))
                .toList();
        long set = rows.stream().filter(Row::set).count();
        return new SettingsView(
                List.of(
                        new VerdictView.Fact("Copydesk", orDash(environment.codeVersion())),
                        new VerdictView.Fact("Java", orDash(environment.java()))),
                environment.packs(),
                "The job file, resolved: " + Numbers.count(rows.size(), "setting", "settings") + ", "
                        + Numbers.count(set) + " of them not the default",
                rows);
    }

    boolean hasPacks() {
        return !packs.isEmpty();
    }

    boolean hasSettings() {
        return !settings.isEmpty();
    }

    private static String orDash(String value) {
        return value.isEmpty() ? "–" : value;
    }
}
