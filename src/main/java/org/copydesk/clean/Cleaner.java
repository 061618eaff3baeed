package org.copydesk.clean;

import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.copydesk.document.Article;
import org.copydesk.document.Block;
import org.copydesk.document.Document;
import org.copydesk.document.Draft;
import org.copydesk.document.Edit;
import org.copydesk.document.Outcome;
import org.copydesk.document.Proposal;

/** Takes a document through a recipe. Pure: the same document and learned lines give the same outcome, everywhere. */
public final class Cleaner {
    private final Recipe recipe;
    private final List<Recipe.Step> steps;
    private final Finish finish;

    public Cleaner(Recipe recipe, LearnedLines learned, LanguageDetector languages) {
        this.recipe = recipe;
        this.steps = recipe.steps(learned, languages);
        this.finish = new Finish(recipe.settings(), languages);
    }

    public Cleaned clean(Document document) {
        Set<String> residueRules = new HashSet<>();
        Draft draft = run(document, true, residueRules);
        List<Edit> residue = draft.edits().stream()
                .filter(edit -> residueRules.contains(edit.rule()))
                .toList();
        Removal removal = Removal.of(draft, residue);
        boolean suspicious = removal.share() > recipe.settings().maxRemovedShare();
        List<Edit> withheld = List.of();
        if (suspicious && !removal.leavesWhole()) {
            withheld = residue;
            draft = run(document, false, residueRules);
        }
        List<Edit> edits = laidOut(draft);
        String text = Ledger.apply(document.text(), edits);
        Finish.Verdict verdict = finish.judge(document, text, draft.facts());
        Optional<Article> article = verdict.rejection().isPresent()
                ? Optional.empty()
                : Optional.of(Finish.article(document, draft.facts(), text, verdict.language()));
        return new Cleaned(
                document.key(),
                document.id(),
                verdict.rejection().<Outcome>map(r -> r).orElse(new Outcome.Kept()),
                article.orElse(null),
                edits,
                draft.facts().candidates(),
                removal.share(),
                suspicious,
                withheld);
    }

    private Draft run(Document document, boolean withResidue, Set<String> residueRules) {
        Draft draft = Draft.of(document);
        for (Recipe.Step step : steps) {
            boolean isResidue = step.kind() == Recipe.Kind.RESIDUE;
            if (isResidue && !withResidue) {
                continue;
            }
            Proposal proposal = step.rule().propose(draft);
            if (isResidue) {
                proposal.edits().forEach(edit -> residueRules.add(edit.rule()));
            }
            draft = draft.with(proposal);
        }
        return draft;
    }

    private static List<Edit> laidOut(Draft draft) {
        List<Block> blocks = draft.document().blocks();
        int[] ends = new int[blocks.size()];
        for (int i = 0; i < ends.length; i++) {
            ends[i] = blocks.get(i).end();
        }
        return Layout.of(draft.document().text(), ends, draft.edits(), Recipe.JOINING_RULES);
    }
}
