package org.copydesk.stage;

import java.util.List;
import org.copydesk.clean.Cleaned;
import org.copydesk.corpus.Withdrawn;
import org.copydesk.document.Document;
import org.copydesk.document.DocumentKey;
import org.copydesk.document.Field;
import org.copydesk.document.Outcome;
import org.copydesk.document.Signal;

/** A withdrawn document as runs and their state know it: where it stands, and not one of its words. */
final class Redacted {
    private static final Signal MARK = Signal.of(Field.TITLE, "withdrawn", "");

    private Redacted() {}

    /** Tells whether a document that was read is to be redacted before anything of it is written down. */
    static boolean isDue(Withdrawn withdrawn, Document document) {
        return withdrawn.has(document.id()) || withdrawn.hasTextOf(document.id(), document.text());
    }

    static Document document(Document whole) {
        return new Document(whole.key(), whole.id(), whole.origin(), whole.source(), "", List.of(), List.of(MARK));
    }

    static boolean is(Document document) {
        return document.text().isEmpty() && document.signals().equals(List.of(MARK));
    }

    /** @param known whether it was withdrawn by its id, and not by its text alone */
    static Cleaned cleaned(DocumentKey key, String id, boolean known) {
        String reason = known ? Withdrawn.REASON : Withdrawn.SAME_TEXT;
        return new Cleaned(
                key, id, new Outcome.Rejected(Withdrawn.RULE, reason), null, List.of(), List.of(), 0, false, List.of());
    }
}
