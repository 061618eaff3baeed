package org.copydesk.document;

import java.util.List;

/**
 * What a rule makes of a draft: edits to the text, and the facts as they stand after it.
 *
 * @param facts the draft's own where the rule has learnt nothing
 */
public record Proposal(List<Edit> edits, Facts facts) {
    public Proposal {
        edits = List.copyOf(edits);
    }

    public static Proposal none(Draft draft) {
        return new Proposal(List.of(), draft.facts());
    }

    public static Proposal of(Draft draft, List<Edit> edits) {
        return new Proposal(edits, draft.facts());
    }
}
