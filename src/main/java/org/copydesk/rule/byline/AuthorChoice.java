package org.copydesk.rule.byline;

import java.util.ArrayList;
import java.util.List;
import org.copydesk.document.Byline;
import org.copydesk.document.Candidate;
import org.copydesk.document.Field;
import org.copydesk.document.Person;
import org.jspecify.annotations.Nullable;

/** Chooses one byline or none. */
public final class AuthorChoice {
    /** Measured on 697 heads: below it a line of names is as often not the byline. */
    private static final double BELIEVED = 0.48;

    private final List<BylineCandidate> candidates;
    private final @Nullable BylineCandidate best;

    public AuthorChoice(List<BylineCandidate> candidates) {
        this.candidates = List.copyOf(candidates);
        BylineCandidate found = null;
        for (BylineCandidate candidate : candidates) {
            if (candidate.confidence() >= BELIEVED && (found == null || candidate.confidence() > found.confidence())) {
                found = candidate;
            }
        }
        best = found;
    }

    /** Returns the candidate that the authors are read from, or null. */
    public @Nullable BylineCandidate best() {
        return best;
    }

    public Byline byline() {
        return best == null ? Byline.NONE : best.byline();
    }

    /** Returns every candidate with its verdict. */
    public List<Candidate> verdicts() {
        List<Candidate> verdicts = new ArrayList<>();
        for (BylineCandidate candidate : candidates) {
            String names = String.join(
                    ", ",
                    candidate.byline().authors().stream().map(Person::name).toList());
            String verdict = candidate == best ? "chosen" : best == null ? "not believed" : "less likely";
            verdicts.add(new Candidate(Field.AUTHOR, names, candidate.origin(), candidate.confidence(), verdict));
        }
        return verdicts;
    }
}
