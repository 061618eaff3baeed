package org.copydesk.report.tally;

import java.util.List;
import java.util.Set;
import org.copydesk.document.Document;
import org.copydesk.document.Edit;
import org.copydesk.document.Facts;
import org.copydesk.document.Outcome;

/**
 * What became of one document that was read and cleaned, as a {@link Tally} wants to know it.
 *
 * @param edits accepted, in ascending order
 * @param outcome kept or rejected; that it is a duplicate is learnt later: {@link Tally#duplicate}
 * @param text clean text
 * @param flags what a person should look at, named by the cleaner, such as {@code max-removed-share}; mostly none
 * @param removed share of the text that rules took, or asked for where they were not let, 0 to 1
 */
public record Account(
        Document document,
        Facts facts,
        List<Edit> edits,
        Outcome outcome,
        String text,
        Set<String> flags,
        double removed) {

    /** Reckons the share from the edits. */
    public Account(Document document, Facts facts, List<Edit> edits, Outcome outcome, String text, Set<String> flags) {
        this(document, facts, edits, outcome, text, flags, Samples.removedShare(document.text(), edits));
    }

    public Account {
        edits = List.copyOf(edits);
        flags = Set.copyOf(flags);
    }
}
