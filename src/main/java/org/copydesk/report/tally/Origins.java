package org.copydesk.report.tally;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.copydesk.document.Candidate;
import org.copydesk.document.Facts;
import org.copydesk.document.Field;
import org.copydesk.document.Person;
import org.copydesk.report.RunReport.Disagreement;
import org.copydesk.report.RunReport.DocumentName;
import org.jspecify.annotations.Nullable;

/** Reads from the candidates of a field where its value came from, and whether markup and visible text agree. */
final class Origins {
    private static final Pattern DAY = Pattern.compile("^(\\d{4}-\\d\\d-\\d\\d)");

    /** Below it a candidate would not be taken if it stood alone: the choosers of authors and dates ask .48 and .35. */
    private static final double CREDIBLE = 0.5;

    private Origins() {}

    /** Returns the origin of the chosen candidate, such as {@code json-ld:datePublished}; classes go by family. */
    static String chosen(List<Candidate> candidates, Field field) {
        for (Candidate candidate : candidates) {
            if (candidate.field() == field && candidate.verdict().equals("chosen")) {
                return label(candidate.origin());
            }
        }
        return "not told";
    }

    /** Labels must be few: the names of CSS classes are not. */
    private static String label(String origin) {
        String family = family(origin);
        return family.equals("class") || family.equals("id") || origin.length() > 40 ? family : origin;
    }

    private static String family(String origin) {
        int end = 0;
        while (end < origin.length() && ":@".indexOf(origin.charAt(end)) < 0) {
            end++;
        }
        return origin.substring(0, end);
    }

    /** Returns the disagreement between the surest structured and the surest visible candidate, if both are credible. */
    static Optional<Disagreement> disagreement(DocumentName name, Field field, Facts facts) {
        Candidate structured = surest(facts.candidates(), field, false);
        Candidate visible = surest(facts.candidates(), field, true);
        if (structured == null || visible == null || agree(field, structured.value(), visible.value())) {
            return Optional.empty();
        }
        return Optional.of(new Disagreement(
                name,
                Samples.shortened(structured.value(), 120),
                label(structured.origin()),
                Samples.shortened(visible.value(), 120),
                Samples.shortened(chosenValue(field, facts), 120)));
    }

    private static @Nullable Candidate surest(List<Candidate> candidates, Field field, boolean visible) {
        Candidate best = null;
        for (Candidate candidate : candidates) {
            boolean fits = candidate.field() == field
                    && isVisible(candidate) == visible
                    && candidate.confidence() >= CREDIBLE
                    && !isUnborneOut(candidate);
            if (fits && (best == null || candidate.confidence() > best.confidence())) {
                best = candidate;
            }
        }
        return best;
    }

    /** A relative date that was not chosen may be that of any day. */
    private static boolean isUnborneOut(Candidate candidate) {
        return candidate.origin().endsWith("@relative") && !candidate.verdict().equals("chosen");
    }

    private static boolean isVisible(Candidate candidate) {
        String family = family(candidate.origin());
        return family.equals("visible")
                || family.equals("class")
                || family.equals("id")
                || candidate.origin().startsWith("time:text");
    }

    private static boolean agree(Field field, String one, String other) {
        if (field == Field.PUBLISHED) {
            Matcher a = DAY.matcher(one);
            Matcher b = DAY.matcher(other);
            return !a.find() || !b.find() || a.group(1).equals(b.group(1));
        }
        return nameWords(one).containsAll(nameWords(other)) || nameWords(other).containsAll(nameWords(one));
    }

    private static TreeSet<String> nameWords(String value) {
        TreeSet<String> words = new TreeSet<>();
        for (String word : value.toLowerCase(Locale.ROOT).split("[^\\p{L}\\p{M}]+")) {
            if (word.length() > 1 && !word.equals("by") && !word.equals("and")) {
                words.add(word);
            }
        }
        return words;
    }

    private static String chosenValue(Field field, Facts facts) {
        if (field == Field.PUBLISHED) {
            return facts.dating().published() == null
                    ? "none"
                    : facts.dating().published().iso();
        }
        List<String> names = facts.byline().authors().stream().map(Person::name).toList();
        return names.isEmpty() ? "none" : String.join("; ", names);
    }
}
