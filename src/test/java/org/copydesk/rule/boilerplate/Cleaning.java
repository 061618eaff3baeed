package org.copydesk.rule.boilerplate;

import java.nio.charset.StandardCharsets;
import java.util.List;
import org.copydesk.clean.Ledger;
import org.copydesk.document.Document;
import org.copydesk.document.DocumentKey;
import org.copydesk.document.Draft;
import org.copydesk.document.Origin;
import org.copydesk.document.RawDocument;
import org.copydesk.document.UnreadableException;
import org.copydesk.extract.TextExtractor;
import org.copydesk.rule.Rule;
import org.copydesk.rule.RulePacks;

/** What rules leave of plain texts, once the packs have been asked. */
final class Cleaning {
    private Cleaning() {}

    /** Returns the paragraphs, or lines where no empty line parts them. */
    static List<String> left(String text, Rule... rules) throws UnreadableException {
        Draft draft = Draft.of(document(text));
        draft = draft.with(Residue.anywhere(RulePacks.builtin()).propose(draft));
        for (Rule rule : rules) {
            draft = draft.with(rule.propose(draft));
        }
        return Ledger.apply(draft.document().text(), draft.edits())
                .lines()
                .filter(line -> !line.isBlank())
                .toList();
    }

    private static Document document(String text) throws UnreadableException {
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        Origin origin = new Origin("a.txt", null, "text/plain", bytes.length, "", null);
        return new TextExtractor()
                .extract(new RawDocument(new DocumentKey("a.txt", 0), origin, "a", bytes, null, List.of()));
    }
}
