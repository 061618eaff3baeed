package org.copydesk.cli.command;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.copydesk.cli.view.ExplanationJson;
import org.copydesk.cli.view.ExplanationView;
import org.copydesk.cli.view.Paper;
import org.copydesk.config.Assignment;
import org.copydesk.config.JobFile;
import org.copydesk.config.LoadedJob;
import org.copydesk.job.Explainer.Found;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Everything about one document. */
@Command(
        name = "explain",
        footer = {
            "",
            "Examples:",
            "  explain input/daily-planet/storm.html          every change, with the rule that made it",
            "  explain 9f86d081884c7d659a2feaa0c55ad015       by the id of a record",
            "  explain archive.warc.gz#12                     one document of a file that holds many",
            "  explain storm.html --full-text | less -R       kept text at full length"
        })
public final class ExplainCommand implements Callable<Integer> {
    private static final int LIMIT = 20;
    private final Desk desk;

    @Mixin
    private final Common common = new Common();

    @Parameters(
            paramLabel = "PATH-OR-ID",
            description = "A file of the input folder, the id of a record, or FILE#RECORD.")
    private String pathOrId = "";

    @Option(names = "--job", paramLabel = "JOB", description = "Job file. Default: " + JobChoice.DEFAULT + ".")
    private @Nullable String job;

    @Option(names = "--input", paramLabel = "DIR", description = "Input folder, instead of the job file's.")
    private @Nullable String input;

    @Option(
            names = "--set",
            paramLabel = "KEY=VALUE",
            description = "Any setting of the job file: see what it would do to this document.")
    private List<String> set = new ArrayList<>();

    @Option(names = "--full-text", description = "Show long stretches of text whole instead of folding them.")
    private boolean fullText;

    public ExplainCommand(Desk desk) {
        this.desk = desk;
    }

    @Override
    public Integer call() {
        JobFile asked = jobFile();
        Interrupted.finish(desk, asked.export().path());
        Found found = desk.works().explainer().get().explain(asked, pathOrId, LIMIT);
        if (found.explanations().isEmpty()) {
            throw new NotFound("There is no document '" + pathOrId + "' in the corpus or in the input folder.");
        }
        Paper paper = common.paper(desk);
        if (common.json()) {
            desk.terminal().out().print(Json.page(ExplanationJson.of(found)));
        } else if (found.matches() == 1) {
            desk.terminal().out().print(ExplanationView.of(found.explanations().get(0), fullText, paper));
        } else {
            desk.terminal().out().print(ExplanationView.list(pathOrId, found, paper));
        }
        return Exit.DONE;
    }

    private JobFile jobFile() {
        List<Assignment> assignments = new ArrayList<>();
        set.forEach(text -> assignments.add(Assignment.set(text)));
        Optional.ofNullable(input)
                .ifPresent(folder -> assignments.add(Assignment.of("--input", "dataset.path", folder)));
        assignments.addAll(common.outputAssignment());
        LoadedJob loaded = JobChoice.loadIfThere(job, common, assignments);
        return JobChoice.checked(JobChoice.file(job), loaded);
    }
}
