package org.copydesk.cli.command;

import java.io.IOException;
import java.util.concurrent.Callable;
import org.copydesk.cli.view.VersionsView;
import org.copydesk.corpus.VersionDiff;
import org.copydesk.corpus.Versions;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/** What changed from one version to another. */
@Command(
        name = "diff",
        footer = {"", "Example:", "  diff 1.20261120.0 latest"})
public final class DiffCommand implements Callable<Integer> {
    private final Desk desk;

    @Mixin
    private final OutputFolder output = new OutputFolder();

    @Parameters(index = "0", paramLabel = "A", description = "The earlier version, or latest.")
    private String before = "";

    @Parameters(index = "1", paramLabel = "B", description = "The later version, or latest.")
    private String after = "";

    public DiffCommand(Desk desk) {
        this.desk = desk;
    }

    @Override
    public Integer call() throws IOException {
        Versions versions = new Versions(output.path());
        Interrupted.finish(desk, versions.output());
        VersionDiff diff =
                VersionDiff.of(versions, VersionArgument.of(versions, before), VersionArgument.of(versions, after));
        desk.terminal()
                .out()
                .print(
                        output.common().json()
                                ? Json.page(diff)
                                : VersionsView.diff(diff, output.common().paper(desk)));
        return Exit.DONE;
    }
}
