package org.copydesk.batch;

import java.util.List;
import org.copydesk.clean.Ledger;
import org.copydesk.document.Article;
import org.copydesk.document.Candidate;
import org.copydesk.document.Edit;
import org.copydesk.document.Outcome;
import org.jspecify.annotations.Nullable;

/**
 * What cleaning made of a document.
 *
 * @param article null unless kept
 * @param ledger what was taken out or replaced, with its text
 * @param withheld edits that together would have taken too much
 */
record ArticleRow(
        Outcome outcome,
        @Nullable Article article,
        List<Ledger.Entry> ledger,
        List<Candidate> candidates,
        double removedShare,
        List<Edit> withheld) {}
