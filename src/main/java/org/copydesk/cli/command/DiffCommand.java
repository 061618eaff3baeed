package org.copydesk.cli.command;

import java.io.IOException;
import java.util.concurrent.Callable;
import org.copydesk.cli.view.VersionsView;
import org.copydesk.corpus.ChangeFeed;
import org.copydesk.corpus.VersionDiff;
import org.copydesk.corpus.VersionName;
import org.copydesk.corpus.Versions;
import org.copydesk.write.ReportRow;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** What changed from one version to another. */
@Command(
        name = "diff",
        footer = {"", "Examples:", "  diff 1.20261120.0 latest", "  diff 1.20261120.0 latest --changes | jq -r .id"})
public final class DiffCommand implements Callable<Integer> {
    private final Desk desk;

    @Mixin
    private final OutputFolder output = new OutputFolder();

    @Parameters(index = "0", paramLabel = "A", description = "The earlier version, or latest.")
    private String before = "";

    @Parameters(index = "1", paramLabel = "B", description = "The later version, or latest.")
    private String after = "";

    @Option(
            names = "--changes",
            description = "Print the change feed from A to B as JSON lines, as in reports/changes.jsonl.gz.")
    private boolean changes;

    public DiffCommand(Desk desk) {
        this.desk = desk;
    }

    @Override
    public Integer call() throws IOException {
        Versions versions = new Versions(output.path());
        Interrupted.finish(desk, versions.output());
        VersionName from = VersionArgument.of(versions, before);
        VersionName to = VersionArgument.of(versions, after);
        if (changes) {
            ChangeFeed.write(versions, from, to, this::print);
            return Exit.DONE;
        }
        VersionDiff diff = VersionDiff.of(versions, from, to);
        desk.terminal()
                .out()
                .print(
                        output.common().json()
                                ? Json.page(diff)
                                : VersionsView.diff(diff, output.common().paper(desk)));
        return Exit.DONE;
    }

    /** As the reports have it: whoever reads the one can read the other. */
    private void print(ReportRow.Change row) {
        desk.terminal().out().print(org.copydesk.write.Json.MAPPER.writeValueAsString(row) + "\n");
    }
}
