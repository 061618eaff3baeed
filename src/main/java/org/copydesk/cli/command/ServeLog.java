package org.copydesk.cli.command;

import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import org.copydesk.cli.view.ConsoleProgress;
import org.copydesk.cli.view.RunView;
import org.copydesk.cli.view.Terminal;
import org.copydesk.job.Progress;
import org.copydesk.job.RunRequest;
import org.copydesk.job.RunResult;
import org.copydesk.job.ServeRequest.ScheduledJob;
import org.copydesk.job.Server;
import org.jspecify.annotations.Nullable;

/** Tells on standard error when jobs run next and how they ended. */
final class ServeLog implements Server.Watch, AutoCloseable {
    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("uuuu-MM-dd HH:mm:ss", Locale.ROOT);

    private final Terminal terminal;
    private @Nullable ConsoleProgress progress;

    ServeLog(Terminal terminal) {
        this.terminal = terminal;
    }

    @Override
    public void waiting(ScheduledJob job, Instant due) {
        tell("Next run: " + job.file() + " at " + there(job, due));
    }

    @Override
    public void missed(ScheduledJob job, Instant due, boolean begun) {
        tell("The run of " + job.file() + " that was due at " + there(job, due)
                + (begun ? " was stopped or killed" : " was missed") + ". It is made up for now.");
    }

    private static String there(ScheduledJob job, Instant due) {
        ZoneId zone = job.loaded().job().orElseThrow().schedule().zone();
        return TIME.format(due.atZone(zone)) + " " + zone;
    }

    @Override
    public Progress begins(RunRequest run) {
        tell("Running " + run.jobFile());
        ConsoleProgress begun = new ConsoleProgress(terminal);
        progress = begun;
        return begun;
    }

    @Override
    public void ended(RunRequest run, RunResult result) {
        close();
        terminal.err()
                .print(RunView.of(result, run.job().export().path(), run.typed().restart(), terminal.paper()));
    }

    @Override
    public void failed(RunRequest run, RuntimeException fault) {
        close();
        tell("The run of " + run.jobFile() + " failed: " + fault.getMessage());
        tell("To continue it: " + run.typed().restart());
    }

    private void tell(String sentence) {
        terminal.err().println(sentence);
    }

    @Override
    public void close() {
        if (progress != null) {
            progress.close();
            progress = null;
        }
    }
}
