package org.copydesk.report.tally;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.copydesk.report.RunReport.AuthorForm;
import org.copydesk.report.RunReport.Authors;
import org.copydesk.report.RunReport.Cleaning;
import org.copydesk.report.RunReport.Composition;
import org.copydesk.report.RunReport.Copying;
import org.copydesk.report.RunReport.Duplicates;
import org.copydesk.report.RunReport.FieldFigures;
import org.copydesk.report.RunReport.LearnedLine;
import org.copydesk.report.RunReport.Refusal;
import org.copydesk.report.RunReport.Refused;
import org.copydesk.report.RunReport.RuleFigures;
import org.copydesk.report.RunReport.SourceFigures;
import org.copydesk.report.RunReport.Totals;
import org.copydesk.report.tally.Topic.SourceColumn;
import org.jspecify.annotations.Nullable;

/** Reads a report's figures off a merged tally. */
final class TallyFigures {
    /** In {@code run.json} too: a crawl has hosts without number. */
    private static final int MOST_SOURCES = 10_000;

    private static final List<String> PRECISIONS = List.of("second", "minute", "day", "month", "year");

    private static final List<String> SIZES = List.of("2", "3", "4", "5", "6–10", "11–50", "over 50");

    private static final int MOST_COPYING = 50;

    private final Tally tally;

    TallyFigures(Tally tally) {
        this.tally = tally;
    }

    Totals totals() {
        return totals(sum());
    }

    List<SourceFigures> sources(Map<String, Long> keptBefore) {
        Counts table = table(Topic.SOURCES);
        return table.byCount(SourceColumn.READ.ordinal()).stream()
                .limit(MOST_SOURCES)
                .map(source -> source(source, table.row(source), keptBefore.get(source)))
                .toList();
    }

    Cleaning cleaning() {
        Counts table = table(Topic.RULES);
        List<RuleFigures> rules = new ArrayList<>();
        for (String rule : table.byCount(0)) {
            long[] row = table.row(rule);
            rules.add(new RuleFigures(
                    rule, row[0], row[1], row[2], tally.samplesOf(rule).values()));
        }
        return new Cleaning(rules, tally.suspicious.values(), sums("suspicious"), learned());
    }

    private List<LearnedLine> learned() {
        List<LearnedLine> lines = new ArrayList<>();
        tally.learned.counts().forEach((label, documents) -> {
            String source = label.substring(0, label.indexOf('\t'));
            long[] row = table(Topic.SOURCES).row(source);
            long readable = at(row, SourceColumn.READ) - at(row, SourceColumn.QUARANTINED);
            lines.add(new LearnedLine(source, label.substring(source.length() + 1), documents, readable));
        });
        lines.sort(Comparator.comparingLong((LearnedLine line) -> -line.documents())
                .thenComparing(LearnedLine::source)
                .thenComparing(LearnedLine::line));
        return lines;
    }

    FieldFigures dates() {
        long[] sum = sum();
        return new FieldFigures(
                at(sum, SourceColumn.DATED),
                at(sum, SourceColumn.AMBIGUOUS),
                at(sum, SourceColumn.UNDATED),
                inOrder(Topic.DATE_FORMS, PRECISIONS),
                byCount(Topic.DATE_ORIGINS),
                tally.disagreementsOf("date").values(),
                table(Topic.DISAGREEMENTS).row("date")[0]);
    }

    FieldFigures bylines() {
        long[] sum = sum();
        return new FieldFigures(
                at(sum, SourceColumn.SIGNED),
                0,
                at(sum, SourceColumn.UNSIGNED),
                byCount(Topic.BYLINE_FORMS),
                byCount(Topic.BYLINE_ORIGINS),
                tally.disagreementsOf("byline").values(),
                table(Topic.DISAGREEMENTS).row("byline")[0]);
    }

    Authors authors() {
        List<AuthorForm> forms = new ArrayList<>();
        tally.authorForms.counts().forEach((label, records) -> {
            String[] parts = label.split("\t", -1);
            forms.add(new AuthorForm(parts[0], parts[1], parts[2], parts[3], records));
        });
        forms.sort(Comparator.comparingLong((AuthorForm form) -> -form.records())
                .thenComparing(AuthorForm::source)
                .thenComparing(AuthorForm::printed));
        return new Authors(sums("author-forms"), forms);
    }

