package org.copydesk.cli.view;

import java.util.List;
import org.copydesk.job.PlanResult;
import org.copydesk.job.PlanResult.RuleHits;
import org.copydesk.job.PlanResult.Sample;
import org.copydesk.job.PlanResult.Suspicion;

/** What a run would do: outcomes, every rule with its weight and samples, and the documents to look at. */
public final class PlanView {
    private static final int BAR = 12;
    private static final int SUSPICIONS = 20;

    private PlanView() {}

    public static String of(PlanResult plan, Paper paper) {
        paper.line(paper.ink(Ink.BOLD, plan.sampled() ? "A sample of the input" : "The whole input")
                + "; nothing was published.");
        paper.line("  " + RunView.counts(plan.documents()));
        plan.change()
                .ifPresent(change -> paper.line("  against " + change.version() + ": "
                        + paper.ink(Ink.GREEN, Paper.number(change.added()) + " added") + ", "
                        + paper.ink(Ink.YELLOW, Paper.number(change.changed()) + " changed") + ", "
                        + paper.ink(Ink.RED, Paper.number(change.removed()) + " removed")));
        rules(plan, paper);
        idle(plan, paper);
        suspicious(plan.suspicious(), paper);
        return paper.toString();
    }

    private static void rules(PlanResult plan, Paper paper) {
        if (plan.rules().isEmpty()) {
            paper.heading("Rules", "none would change anything");
            return;
        }
        long removed = plan.rules().stream().mapToLong(RuleHits::removed).sum();
        paper.heading(
                "Rules",
                Paper.percent((double) removed / Math.max(1, plan.characters())) + " of "
                        + Paper.number(plan.characters()) + " characters would go");
        long most = Math.max(
                1, plan.rules().stream().mapToLong(RuleHits::removed).max().orElse(1));
        int width =
                plan.rules().stream().mapToInt(r -> Width.of(r.rule())).max().orElse(0);
        for (RuleHits rule : plan.rules()) {
            paper.line("  " + paper.ink(Ink.CYAN, Width.padded(Paper.safe(rule.rule()), width)) + "  "
                    + Width.padded(Bar.of(rule.removed(), most, BAR), BAR) + "  "
                    + Paper.number(rule.hits(), "hit", "hits") + " in "
                    + Paper.number(rule.documents(), "document", "documents") + ", −" + Paper.number(rule.removed())
                    + (rule.added() == 0 ? "" : " +" + Paper.number(rule.added())) + " characters");
            rule.samples().forEach(sample -> sample(sample, paper));
        }
    }

    private static void idle(PlanResult plan, Paper paper) {
        List<RuleHits> idle =
                plan.house().stream().filter(rule -> rule.hits() == 0).toList();
        if (!idle.isEmpty()) {
            paper.heading("Your rules that hit nothing", plan.sampled() ? "in this sample" : "in the whole input");
            idle.forEach(rule -> paper.line("  " + paper.ink(Ink.YELLOW, Paper.safe(rule.rule()))));
        }
    }

    /** Returns what each rule of the job's own packs would do, the idle ones too. */
    public static String house(PlanResult plan, Paper paper) {
        paper.line();
        if (plan.house().isEmpty()) {
            return paper.line("The job has no rule packs of its own.").toString();
        }
        paper.heading(
                "Hits of your rules",
                "in " + Paper.number(plan.documents().read(), "document", "documents")
                        + (plan.sampled() ? ", a sample" : ", the whole input"));
        int width = plan.house().stream()
                .mapToInt(rule -> Width.of(rule.rule()))
                .max()
                .orElse(0);
        for (RuleHits rule : plan.house()) {
            String name = Width.padded(Paper.safe(rule.rule()), width);
            paper.line("  " + paper.ink(rule.hits() == 0 ? Ink.YELLOW : Ink.CYAN, name) + "  "
                    + (rule.hits() == 0
                            ? "hit nothing"
                            : Paper.number(rule.hits(), "hit", "hits") + " in "
                                    + Paper.number(rule.documents(), "document", "documents")));
        }
        return paper.toString();
    }

    private static void sample(Sample sample, Paper paper) {
        String before = sample.before();
        List<Run> runs = Marked.spans(
                paper.colour(),
                before.substring(0, sample.start()),
                before.substring(sample.start(), sample.end()),
                sample.replacement(),
                before.substring(sample.end()));
        for (List<Run> line : Run.wrapped(runs, paper.width() - 8)) {
            paper.line("      " + paper.inked(line));
        }
        paper.line("      " + paper.ink(Ink.FAINT, Width.cut(Paper.safe(sample.path()), paper.width() - 6)));
    }

    private static void suspicious(List<Suspicion> suspicious, Paper paper) {
        if (suspicious.isEmpty()) {
            return;
        }
        paper.heading("Look at these", "documents that would lose more than process.boilerplate.max_removed_share");
        suspicious.stream()
                .limit(SUSPICIONS)
                .forEach(it -> paper.line("  " + Width.padded(Paper.percent(it.removedShare()), 7)
                        + Width.cut(Paper.safe(it.path()), paper.width() - 44) + "  "
                        + paper.ink(Ink.FAINT, it.id())));
        if (suspicious.size() > SUSPICIONS) {
            paper.line("  … and " + Paper.number(suspicious.size() - SUSPICIONS) + " more");
        }
    }
}
