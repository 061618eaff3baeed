package org.copydesk.cli.command;

import java.io.IOException;
import java.util.concurrent.Callable;
import org.copydesk.cli.view.VersionsView;
import org.copydesk.corpus.Versions;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** Lists the published versions. */
@Command(name = "versions")
public final class VersionsCommand implements Callable<Integer> {
    private final Desk desk;

    @Mixin
    private final OutputFolder output = new OutputFolder();

    public VersionsCommand(Desk desk) {
        this.desk = desk;
    }

    @Override
    public Integer call() throws IOException {
        Versions versions = new Versions(output.path());
        Interrupted.finish(desk, versions.output());
        desk.terminal()
                .out()
                .print(
                        output.common().json()
                                ? Json.page(versions.list())
                                : VersionsView.list(
                                        versions.output(),
                                        versions.list(),
                                        versions.latest(),
                                        output.common().paper(desk)));
        return Exit.DONE;
    }
}
