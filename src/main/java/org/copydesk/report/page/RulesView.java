package org.copydesk.report.page;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.copydesk.report.Numbers;
import org.copydesk.report.RunReport;
import org.copydesk.report.RunReport.RuleFigures;
import org.copydesk.report.RunReport.Sample;

/** Rules by hits, with samples before and after. */
record RulesView(String sentence, Bars families, List<Row> rules, String more) implements View {
    private static final int MOST = 60;

    record Row(
            String rule,
            long hits,
            long documents,
            long characters,
            String summary,
            boolean open,
            List<Sample> samples) {
        boolean hasSamples() {
            return !samples.isEmpty();
        }
    }

    @Override
    public boolean empty() {
        return !hasRules();
    }

    static RulesView of(RunReport report) {
        List<RuleFigures> all = new ArrayList<>(report.cleaning().rules());
        all.sort(Comparator.comparing(RulesView::isLayout)); // stable: else by hits
        List<Row> rows = new ArrayList<>();
        for (RuleFigures rule : all.subList(0, Math.min(MOST, all.size()))) {
            rows.add(new Row(
                    rule.rule(),
                    rule.hits(),
                    rule.documents(),
                    rule.characters(),
                    summary(rule),
                    rows.isEmpty(),
                    rule.samples()));
        }
        long hits = all.stream().mapToLong(RuleFigures::hits).sum();
        return new RulesView(
                Numbers.count(all.size(), "rule", "rules") + " made " + Numbers.count(hits, "edit", "edits")
                        + " to the extracted text. Clean text and ledger together give it back, to the letter.",
                Bars.of("Characters by kind of rule", "cut", families(all)),
                rows,
                Lists.more(all.size(), rows.size(), "rule", "rules", "run.json"));
    }

    boolean hasRules() {
        return !rules.isEmpty();
    }

    /** Every paragraph has its edit of layout: they would stand before all that matters. */
    private static boolean isLayout(RuleFigures rule) {
        return rule.rule().startsWith("layout/");
    }

    private static String summary(RuleFigures rule) {
        return rule.samples().size() == 1 ? "One sample" : rule.samples().size() + " samples";
    }

    private static Map<String, Long> families(List<RuleFigures> rules) {
        Map<String, Long> sums = new LinkedHashMap<>();
        for (RuleFigures rule : rules) {
            int slash = rule.rule().indexOf('/');
            sums.merge(slash < 0 ? rule.rule() : rule.rule().substring(0, slash), rule.characters(), Long::sum);
        }
        return Lists.falling(sums);
    }
}
