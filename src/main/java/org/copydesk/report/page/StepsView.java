package org.copydesk.report.page;

import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import org.copydesk.report.Numbers;
import org.copydesk.report.RunReport;
import org.copydesk.report.RunReport.Step;

/**
 * The run on a line of time.
 *
 * @param unfinished the page was sealed before the last steps ended: it is part of what they write
 */
record StepsView(String sentence, boolean unfinished, List<Row> steps) implements View {

    record Row(
            String name, String status, String tone, String x, String width, String label, String took, String done) {}

    @Override
    public boolean empty() {
        return false;
    }

    static StepsView of(RunReport report) {
        List<Step> steps = report.steps();
        Instant start = steps.stream()
                .map(Step::started)
                .filter(Objects::nonNull)
                .min(Comparator.naturalOrder())
                .orElse(report.run().started());
        long whole = steps.stream()
                .filter(step -> step.started() != null)
                .mapToLong(step -> offset(start, step) + step.millis())
                .max()
                .orElse(0);
        return new StepsView(
                sentence(steps),
                steps.stream().anyMatch(step -> step.status().equals("RUNNING")),
                steps.stream().map(step -> row(step, start, whole)).toList());
    }

    boolean hasSteps() {
        return !steps.isEmpty();
    }

    private static Row row(Step step, Instant start, long whole) {
        String took = Numbers.duration(step.millis());
        return new Row(
                step.name(),
                step.status().toLowerCase(Locale.ROOT).replace('_', ' '),
                tone(step.status()),
                step.started() == null ? "0" : Bars.width(offset(start, step), whole),
                step.started() == null ? "0" : Bars.width(Math.max(1, step.millis()), whole),
                step.name() + ": " + took,
                took,
                step.done() == 0 ? "" : Numbers.count(step.done()) + ' ' + step.unit());
    }

    private static long offset(Instant start, Step step) {
        return Math.max(0, Duration.between(start, step.started()).toMillis());
    }

    private static String sentence(List<Step> steps) {
        return steps.stream()
                .max((a, b) -> Long.compare(a.millis(), b.millis()))
                .map(longest ->
                        "The longest step was " + longest.name() + ", with " + Numbers.duration(longest.millis())
                                + " of "
                                + Numbers.duration(
                                        steps.stream().mapToLong(Step::millis).sum()) + '.'
                                + restarted(longest))
                .orElse("");
    }

    private static String restarted(Step step) {
        return step.attempts() == 1
                ? ""
                : " The run was restarted, this is attempt " + step.attempts()
                        + ": a step's time is the sum over all attempts; what was finished was not done again.";
    }

    private static String tone(String status) {
        return switch (status) {
            case "COMPLETED" -> "good";
            case "FAILED" -> "bad";
            case "WAITING" -> "plain";
            default -> "fair";
        };
    }
}
