package org.copydesk.cli.command;

import java.nio.file.Path;
import java.util.List;
import org.copydesk.config.JobFile;
import org.copydesk.config.Problem;
import org.copydesk.rule.RulePacks;

/** Looks through the rule packs of a job. */
final class PackCheck {
    private PackCheck() {}

    static List<Problem> problems(JobFile job) {
        List<String> names = job.rulePacks().stream()
                .map(pack -> pack.file().map(Path::toString).orElse(pack.name()))
                .toList();
        return RulePacks.load(names, Path.of("")).problems().stream()
                .map(problem -> new Problem(problem.file() + ":" + problem.line(), problem.message(), problem.fix()))
                .toList();
    }
}
