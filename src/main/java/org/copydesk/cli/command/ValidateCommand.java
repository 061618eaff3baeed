package org.copydesk.cli.command;

import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.concurrent.Callable;
import org.copydesk.cli.view.ConsoleProgress;
import org.copydesk.cli.view.PlanView;
import org.copydesk.cli.view.SettingsView;
import org.copydesk.config.LoadedJob;
import org.copydesk.config.Problem;
import org.copydesk.config.Setting;
import org.copydesk.job.PlanRequest;
import org.copydesk.job.PlanResult;
import org.copydesk.job.PlanResult.RuleHits;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Checks a job file and its rule packs, and prints every setting with where its value came from. */
@Command(
        name = "validate",
        footer = {
            "",
            "Ends with 0 when everything is right and with 2 when something is wrong: all of it at once, each with",
            "file:line and the likely fix.",
            "",
            "With --hits it tries the rules of your own packs on the input, and publishes nothing."
        })
public final class ValidateCommand implements Callable<Integer> {
    private final Desk desk;

    @Mixin
    private final Common common = new Common();

    @Mixin
    private final JobChoice choice = new JobChoice();

    @Option(names = "--hits", description = "Also count what each rule of your packs hits in the input.")
    private boolean hits;

    @Option(names = "--sample", paramLabel = "N", description = "With --hits: look at so many documents only.")
    private @Nullable Integer sample;

    /**
     * The answer for programs.
     *
     * @param hits of the rules of the job's own packs, those of none too; null where nobody asked
     */
    record Answer(
            String job,
            boolean valid,
            List<Problem> problems,
            List<Setting> settings,
            @Nullable List<RuleHits> hits) {}

    public ValidateCommand(Desk desk) {
        this.desk = desk;
    }

    @Override
    public Integer call() {
        LoadedJob loaded = choice.load(common);
        List<Problem> problems = JobChoice.problems(loaded);
        String file = choice.file(common).toString();
        Optional<PlanResult> tried = hits && problems.isEmpty() ? Optional.of(tried(loaded)) : Optional.empty();
        if (common.json()) {
            Answer answer = new Answer(
                    file,
                    problems.isEmpty(),
                    problems,
                    loaded.settings(),
                    tried.map(PlanResult::house).orElse(null));
            desk.terminal().out().print(Json.page(answer));
            return problems.isEmpty() ? Exit.DONE : Exit.WRONG;
        }
        if (!problems.isEmpty()) {
            throw new WrongInput(file, problems);
        }
        desk.terminal().out().print(SettingsView.of(file, loaded, common.paper(desk)));
        tried.ifPresent(plan -> desk.terminal().out().print(PlanView.house(plan, common.paper(desk))));
        return Exit.DONE;
    }

    private PlanResult tried(LoadedJob loaded) {
        PlanRequest request = new PlanRequest(
                choice.file(common),
                choice.runnable(common, loaded),
                sample == null ? OptionalInt.empty() : OptionalInt.of(sample),
                false,
                1);
        try (ConsoleProgress progress = new ConsoleProgress(common.terminal(desk))) {
            return desk.works().planner().get().plan(request, progress);
        }
    }
}
