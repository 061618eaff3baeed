package org.copydesk.cli.command;

import java.util.OptionalInt;
import java.util.concurrent.Callable;
import org.copydesk.cli.view.ConsoleProgress;
import org.copydesk.cli.view.PlanView;
import org.copydesk.config.LoadedJob;
import org.copydesk.job.PlanRequest;
import org.copydesk.job.PlanResult;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** What a run would do; publishes nothing. */
@Command(
        name = "plan",
        footer = {
            "",
            "Examples:",
            "  plan                                   over the whole input folder",
            "  plan --sample 500                      over 500 documents, the same ones each time",
            "  plan --set process.filter.min_words=50 what a changed setting would do"
        })
public final class PlanCommand implements Callable<Integer> {
    private final Desk desk;

    @Mixin
    private final Common common = new Common();

    @Mixin
    private final RunOptions options = new RunOptions();

    @Option(names = "--sample", paramLabel = "N", description = "Look at so many documents only.")
    private @Nullable Integer sample;

    @Option(
            names = "--samples-per-rule",
            paramLabel = "N",
            description = "Spans to show for each rule. Default: ${DEFAULT-VALUE}.")
    private int samplesPerRule = 3;

    public PlanCommand(Desk desk) {
        this.desk = desk;
    }

    @Override
    public Integer call() {
        LoadedJob loaded = options.job().load(common);
        PlanRequest request = new PlanRequest(
                options.job().file(common),
                options.job().runnable(common, loaded),
                sample == null ? OptionalInt.empty() : OptionalInt.of(sample),
                options.full(),
                samplesPerRule);
        options.job().tellDefaults(desk, common);
        PlanResult result;
        try (ConsoleProgress progress = new ConsoleProgress(common.terminal(desk))) {
            result = desk.works().planner().get().plan(request, progress);
        }
        desk.terminal().out().print(common.json() ? Json.page(result) : PlanView.of(result, common.paper(desk)));
        return Exit.DONE;
    }
}
