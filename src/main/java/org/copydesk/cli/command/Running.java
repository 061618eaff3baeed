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
        String told = RunView.of(result, request.job().export().path(), request.restartCommand(), common.paper(desk));
        if (common.json()) {
            terminal.out().print(Json.page(result));
        }
        if (good && !common.json()) {
            terminal.out().print(told);
        } else if (!good) {
            terminal.err().print(told);
        }
        return result.verdict().exitCode();
    }
}
