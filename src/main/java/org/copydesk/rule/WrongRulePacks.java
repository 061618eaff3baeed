package org.copydesk.rule;

import java.util.List;
import java.util.stream.Collectors;

/** Rule packs are missing or wrong: nothing is to be cleaned by what is left of them. */
public final class WrongRulePacks extends IllegalArgumentException {
    private static final long serialVersionUID = 1;
    private final transient List<PackProblem> problems;

    WrongRulePacks(List<PackProblem> problems) {
        super(problems.stream().map(PackProblem::toString).collect(Collectors.joining("; ")));
        this.problems = List.copyOf(problems);
    }

    /** Returns every problem of every pack that was asked for. */
    public List<PackProblem> problems() {
        return problems;
    }
}
