package org.copydesk.cli.command;

import java.util.List;
import org.copydesk.config.Problem;
import org.copydesk.rule.WrongRulePacks;

/** The command line, the job file or a rule pack is wrong: nothing was read. */
public final class WrongInput extends RuntimeException {
    private static final long serialVersionUID = 1;
    private final transient List<Problem> problems;

    /** @param subject what is wrong, as the user named it */
    WrongInput(String subject, List<Problem> problems) {
        super(subject);
        this.problems = List.copyOf(problems);
    }

    /** Returns the same of packs that went wrong after they had been looked through. */
    public static WrongInput of(WrongRulePacks wrong) {
        return new WrongInput("the rule packs", PackCheck.problems(wrong));
    }

    public List<Problem> problems() {
        return problems;
    }
}
