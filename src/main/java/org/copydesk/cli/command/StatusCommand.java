package org.copydesk.cli.command;

import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import org.copydesk.cli.view.StatusView;
import org.copydesk.job.RunLog;
import org.copydesk.job.RunSummary;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** How runs went, and what to type if one went wrong. */
@Command(name = "status")
public final class StatusCommand implements Callable<Integer> {
    private final Desk desk;

    @Mixin
    private final Common common = new Common();

    @Mixin
    private final JobChoice choice = new JobChoice();

    @Option(names = "--runs", paramLabel = "N", description = "Runs to list. Default: ${DEFAULT-VALUE}.")
    private int runs = 10;

    public StatusCommand(Desk desk) {
        this.desk = desk;
    }

    @Override
    public Integer call() {
        Path output = OutputFolder.of(common, choice.load(common));
        Interrupted.finish(desk, output);
        List<RunSummary> all = RunLog.of(output).runs();
        List<RunSummary> shown = all.subList(0, Math.min(runs, all.size()));
        desk.terminal()
                .out()
                .print(
                        common.json()
                                ? Json.page(shown)
                                : StatusView.of(output, shown, desk.clock().instant(), common.paper(desk)));
        return Exit.DONE;
    }
}
