package org.copydesk.rule.boilerplate;

import java.util.ArrayList;
import java.util.List;
import org.copydesk.document.Draft;
import org.copydesk.document.Edit;
import org.copydesk.document.Passage;
import org.copydesk.document.Person;
import org.copydesk.document.Proposal;
import org.copydesk.document.Role;
import org.copydesk.rule.Rule;
import org.copydesk.rule.byline.BylineParser;

/**
 * Drops what a paper says of the authors below an article: a short paragraph near the end that begins with the name of
 * one and goes on as such notes do, {@code is}, {@code covers}, {@code joined}.
 * Nobody writes so of himself in the text. Of pages the markup has told.
 */
public final class AuthorNotes implements Rule {
    static final String RULE = "residue/author-note";
    /** Paragraphs at the end among which such notes stand; notices may follow them. */
    private static final int TAIL = 5;

    private static final int MOST_WORDS = 80;

    @Override
    public Proposal propose(Draft draft) {
        List<Person> authors = draft.facts().byline().authors();
        if (authors.isEmpty()) {
            return Proposal.none(draft);
        }
        List<Passage> passages = draft.passages();
        List<Edit> drops = new ArrayList<>();
        Prose prose = Prose.of(passages);
        for (int i = Math.max(prose.first() + 1, passages.size() - TAIL); i < passages.size(); i++) {
            Passage passage = passages.get(i);
            boolean unjudged = passage.block().role() == Role.UNKNOWN;
            if (Prose.isText(passage.block())
                    && unjudged
                    && !Prose.hasWords(passage.text(), MOST_WORDS + 1)
                    && tellsOf(authors, passage.text())) {
                drops.add(passage.drop(RULE));
            }
        }
        return Proposal.of(draft, drops);
    }

    private static boolean tellsOf(List<Person> authors, String text) {
        for (Person author : authors) {
            if (BylineParser.isNote(text, author.name())) {
                return true;
            }
        }
        return false;
    }
}
