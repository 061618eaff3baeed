package org.copydesk.rule;

import org.copydesk.document.Draft;
import org.copydesk.document.Proposal;

/**
 * Reads a draft and proposes edits and facts. Pure: the same draft gives the same proposal, in any order, thread and
 * engine. A rule that is unsure proposes nothing.
 */
@FunctionalInterface
public interface Rule {
    Proposal propose(Draft draft);
}
