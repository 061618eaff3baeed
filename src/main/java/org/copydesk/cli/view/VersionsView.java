package org.copydesk.cli.view;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.copydesk.config.JobFiles;
import org.copydesk.corpus.Version;
import org.copydesk.corpus.VersionDiff;
import org.copydesk.corpus.VersionName;

/** Published versions: the list, the difference between two, what verification found. */
public final class VersionsView {
    private VersionsView() {}

    public static String list(Path output, List<Version> versions, Optional<VersionName> latest, Paper paper) {
        if (versions.isEmpty()) {
            return paper.line("Nothing is published in " + JobFiles.shown(output) + " yet.")
                    .toString();
        }
        for (int i = versions.size() - 1; i >= 0; i--) {
            Version version = versions.get(i);
            boolean isLatest = latest.filter(version.name()::equals).isPresent();
            String state = isLatest ? "latest" : version.withdrawn() ? "withdrawn" : Spoken.name(version.state());
            Ink ink = isLatest ? Ink.GREEN : version.state() == Version.State.PUBLISHED ? Ink.NONE : Ink.FAINT;
            var changes = version.counts().changes();
            paper.line(paper.ink(
                            ink,
                            (isLatest ? "▶ " : "  ")
                                    + Width.padded(version.name().toString(), 18))
                    + Width.padded(state, 11)
                    + Width.padded(Paper.number(version.counts().documents(), "document", "documents"), 22)
                    + "+" + Paper.number(changes.added()) + " ~" + Paper.number(changes.changed()) + " −"
                    + Paper.number(changes.removed())
                    + (changes.withdrawn() == 0 ? "" : ", " + Paper.number(changes.withdrawn()) + " withdrawn"));
        }
        return paper.toString();
    }

    public static String diff(VersionDiff diff, Paper paper) {
        paper.line(paper.ink(Ink.BOLD, diff.before() + " → " + diff.after()));
        paper.line("  " + paper.ink(Ink.GREEN, Paper.number(diff.added()) + " added") + "   "
                + paper.ink(Ink.YELLOW, Paper.number(diff.changed()) + " changed") + "   "
                + paper.ink(Ink.RED, Paper.number(diff.removed()) + " removed") + "   "
                + Paper.number(diff.unchanged()) + " the same");
        if (!diff.sources().isEmpty()) {
            paper.heading("By source", "");
            diff.sources()
                    .forEach((source, part) -> paper.row(
                            Paper.safe(source),
                            20,
                            "+" + Paper.number(part.added()) + " ~" + Paper.number(part.changed()) + " −"
                                    + Paper.number(part.removed())));
        }
        if (!diff.columns().isEmpty()) {
            String columns = diff.columns().entrySet().stream()
                    .map(column -> column.getKey() + " " + Paper.number(column.getValue()))
                    .collect(Collectors.joining(", "));
            paper.heading("What changed in the changed ones", "").line("  " + columns);
        }
        if (!diff.examples().isEmpty()) {
            paper.heading("Some of them", "");
            diff.examples().forEach(example -> example(example, paper));
        }
        return paper.toString();
    }

    private static void example(VersionDiff.Example example, Paper paper) {
        Ink ink = switch (example.change()) {
            case "added" -> Ink.GREEN;
            case "removed" -> Ink.RED;
            default -> Ink.YELLOW;
        };
        String title = example.title() == null ? example.path() : example.title();
        String columns = example.columns().isEmpty() ? "" : "  (" + String.join(", ", example.columns()) + ")";
        String line = Width.padded(example.change(), 8) + " " + example.id() + "  " + Paper.safe(title) + columns;
        paper.line("  " + paper.ink(ink, Width.cut(line, paper.width() - 2)));
    }

    public static String verified(String checked, List<String> problems, Paper paper) {
        if (problems.isEmpty()) {
            return paper.line(paper.ink(Ink.GREEN, "✔ ") + checked + " is whole: every byte is as its manifest says.")
                    .toString();
        }
        problems.forEach(problem -> paper.line(paper.ink(Ink.RED, "✘ ") + Paper.safe(problem)));
        String count = problems.size() == 1 ? "1 problem" : problems.size() + " problems";
        return paper.line()
                .line(paper.ink(Ink.BOLD, checked + ": " + count + ".")
                        + " A published version is never altered: leave a damaged one by rollback. The next run makes anew"
                        + " what is damaged of the private state.")
                .toString();
    }
}
