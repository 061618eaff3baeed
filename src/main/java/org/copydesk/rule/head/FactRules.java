package org.copydesk.rule.head;

import java.util.List;
import org.copydesk.rule.Rule;

/** The rules that learn facts and take their lines out of the text, in the order in which a recipe runs them. */
public final class FactRules {
    private FactRules() {}

    /** Returns the rules; they come before those that drop blocks, for a visible date may stand in any block. */
    public static List<Rule> all(SourceFacts sources) {
        return List.of(new HeadRule(sources), new CreditRule());
    }
}
