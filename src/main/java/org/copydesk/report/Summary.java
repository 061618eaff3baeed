package org.copydesk.report;

import java.util.Locale;
import org.copydesk.report.RunReport.Gate;
import org.copydesk.report.RunReport.Ruling;
import org.copydesk.report.RunReport.Totals;

/** The report in a few plain lines, for a terminal: verdict, funnel, what to do next. */
public final class Summary {
    private static final int BAR = 40;

    private Summary() {}

    /** Returns lines, each ended by {@code \n}, without colours or control characters. */
    public static String of(RunReport report) {
        StringBuilder out = new StringBuilder();
        line(out, Headline.of(report));
        if (!Headline.lede(report).isEmpty()) {
            line(out, Headline.lede(report));
        }
        if (report.totals().read() > 0) {
            line(out, "");
            funnel(out, report.totals());
        }
        for (Gate gate : report.gates()) {
            if (gate.ruling() == Ruling.REFUSED || gate.ruling() == Ruling.WARNED) {
                String source = gate.source() == null ? "" : " of " + gate.source();
                line(
                        out,
                        gate.ruling().name().toLowerCase(Locale.ROOT) + ": " + gate.metric() + source + ": "
                                + gate.reason());
            }
        }
        if (report.run().restartCommand() != null) {
            line(out, "");
            line(out, "To continue: " + report.run().restartCommand());
        }
        return out.toString();
    }

    private static void funnel(StringBuilder out, Totals totals) {
        int width = Numbers.count(totals.read()).length();
        row(out, width, totals.read(), totals.read(), "read");
        row(out, width, totals.kept(), totals.read(), "kept");
        row(out, width, totals.duplicates(), totals.read(), "duplicates");
        row(out, width, totals.rejected(), totals.read(), "rejected");
        row(out, width, totals.quarantined(), totals.read(), "quarantined");
        if (!totals.reconciles()) {
            line(out, "These do not add up: " + Headline.equation(totals));
        }
    }

    private static void row(StringBuilder out, int width, long n, long of, String what) {
        int filled = n == 0 ? 0 : (int) Math.max(1, Math.round((double) BAR * n / of));
        String count = " ".repeat(width - Math.min(width, Numbers.count(n).length())) + Numbers.count(n);
        line(out, "  " + count + "  " + String.format(Locale.ROOT, "%-11s", what) + " " + "█".repeat(filled));
    }

    private static void line(StringBuilder out, String text) {
        out.append(Visible.text(text).stripTrailing()).append('\n');
    }
}
