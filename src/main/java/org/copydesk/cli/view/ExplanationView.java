package org.copydesk.cli.view;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.copydesk.document.Document;
import org.copydesk.document.DocumentKey;
import org.copydesk.document.Edit;
import org.copydesk.document.Origin;
import org.copydesk.document.Outcome;
import org.copydesk.job.Explainer.Found;
import org.copydesk.job.Explanation;
import org.copydesk.job.Explanation.RelatedDocument;

/** One document from its header to its story: what it is, what was changed, what stands for it. */
public final class ExplanationView {
    private static final int BAR = 16;

    private ExplanationView() {}

    public static String of(Explanation explanation, boolean fullText, Paper paper) {
        header(explanation, paper);
        if (explanation.document().isPresent()) {
            FactsView.draw(explanation.facts(), paper);
            text(explanation.document().get(), explanation, fullText, paper);
            rules(explanation.edits(), paper);
        }
        ClusterView.draw(explanation, fullText, paper);
        related(explanation.related(), paper);
        return paper.toString();
    }

    /** The documents of a file that holds many, a line each. */
    public static String list(String asked, Found found, Paper paper) {
        paper.line(paper.ink(Ink.BOLD, Paper.safe(asked)) + " holds "
                + Paper.number(found.matches(), "document", "documents") + ". Name one by its id, or as FILE#RECORD.");
        for (Explanation each : found.explanations()) {
            String title = Optional.ofNullable(each.facts().title()).orElseGet(() -> cause(each.outcome()));
            String line = Width.padded(each.id(), 32) + "  #" + Width.padded(record(each), 8) + " "
                    + Width.padded(name(each.outcome()), 12) + Paper.safe(title);
            paper.line("  " + Width.cut(line, paper.width() - 2));
        }
        long more = found.matches() - found.explanations().size();
        return (more > 0 ? paper.line("  … and " + Paper.number(more) + " more") : paper).toString();
    }

    private static String record(Explanation each) {
        return each.document()
                .map(Document::origin)
                .map(Origin::record)
                .filter(record -> record.length() <= 8)
                .orElse(Integer.toString(each.key().ordinal()));
    }

    private static String name(Outcome outcome) {
        return outcome.getClass().getSimpleName().toLowerCase(Locale.ROOT);
    }

    private static String cause(Outcome outcome) {
        return outcome instanceof Outcome.Quarantined bad ? Spoken.name(bad.cause()) + ": " + bad.message() : "";
    }

    private static void header(Explanation it, Paper paper) {
        DocumentKey key = it.key();
        String path = key.path() + (key.ordinal() == 0 ? "" : "#" + key.ordinal());
        String title = Optional.ofNullable(it.facts().title()).orElse(path);
        Width.wrapped(Paper.safe(title), paper.width()).forEach(line -> paper.line(paper.ink(Ink.BOLD, line)));
        List<String> about = new ArrayList<>(List.of(it.source(), path));
        it.document().map(Document::origin).ifPresent(origin -> {
            about.add(origin.mediaType());
            about.add(Spoken.bytes(origin.bytes()));
        });
        about.add(it.id());
        about.removeIf(String::isBlank);
        Width.wrapped(Paper.safe(String.join(" · ", about)), paper.width())
                .forEach(line -> paper.line(paper.ink(Ink.FAINT, line)));
        paper.line(outcome(it, paper));
    }

    private static String outcome(Explanation it, Paper paper) {
        Outcome outcome = it.outcome();
        if (outcome instanceof Outcome.Duplicate loss) {
            return paper.ink(Ink.YELLOW, "≡ " + loss.kind() + " duplicate") + " of " + Paper.safe(loss.winner());
        }
        if (outcome instanceof Outcome.Rejected rejected) {
            return paper.ink(Ink.RED, "✘ rejected") + " by " + Paper.safe(rejected.rule()) + ": "
                    + Paper.safe(rejected.reason());
        }
        if (outcome instanceof Outcome.Quarantined bad) {
            return paper.ink(Ink.RED, "✘ quarantined") + ", " + Spoken.name(bad.cause()) + ": "
                    + Paper.safe(bad.message());
        }
        return it.version()
                .map(version -> paper.ink(Ink.GREEN, "✔ kept") + " in " + version)
                .orElse(paper.ink(Ink.GREEN, "✔ would be kept") + "; no published version knows it yet");
    }

    private static void text(Document document, Explanation it, boolean fullText, Paper paper) {
        int before = document.text().length();
        int after = it.text().map(String::length).orElse(before);
        String edits = it.edits().isEmpty()
                ? "nothing was changed"
                : Paper.number(it.edits().size(), "change", "changes");
        paper.heading(
                "Text",
                Paper.number(before) + " → " + Paper.number(after) + " characters ("
                        + Paper.percent(before == 0 ? 1 : (double) after / before) + "), " + edits);
        ChangesView.draw(ChangedText.lines(document.text(), it.edits()), fullText, paper);
    }

    private static void rules(List<Edit> edits, Paper paper) {
        if (edits.isEmpty()) {
            return;
        }
        Map<String, long[]> sums = new LinkedHashMap<>();
        for (Edit edit : edits) {
            long[] sum = sums.computeIfAbsent(edit.rule(), rule -> new long[3]);
            sum[0]++;
            sum[1] += edit.end() - edit.start();
            sum[2] += edit.replacement().length();
        }
        long most = sums.values().stream().mapToLong(sum -> sum[1]).max().orElse(1);
        int width = sums.keySet().stream().mapToInt(Width::of).max().orElse(0);
        paper.heading("Rules", "by characters taken out");
        sums.entrySet().stream()
                .sorted(Comparator.comparingLong((Map.Entry<String, long[]> rule) -> -rule.getValue()[1])
                        .thenComparing(Map.Entry::getKey))
                .forEach(rule -> {
                    long[] sum = rule.getValue();
                    paper.line("  " + paper.ink(Ink.CYAN, Width.padded(Paper.safe(rule.getKey()), width)) + "  "
                            + Width.padded(Bar.of(sum[1], most, BAR), BAR) + "  −" + Paper.number(sum[1])
                            + (sum[2] == 0 ? "" : " +" + Paper.number(sum[2])) + " in "
                            + Paper.number(sum[0], "change", "changes"));
                });
    }

    private static void related(List<RelatedDocument> related, Paper paper) {
        if (related.isEmpty()) {
            return;
        }
        paper.heading("Same story, written apart", "kept, and linked by `story`");
        for (RelatedDocument other : related) {
            String title = other.title().orElse(other.path());
            paper.line("  " + Width.cut(Paper.safe(other.source() + ": " + title), paper.width() - 2));
            paper.line("    "
                    + paper.ink(
                            Ink.FAINT,
                            Width.cut(
                                    Paper.percent(other.containment()) + " shared · " + Paper.safe(other.path()) + " · "
                                            + other.id(),
                                    paper.width() - 4)));
            other.nearMiss()
                    .map(why -> "nearly a duplicate: " + why)
                    .ifPresent(why -> paper.line("    " + paper.ink(Ink.FAINT, Width.cut(why, paper.width() - 4))));
            for (String passage : other.passages()) {
                Width.wrapped("“" + Paper.safe(passage) + "”", Math.min(100, paper.width() - 6))
                        .forEach(line -> paper.line("      " + line));
            }
        }
    }
}
