package org.copydesk.rule.byline;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.copydesk.document.Byline;
import org.copydesk.document.Candidate;
import org.copydesk.document.Field;
import org.copydesk.document.Person;
import org.jspecify.annotations.Nullable;

/**
 * Chooses one byline or none: candidates that name the same people support one another, and one that names more of
 * them is preferred to one that names fewer.
 */
public final class AuthorChoice {
    /** Measured on 697 heads: below it a line of names is as often not the byline. */
    private static final double BELIEVED = 0.48;

    /** A list of names supports a longer list that holds them all by so much of its confidence. */
    private static final double PART = 0.75;

    private static final double TRUSTED = 0.5;

    private final List<BylineCandidate> candidates;
    private final Map<String, Double> doubts = new HashMap<>();
    private final @Nullable BylineCandidate best;

    public AuthorChoice(List<BylineCandidate> candidates) {
        this.candidates = List.copyOf(candidates);
        weigh();
        BylineCandidate found = null;
        for (BylineCandidate candidate : candidates) {
            if (1 - doubt(candidate) >= BELIEVED && (found == null || isBetter(candidate, found))) {
                found = candidate;
            }
        }
        best = found;
    }

    private void weigh() {
        Map<String, Map<String, Double>> byNames = new HashMap<>();
        for (BylineCandidate candidate : candidates) {
            byNames.computeIfAbsent(key(candidate), none -> new HashMap<>())
                    .merge(family(candidate), candidate.confidence(), Math::max);
        }
        for (BylineCandidate candidate : candidates) {
            Set<String> names = names(candidate);
            double doubt = 1;
            for (double confidence : byNames.get(key(candidate)).values()) {
                doubt *= 1 - confidence;
            }
            for (BylineCandidate other : candidates) {
                Set<String> fewer = names(other);
                if (fewer.size() < names.size() && names.containsAll(fewer) && isCredible(candidate, fewer)) {
                    doubt *= 1 - other.confidence() * PART;
                }
            }
            doubt = Math.max(doubt, gluedDoubt(candidate));
            doubts.put(key(candidate), doubt);
        }
    }

    /** Tells whether the names that a longer list adds look like names of people. */
    private static boolean isCredible(BylineCandidate longer, Set<String> shorter) {
        return longer.byline().authors().stream()
                .allMatch(author ->
                        shorter.contains(author.name().toLowerCase(Locale.ROOT)) || GivenNames.begin(author.name()));
    }

    /** A name that markup gives, with letters of its neighbour stuck to it, is doubted. */
    private double gluedDoubt(BylineCandidate candidate) {
        String key = key(candidate);
        for (BylineCandidate other : candidates) {
            String clean = key(other);
            boolean glued = key.length() > clean.length()
                    && clean.indexOf(' ') > 0
                    && key.startsWith(clean)
                    && key.charAt(clean.length()) != '\n'
                    && other.confidence() >= TRUSTED;
            if (glued) {
                return 1 - TRUSTED / 2;
            }
        }
        return 0;
    }

    /** Signals of one kind repeat one another and count once. */
    private static String family(BylineCandidate candidate) {
        int colon = candidate.origin().indexOf(':');
        return colon < 0 ? candidate.origin() : candidate.origin().substring(0, colon);
    }

    private static Set<String> names(BylineCandidate candidate) {
        Set<String> names = new TreeSet<>();
        for (Person author : candidate.byline().authors()) {
            names.add(author.name().toLowerCase(Locale.ROOT));
        }
        return names;
    }

    private static String key(BylineCandidate candidate) {
        return String.join("\n", names(candidate));
    }

    private double doubt(BylineCandidate candidate) {
        return doubts.get(key(candidate));
    }

    private boolean isBetter(BylineCandidate one, BylineCandidate other) {
        int byNames = Double.compare(doubt(other), doubt(one));
        if (byNames != 0) {
            return byNames > 0;
        }
        boolean shown = !one.lines().isEmpty() && other.lines().isEmpty();
        boolean said = detail(one) > detail(other);
        return said
                || detail(one) == detail(other)
                        && (shown
                                || one.confidence() > other.confidence()
                                        && other.lines().isEmpty());
    }

    private static long detail(BylineCandidate candidate) {
        return candidate.byline().authors().stream()
                .filter(author -> author.role() != null)
                .count();
    }

    /** Returns the candidate that the authors are read from, or null. */
    public @Nullable BylineCandidate best() {
        return best;
    }

    /** Returns the lines on which the chosen authors are named, by whichever candidate names them. */
    public List<Integer> lines() {
        List<Integer> lines = new ArrayList<>();
        for (BylineCandidate candidate : candidates) {
            if (best != null && key(candidate).equals(key(best)) && lines.isEmpty()) {
                lines.addAll(candidate.lines());
            }
        }
        return lines;
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
            verdicts.add(
                    new Candidate(Field.AUTHOR, names, candidate.origin(), candidate.confidence(), verdict(candidate)));
        }
        return verdicts;
    }

    private String verdict(BylineCandidate candidate) {
        if (candidate == best) {
            return "chosen";
        }
        if (best == null) {
            return "not believed";
        }
        return key(candidate).equals(key(best)) ? "agrees" : "less likely";
    }
}
