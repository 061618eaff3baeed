package org.copydesk.cli.command;

import java.util.List;
import java.util.concurrent.Callable;
import org.copydesk.cli.view.SettingsView;
import org.copydesk.config.LoadedJob;
import org.copydesk.config.Problem;
import org.copydesk.config.Setting;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** Checks a job file and its rule packs, and prints every setting with where its value came from. */
@Command(
        name = "validate",
        footer = {
            "",
            "Ends with 0 when everything is right and with 2 when something is wrong: all of it at once, each with",
            "file:line and the likely fix."
        })
public final class ValidateCommand implements Callable<Integer> {
    private final Desk desk;

    @Mixin
    private final Common common = new Common();

    @Mixin
    private final JobChoice choice = new JobChoice();

    /** The answer for programs. */
    record Answer(String job, boolean valid, List<Problem> problems, List<Setting> settings) {}

    public ValidateCommand(Desk desk) {
        this.desk = desk;
    }

    @Override
    public Integer call() {
        LoadedJob loaded = choice.load(common);
        List<Problem> problems = JobChoice.problems(loaded);
        String file = choice.file(common).toString();
        if (common.json()) {
            Answer answer = new Answer(file, problems.isEmpty(), problems, loaded.settings());
            desk.terminal().out().print(Json.page(answer));
            return problems.isEmpty() ? Exit.DONE : Exit.WRONG;
        }
        if (!problems.isEmpty()) {
            throw new WrongInput(file, problems);
        }
        desk.terminal().out().print(SettingsView.of(file, loaded, common.paper(desk)));
        return Exit.DONE;
    }
}
