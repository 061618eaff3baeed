package org.copydesk.report.page;

import java.util.List;
import java.util.Locale;
import org.copydesk.report.RunReport;
import org.copydesk.report.RunReport.Gate;
import org.copydesk.report.RunReport.Ruling;
import org.jspecify.annotations.Nullable;

/** Gates, those that did not pass first. */
record GatesView(List<Row> gates, String more) implements View {
    private static final int MOST = 40;

    record Row(
            String metric,
            @Nullable String source,
            String ruling,
            String tone,
            String threshold,
            @Nullable String before,
            String now,
            String reason) {}

    @Override
    public boolean empty() {
        return !hasGates();
    }

    static GatesView of(RunReport report) {
        List<Row> rows = report.gates().stream()
                .sorted((a, b) -> Integer.compare(weight(a.ruling()), weight(b.ruling())))
                .limit(MOST)
                .map(GatesView::row)
                .toList();
        return new GatesView(rows, Lists.more(report.gates().size(), rows.size(), "gate", "gates", "run.json"));
    }

    boolean hasGates() {
        return !gates.isEmpty();
    }

    private static Row row(Gate gate) {
        return new Row(
                gate.metric(),
                gate.source(),
                gate.ruling().name().toLowerCase(Locale.ROOT).replace('_', ' '),
                tone(gate.ruling()),
                gate.threshold(),
                gate.before(),
                gate.now(),
                gate.reason());
    }

    private static int weight(Ruling ruling) {
        return List.of(Ruling.REFUSED, Ruling.WARNED, Ruling.PASSED, Ruling.NOT_APPLIED)
                .indexOf(ruling);
    }

    private static String tone(Ruling ruling) {
        return switch (ruling) {
            case PASSED -> "good";
            case WARNED -> "fair";
            case REFUSED -> "bad";
            case NOT_APPLIED -> "plain";
        };
    }
}
