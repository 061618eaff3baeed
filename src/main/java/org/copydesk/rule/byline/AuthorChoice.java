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
import org.copydesk.rule.OriginTable;
import org.jspecify.annotations.Nullable;

/**
 * Chooses one byline or none: candidates that name the same people support one another, and one that names more of
 * them is preferred to one that names fewer. What the document itself gives is not weighed against its text.
 */
public final class AuthorChoice {
    /** Measured on 697 heads: below it a line of names is as often not the byline. */
    public static final double BELIEVED = 0.48;

    /** A list of names supports a longer list that holds them all by so much of its confidence. */
    private static final double PART = 0.75;

    private static final double TRUSTED = 0.5;

    private final List<Named> candidates;
    private final Map<String, Double> doubts = new HashMap<>();
    private final @Nullable Named best;

    /** @param key the names in one string */
    private record Named(BylineCandidate candidate, Set<String> names, String key) {
        static Named of(BylineCandidate candidate) {
            List<Person> authors = candidate.byline().authors();
            if (authors.size() == 1) {
                String name = authors.get(0).name().toLowerCase(Locale.ROOT);
                return new Named(candidate, Set.of(name), name);
            }
            Set<String> names = new TreeSet<>();
            for (Person author : authors) {
                names.add(author.name().toLowerCase(Locale.ROOT));
            }
            return new Named(candidate, names, String.join("\n", names));
        }

        double confidence() {
            return candidate.confidence();
        }

        boolean isGiven() {
            return OriginTable.isGiven(candidate.origin());
        }

        List<Integer> lines() {
            return candidate.lines();
        }
    }

    public AuthorChoice(List<BylineCandidate> candidates) {
        this.candidates = new ArrayList<>(candidates.size());
        for (BylineCandidate candidate : candidates) {
            this.candidates.add(Named.of(candidate));
        }
        weigh();
        boolean told = this.candidates.stream().anyMatch(Named::isGiven);
        Named found = null;
        for (Named candidate : this.candidates) {
            boolean competes = !told || candidate.isGiven();
            if (competes && 1 - doubt(candidate) >= BELIEVED && (found == null || isBetter(candidate, found))) {
                found = candidate;
            }
        }
        best = found;
    }

    private void weigh() {
        Map<String, Map<String, Double>> byNames = new HashMap<>();
        for (Named candidate : candidates) {
            byNames.computeIfAbsent(candidate.key(), none -> new HashMap<>())
                    .merge(family(candidate), candidate.confidence(), Math::max);
        }
        for (Named candidate : candidates) {
            if (!doubts.containsKey(candidate.key())) {
                doubts.put(candidate.key(), doubt(candidate, byNames.get(candidate.key())));
            }
        }
    }

    private double doubt(Named candidate, Map<String, Double> confidences) {
        double doubt = 1;
        for (double confidence : confidences.values()) {
            doubt *= 1 - confidence;
        }
        Set<String> names = candidate.names();
        for (Named other : candidates) {
            Set<String> fewer = other.names();
            if (fewer.size() < names.size() && names.containsAll(fewer) && isCredible(candidate, fewer)) {
                doubt *= 1 - other.confidence() * PART;
            }
        }
        return Math.max(doubt, gluedDoubt(candidate));
    }

    /** Tells whether the names that a longer list adds look like names of people. */
    private static boolean isCredible(Named longer, Set<String> shorter) {
        return longer.candidate().byline().authors().stream()
                .allMatch(author ->
                        shorter.contains(author.name().toLowerCase(Locale.ROOT)) || GivenNames.begin(author.name()));
    }

    /** A name that markup gives, with letters of its neighbour stuck to it, is doubted. */
    private double gluedDoubt(Named candidate) {
        String key = candidate.key();
        for (Named other : candidates) {
            String clean = other.key();
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
    private static String family(Named candidate) {
        String origin = candidate.candidate().origin();
        int colon = origin.indexOf(':');
        return colon < 0 ? origin : origin.substring(0, colon);
    }

    private double doubt(Named candidate) {
        return doubts.get(candidate.key());
    }

    private boolean isBetter(Named one, Named other) {
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

    private static long detail(Named candidate) {
        return candidate.candidate().byline().authors().stream()
                .filter(author -> author.role() != null)
                .count();
    }

    /** Returns the candidate that the authors are read from, or null. */
    public @Nullable BylineCandidate best() {
        return best == null ? null : best.candidate();
    }

    /** Returns the lines on which the chosen authors are named, by whichever candidate names them. */
    public List<Integer> lines() {
        List<Integer> lines = new ArrayList<>();
        for (Named candidate : candidates) {
            if (best != null && candidate.key().equals(best.key()) && lines.isEmpty()) {
                lines.addAll(candidate.lines());
            }
        }
        return lines;
    }

    public Byline byline() {
        return best == null ? Byline.NONE : best.candidate().byline();
    }

    /** Returns every candidate with its verdict. */
    public List<Candidate> verdicts() {
        List<Candidate> verdicts = new ArrayList<>();
        for (Named named : candidates) {
            BylineCandidate candidate = named.candidate();
            String names = String.join(", ", candidate.byline().names());
            verdicts.add(
                    new Candidate(Field.AUTHOR, names, candidate.origin(), candidate.confidence(), verdict(named)));
        }
        return verdicts;
    }

    private String verdict(Named candidate) {
        if (candidate == best) {
            return "chosen";
        }
        if (best == null) {
            return "not believed";
        }
        if (candidate.key().equals(best.key())) {
            return "agrees";
        }
        return best.isGiven() && !candidate.isGiven() ? OriginTable.OVERRULED : "less likely";
    }
}
