package org.copydesk.clean;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.copydesk.document.DocumentId;
import org.copydesk.rule.Rule;
import org.copydesk.rule.RulePacks;

/** The one recipe of the house, as a list. */
final class RecipeBook {
    private RecipeBook() {}

    static Recipe standard(RulePacks packs, CleaningSettings settings, List<Rule> factRules) {
        List<Recipe.Step> steps = new ArrayList<>();
        for (Rule rule : factRules) {
            steps.add(new Recipe.Step(rule.getClass().getSimpleName(), Recipe.Kind.FACTS, rule));
        }
        String all = Recipe.CODE_VERSION + '\n' + settings + '\n' + packs.fingerprint();
        return Recipe.of(settings, steps, DocumentId.sha256(all.getBytes(StandardCharsets.UTF_8)));
    }
}
