package org.copydesk.rule.head;

import org.copydesk.document.Draft;
import org.copydesk.document.Proposal;
import org.copydesk.rule.Rule;

/** Learns title, standfirst, byline and dates, and takes the lines that became them out of the text. */
public final class HeadRule implements Rule {
    private final SourceFacts sources;

    public HeadRule(SourceFacts sources) {
        this.sources = sources;
    }

    @Override
    public Proposal propose(Draft draft) {
        KnownSource source = sources.of(draft.document().source());
        return Proposal.of(draft, java.util.List.of()).facts().license() == null && source.license() != null
                ? new Proposal(java.util.List.of(), draft.facts().withLicense(source.license()))
                : Proposal.none(draft);
    }
}
