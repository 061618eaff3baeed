package org.copydesk.cli.command;

import java.nio.file.Path;
import java.util.List;
import org.copydesk.config.JobFile.RulePack;
import org.copydesk.config.Problem;
import org.copydesk.rule.PackProblem;
import org.copydesk.rule.RulePacks;

/** Looks through the rule packs of a job. */
final class PackCheck {
    private PackCheck() {}

    static List<Problem> problems(List<RulePack> packs) {
        List<String> names = packs.stream().map(RulePack::location).toList();
        return RulePacks.load(names, Path.of("")).problems().stream()
                .map(PackCheck::problem)
                .toList();
    }

    /** Rule packs tell in a few words; job files in sentences. */
    private static Problem problem(PackProblem wrong) {
        String message = wrong.message();
        String sentence = Character.toUpperCase(message.charAt(0)) + message.substring(1) + ".";
        return new Problem(wrong.file() + ":" + wrong.line(), sentence, wrong.fix() + ".");
    }
}