    Duplicates duplicates() {
        return new Duplicates(
                sums("clusters"),
                sums("stories"),
                byCount(Topic.DUPLICATE_KINDS),
                byCount(Topic.DUPLICATE_REASONS),
                inOrder(Topic.CLUSTER_SIZES, SIZES),
                tally.clusters.values(),
                tally.nearMisses.values(),
                sums("near-misses"),
                copying());
    }

    Composition composition() {
        Map<String, Long> years = new TreeMap<>(byCount(Topic.YEARS));
        return new Composition(
                sums("records"), byCount(Topic.LANGUAGES), byCount(Topic.LICENSES), byCount(Topic.MEDIA_TYPES), years);
    }

    List<Refusal> rejected() {
        return refusals(Topic.REJECTED, tally.rejected);
    }

    List<Refusal> quarantined() {
        return refusals(Topic.QUARANTINED, tally.quarantined);
    }

    private List<Refusal> refusals(Topic topic, Map<String, Shortlist<Refused>> lists) {
        Counts table = table(topic);
        return table.byCount(0).stream()
                .map(label -> new Refusal(
                        label,
                        table.row(label)[0],
                        Tally.refusedOf(lists, label).values()))
                .toList();
    }

    private List<Copying> copying() {
        Counts table = table(Topic.COPYING);
        return table.byCount(0).stream()
                .limit(MOST_COPYING)
                .map(pair -> {
                    int tab = pair.indexOf('\t');
                    long[] row = table.row(pair);
                    return new Copying(pair.substring(0, tab), pair.substring(tab + 1), row[0], median(row));
                })
                .toList();
    }

    private static @Nullable String median(long[] row) {
        long known = 0;
        for (Lag lag : Lag.values()) {
            known += row[1 + lag.ordinal()];
        }
        long left = (known + 1) / 2;
        for (Lag lag : Lag.values()) {
            left -= row[1 + lag.ordinal()];
            if (known > 0 && left <= 0) {
                return lag.label();
            }
        }
        return null;
    }

    private static SourceFigures source(String name, long[] row, @Nullable Long keptBefore) {
        return new SourceFigures(
                name,
                totals(row),
                at(row, SourceColumn.DATED),
                at(row, SourceColumn.AMBIGUOUS),
                at(row, SourceColumn.UNDATED),
                at(row, SourceColumn.SIGNED),
                at(row, SourceColumn.UNSIGNED),
                keptBefore);
    }

    private static Totals totals(long[] row) {
        return new Totals(
                at(row, SourceColumn.READ),
                at(row, SourceColumn.KEPT),
                at(row, SourceColumn.DUPLICATE),
                at(row, SourceColumn.REJECTED),
                at(row, SourceColumn.QUARANTINED),
                at(row, SourceColumn.WORDS_IN),
                at(row, SourceColumn.WORDS_OUT));
    }

    private long[] sum() {
        long[] sum = new long[SourceColumn.values().length];
        table(Topic.SOURCES).byLabel().values().forEach(row -> {
            for (int i = 0; i < sum.length; i++) {
                sum[i] += row[i];
            }
        });
        return sum;
    }

    private static long at(long[] row, SourceColumn column) {
        return row[column.ordinal()];
    }

    private long sums(String label) {
        return table(Topic.SUMS).row(label)[0];
    }

    private Map<String, Long> byCount(Topic topic) {
        return inOrder(topic, table(topic).byCount(0));
    }

    private Map<String, Long> inOrder(Topic topic, List<String> labels) {
        Map<String, long[]> rows = table(topic).byLabel();
        Map<String, Long> ordered = new LinkedHashMap<>();
        for (String label : labels) {
            if (rows.containsKey(label)) {
                ordered.put(label, rows.get(label)[0]);
            }
        }
        return ordered;
    }

    private Counts table(Topic topic) {
        return tally.counts.get(topic);
    }
}
