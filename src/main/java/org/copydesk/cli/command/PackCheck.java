package org.copydesk.cli.command;

import java.nio.file.Path;
import java.util.List;
import org.copydesk.config.JobFile.RulePack;
import org.copydesk.config.JobFiles;
import org.copydesk.config.Problem;
import org.copydesk.rule.PackProblem;
import org.copydesk.rule.RulePacks;
import org.copydesk.rule.WrongRulePacks;

/** Looks through the rule packs of a job. */
final class PackCheck {
    private PackCheck() {}

    static List<Problem> problems(List<RulePack> packs) {
        try {
            RulePacks.read(packs.stream().map(RulePack::location).toList());
            return List.of();
        } catch (WrongRulePacks wrong) {
            return problems(wrong);
        }
    }

    static List<Problem> problems(WrongRulePacks wrong) {
        return wrong.problems().stream().map(PackCheck::problem).toList();
    }

    /** Rule packs tell in a few words; job files in sentences. */
    private static Problem problem(PackProblem wrong) {
        String message = wrong.message();
        String sentence = Character.toUpperCase(message.charAt(0)) + message.substring(1) + ".";
        return new Problem(JobFiles.shown(Path.of(wrong.file())) + ":" + wrong.line(), sentence, wrong.fix() + ".");
    }
}
