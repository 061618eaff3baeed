package org.copydesk.cli.command;

import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import org.copydesk.cli.view.StatusView;
import org.copydesk.config.JobFiles;
import org.copydesk.job.Invocation;
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
        List<RunSummary> shown =
                all.stream().limit(runs).map(run -> completed(run, output)).toList();
        desk.terminal()
                .out()
                .print(common.json() ? Json.page(shown) : StatusView.of(output, shown, common.paper(desk)));
        return Exit.DONE;
    }

    /** Has the command that restarts name the folder that is looked at, which may be a copy of the one it was made in. */
    private static RunSummary completed(RunSummary run, Path output) {
        String command = run.restartCommand();
        return command == null ? run : run.withRestartCommand(Invocation.in(command, JobFiles.shown(output)));
    }
}
