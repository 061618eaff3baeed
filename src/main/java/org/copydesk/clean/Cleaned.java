package org.copydesk.clean;

import java.util.List;
import java.util.Optional;
import org.copydesk.document.Article;
import org.copydesk.document.Candidate;
import org.copydesk.document.Document;
import org.copydesk.document.DocumentKey;
import org.copydesk.document.Edit;
import org.copydesk.document.Outcome;
import org.jspecify.annotations.Nullable;

/**
 * What became of one document. The edits, applied to the extracted text, give the clean text exactly, for rejected
 * documents too: see {@link Ledger}.
 *
 * @param outcome {@link Outcome.Kept} or {@link Outcome.Rejected}
 * @param article null unless kept
 * @param edits ascending, never overlapping
 * @param candidates values that competed for the fields
 * @param removedShare share of the text, blanks aside, that residue rules took, or would have taken
 * @param suspicious that share is above {@code max_removed_share}: a person should look
 * @param withheld edits of residue rules that were not applied, because the document is suspicious and they would
 *     leave holes in it; empty for all other documents
 */
public record Cleaned(
        DocumentKey key,
        String id,
        Outcome outcome,
        @Nullable Article article,
        List<Edit> edits,
        List<Candidate> candidates,
        double removedShare,
        boolean suspicious,
        List<Edit> withheld) {
    public Cleaned {
        edits = List.copyOf(edits);
        candidates = List.copyOf(candidates);
        withheld = List.copyOf(withheld);
        if ((article != null) != (outcome instanceof Outcome.Kept)) {
            throw new IllegalArgumentException(key + ": an article stands beside the outcome " + outcome);
        }
    }

    public Optional<Article> kept() {
        return Optional.ofNullable(article);
    }

    /** Returns this as it would be of a document in another place. */
    public Cleaned at(DocumentKey other) {
        return new Cleaned(other, id, outcome, article, edits, candidates, removedShare, suspicious, withheld);
    }

    /** Returns this without the article's text, which is the document's after the edits: a state keeps it once. */
    public Cleaned withoutText() {
        return article == null ? this : with(article.withText(""));
    }

    /** Returns this with the article's text, taken from the document again. */
    public Cleaned withTextOf(Document document) {
        return article == null ? this : with(article.withText(Ledger.apply(document.text(), edits)));
    }

    private Cleaned with(Article other) {
        return new Cleaned(key, id, outcome, other, edits, candidates, removedShare, suspicious, withheld);
    }
}
