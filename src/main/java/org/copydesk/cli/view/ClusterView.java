package org.copydesk.cli.view;

import java.util.List;
import java.util.Optional;
import org.copydesk.document.Outcome.Duplicate;
import org.copydesk.job.Explanation;
import org.copydesk.job.Explanation.Cluster;
import org.copydesk.job.Explanation.Member;

/** The documents that say the same, why the survivor won, and what sets the other apart. */
final class ClusterView {
    private static final int ROWS = 12;

    private ClusterView() {}

    static void draw(Explanation explanation, boolean fullText, Paper paper) {
        if (explanation.cluster().isEmpty()) {
            return;
        }
        Cluster cluster = explanation.cluster().get();
        paper.heading("Duplicates", Paper.number(cluster.members().size()) + " documents say the same; one stays");
        cluster.members().forEach(member -> member(member, explanation.id(), paper));
        other(explanation, cluster).ifPresent(other -> difference(explanation, other, fullText, paper));
    }

    private static void member(Member member, String self, Paper paper) {
        boolean survivor = member.loss().isEmpty();
        String mark = survivor ? paper.ink(Ink.GREEN, "★ ") : paper.ink(Ink.YELLOW, "≡ ");
        String title = member.title().orElse(member.path());
        String here = member.id().equals(self) ? "  (this one)" : "";
        paper.line("  " + mark + Width.cut(Paper.safe(member.source() + ": " + title) + here, paper.width() - 4));
        String about = member.loss().map(ClusterView::loss).orElse("stays");
        String date = member.published().map(published -> " · " + published).orElse("");
        String detail = about + date + " · " + Paper.safe(member.path()) + " · " + member.id();
        Width.wrapped(detail, paper.width() - 6).forEach(line -> paper.line("      " + paper.ink(Ink.FAINT, line)));
    }

    private static String loss(Duplicate loss) {
        return loss.kind() + ", " + Paper.percent(loss.similarity()) + " alike, " + Paper.percent(loss.containment())
                + " of it in the other; " + reason(loss.reason());
    }

    private static String reason(String criterion) {
        return switch (criterion) {
            case "source_rank" -> "the other's source ranks higher";
            case "metadata" -> "the other knows more about itself";
            case "earliest" -> "the other was published earlier";
            case "latest" -> "the other was published later";
            case "longest" -> "the other is longer";
            case "version" -> "a later text of the same address is there";
            case "id" -> "nothing else told them apart, so the smaller id stays";
            default -> "decided by " + Paper.safe(criterion);
        };
    }

    /** The survivor for a document that lost; for the survivor the first that lost to it. */
    private static Optional<Member> other(Explanation explanation, Cluster cluster) {
        return cluster.members().stream()
                .filter(member -> !member.id().equals(explanation.id()))
                .filter(member -> member.text().isPresent())
                .findFirst();
    }

    private static void difference(Explanation explanation, Member other, boolean fullText, Paper paper) {
        String own = explanation.text().orElse("");
        List<Run> runs = WordDiff.of(other.text().orElse(""), own, paper.colour());
        String name = Paper.safe(other.path());
        if (runs.isEmpty()) {
            paper.heading("Beside the other", "word for word the same as " + name);
            return;
        }
        String key = paper.colour() ? "struck stands only there, green only here" : "[-only there-] {+only here+}";
        paper.heading("Beside the other", key).line("    " + paper.ink(Ink.FAINT, Width.cut(name, paper.width() - 4)));
        List<List<Run>> rows = Run.wrapped(runs, Math.min(100, paper.width() - 4));
        int shown = fullText ? rows.size() : Math.min(ROWS, rows.size());
        rows.subList(0, shown).forEach(row -> paper.line("    " + paper.inked(row)));
        if (shown < rows.size()) {
            paper.line(paper.ink(Ink.FAINT, "    … " + (rows.size() - shown) + " more lines; --full-text shows them"));
        }
    }
}
