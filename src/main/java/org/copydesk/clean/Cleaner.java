package org.copydesk.clean;

import java.nio.charset.StandardCharsets;
import java.util.List;
import org.copydesk.document.Article;
import org.copydesk.document.Document;
import org.copydesk.document.DocumentId;
import org.copydesk.document.Draft;
import org.copydesk.document.Facts;
import org.copydesk.document.Outcome;

/** Takes a document through a recipe. Pure: the same document and learned lines give the same outcome, everywhere. */
public final class Cleaner {
    private final Recipe recipe;
    private final LearnedLines learned;
    private final LanguageDetector languages;

    public Cleaner(Recipe recipe, LearnedLines learned, LanguageDetector languages) {
        this.recipe = recipe;
        this.learned = learned;
        this.languages = languages;
    }

    public Cleaned clean(Document document) {
        Draft draft = Draft.of(document);
        for (Recipe.Step step : recipe.steps()) {
            draft = draft.with(step.rule().propose(draft));
        }
        Article article = article(document, draft);
        return new Cleaned(
                document.key(),
                document.id(),
                new Outcome.Kept(),
                article,
                draft.edits(),
                draft.facts().candidates(),
                0,
                List.of());
    }

    private Article article(Document document, Draft draft) {
        Facts facts = draft.facts();
        String text = Ledger.apply(document.text(), draft.edits());
        String language = facts.language() != null
                ? facts.language()
                : languages.detect(text).orElse(null);
        return new Article(
                document.id(),
                text,
                document.source(),
                facts.title(),
                facts.standfirst(),
                facts.byline().authors(),
                facts.byline().raw(),
                facts.byline().credit(),
                facts.byline().dateline(),
                facts.dating().published() == null
                        ? null
                        : facts.dating().published().iso(),
                facts.dating().modified() == null
                        ? null
                        : facts.dating().modified().iso(),
                facts.dating().published() == null
                        ? null
                        : facts.dating().published().precision().label(),
                facts.dating().raw(),
                facts.url(),
                facts.license(),
                language,
                DocumentId.sha256(text.getBytes(StandardCharsets.UTF_8)),
                document.origin());
    }
}
