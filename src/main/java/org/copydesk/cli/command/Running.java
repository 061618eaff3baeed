package org.copydesk.cli.command;

import org.copydesk.cli.view.ConsoleProgress;
import org.copydesk.cli.view.RunView;
import org.copydesk.cli.view.Terminal;
import org.copydesk.job.RunRequest;
import org.copydesk.job.RunResult;
import org.copydesk.job.RunResult.Verdict;

/** Has a run done, and tells how it ended. */
final class Running {
    private Running() {}

    static int run(Desk desk, Common common, RunRequest request) {
        Terminal terminal = common.terminal(desk);
        RunResult result;
        try (ConsoleProgress progress = new ConsoleProgress(terminal)) {
            result = desk.works().runner().get().run(request, progress);
        }
        boolean good = result.verdict() == Verdict.PUBLISHED || result.verdict() == Verdict.UNCHANGED;
        String words = RunView.of(
                result, request.job().export().path(), request.typed().restart(), common.paper(desk));
        if (common.json()) {
            terminal.out().print(Json.page(told(result, request)));
        }
        if (good && !common.json()) {
            terminal.out().print(words);
        } else if (!good) {
            terminal.err().print(words);
        }
        return result.verdict().exitCode();
    }

    /** The command that is recorded lacks the output folder: completed here as it was typed. */
    private static RunResult told(RunResult result, RunRequest request) {
        return new RunResult(
                result.verdict(),
                result.version(),
                result.message(),
                result.summary()
                        .map(summary -> summary.restartCommand() == null
                                ? summary
                                : summary.withRestartCommand(request.typed().restart())));
    }
}
