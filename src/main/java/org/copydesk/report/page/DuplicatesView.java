package org.copydesk.report.page;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.copydesk.report.Numbers;
import org.copydesk.report.RunReport;
import org.copydesk.report.RunReport.Cluster;
import org.copydesk.report.RunReport.Copying;
import org.copydesk.report.RunReport.DocumentName;
import org.copydesk.report.RunReport.Duplicates;
import org.copydesk.report.RunReport.Loser;
import org.copydesk.report.RunReport.NearMiss;
import org.copydesk.report.RunReport.SourceFigures;

/** Clusters, near misses, and who carries whose copy. */
record DuplicatesView(
        String sentence,
        boolean hasClusters,
        Bars kinds,
        Bars sizes,
        Bars reasons,
        Bars sources,
        List<Group> clusters,
        String moreClusters,
        List<Copying> copying,
        String nearMissSentence,
        List<Pair> nearMisses)
        implements View {
    private static final int MOST_LOSERS = 5;
    private static final int MOST_CLUSTERS = 20;
    private static final int MOST_COPYING = 20;
    private static final int MOST_SOURCES = 12;

    record Group(DocumentName winner, int size, boolean open, List<Copy> losers, String more) {}

    record Copy(DocumentName document, String kind, String similarity, String containment, String reason) {}

    record Pair(DocumentName one, DocumentName other, String similarity, String containment, String reason) {}

    @Override
    public boolean empty() {
        return !hasClusters && nearMisses.isEmpty();
    }

    static DuplicatesView of(RunReport report) {
        Duplicates figures = report.duplicates();
        List<Group> groups = new ArrayList<>();
        for (Cluster cluster : figures.largest()) {
            if (groups.size() < MOST_CLUSTERS) {
                groups.add(group(cluster, groups.isEmpty()));
            }
        }
        return new DuplicatesView(
                sentence(report),
                figures.clusters() > 0,
                Bars.of("By kind", "duplicate", figures.kinds()),
                Bars.of("Clusters by size", "duplicate", figures.sizes()),
                Bars.of("The survivor won by", "duplicate", figures.reasons()),
                bySource(report.sources()),
                groups,
                Lists.more(figures.clusters(), groups.size(), "cluster", "clusters", "duplicates.jsonl.gz"),
                figures.copying().stream().limit(MOST_COPYING).toList(),
                Numbers.count(figures.nearMissesTotal(), "pair", "pairs")
                        + " looked alike and were kept apart. The closest:",
                figures.nearMisses().stream().map(DuplicatesView::pair).toList());
    }

    boolean hasCopying() {
        return !copying.isEmpty();
    }

    boolean hasNearMisses() {
        return !nearMisses.isEmpty();
    }

    private static String sentence(RunReport report) {
        Duplicates figures = report.duplicates();
        String stories = figures.stories() == 0
                ? ""
                : " " + Numbers.count(figures.stories(), "story is", "stories are")
                        + " told by several documents that were written apart: they are kept, and linked.";
        if (figures.clusters() == 0) {
            return "No duplicates tonight." + stories;
        }
        long fit = report.totals().kept() + report.totals().duplicates();
        return Numbers.count(figures.clusters(), "cluster", "clusters") + ": one document of each survives, "
                + Numbers.count(report.totals().duplicates(), "copy is", "copies are") + " set aside ("
                + Numbers.percent(report.totals().duplicates(), fit) + " of what was fit)." + stories;
    }

    /** Those with most duplicates; the share is of what was fit in that source. */
    private static Bars bySource(List<SourceFigures> sources) {
        List<SourceFigures> most = sources.stream()
                .filter(source -> source.totals().duplicates() > 0)
                .sorted(Comparator.comparingLong(
                                (SourceFigures source) -> -source.totals().duplicates())
                        .thenComparing(SourceFigures::source))
                .toList();
        List<Bars.Bar> bars =
                most.stream().limit(MOST_SOURCES).map(DuplicatesView::bar).toList();
        String more = Lists.more(most.size(), bars.size(), "source", "sources", "run.json");
        return new Bars("By source, and share of the source", bars, more);
    }

    private static Bars.Bar bar(SourceFigures source) {
        long duplicates = source.totals().duplicates();
        long fit = source.totals().kept() + duplicates;
        return new Bars.Bar(
                source.source(),
                "duplicate",
                Bars.width(duplicates, fit),
                duplicates,
                Numbers.percent(duplicates, fit));
    }

    private static Group group(Cluster cluster, boolean open) {
        List<Copy> losers = cluster.losers().stream()
                .limit(MOST_LOSERS)
                .map(DuplicatesView::copy)
                .toList();
        return new Group(
                cluster.winner(),
                cluster.size(),
                open,
                losers,
                Lists.more(cluster.size() - 1L, losers.size(), "copy", "copies", "duplicates.jsonl.gz"));
    }

    private static Copy copy(Loser loser) {
        return new Copy(
                loser.document(),
                loser.kind(),
                Numbers.ratio(loser.similarity()),
                Numbers.ratio(loser.containment()),
                loser.reason());
    }

    private static Pair pair(NearMiss pair) {
        return new Pair(
                pair.one(),
                pair.other(),
                Numbers.ratio(pair.similarity()),
                Numbers.ratio(pair.containment()),
                pair.reason());
    }
}
