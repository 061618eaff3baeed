package org.copydesk.dedup.sample;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * What labels say of the whole corpus. Each stratum counts by its population, not by how many of it were drawn.
 *
 * @param precision share of the duplicates that are rightly gone; empty while a stratum of duplicates has no label
 * @param recall share of the pairs that are the same document which were taken for duplicates; empty while a stratum has
 *     no label. Only pairs that share a passage are known: a copy that shares none is in neither number.
 */
public record Evaluation(
        long labelled, long unlabelled, Optional<Share> precision, Optional<Share> recall, List<Part> strata) {
    public Evaluation {
        strata = List.copyOf(strata);
    }

    /**
     * One stratum.
     *
     * @param same labelled pairs that are the same document
     * @param share of pairs that are the same document; empty where nothing is labelled
     */
    public record Part(
            String stratum, Verdict verdict, long population, long labelled, long same, Optional<Share> share) {}

    public static Evaluation of(List<Label> labels) {
        Map<String, List<Label>> strata = new TreeMap<>();
        labels.forEach(label -> strata.computeIfAbsent(label.stratum(), stratum -> new ArrayList<>())
                .add(label));
        List<Part> parts = strata.values().stream().map(Evaluation::part).toList();
        long labelled = parts.stream().mapToLong(Part::labelled).sum();
        return new Evaluation(labelled, labels.size() - labelled, precision(parts), recall(parts), parts);
    }

    private static Part part(List<Label> labels) {
        Label any = labels.get(0);
        List<Boolean> judged =
                labels.stream().map(Label::same).flatMap(Optional::stream).toList();
        long same = judged.stream().filter(yes -> yes).count();
        Optional<Share> share =
                judged.isEmpty() ? Optional.empty() : Optional.of(Share.wilson(same, judged.size(), any.population()));
        return new Part(any.stratum(), any.verdict(), any.population(), judged.size(), same, share);
    }

    private static Optional<Share> precision(List<Part> parts) {
        List<Part> duplicates = of(parts, Verdict.DUPLICATE);
        if (duplicates.isEmpty() || !labelled(duplicates)) {
            return Optional.empty();
        }
        return Optional.of(Total.of(duplicates)
                .of(duplicates.stream().mapToLong(Part::population).sum()));
    }

    private static Optional<Share> recall(List<Part> parts) {
        if (!labelled(parts)) {
            return Optional.empty();
        }
        Total found = Total.of(of(parts, Verdict.DUPLICATE));
        Total missed = Total.of(of(parts, Verdict.RELATED));
        return found.count() + missed.count() == 0 ? Optional.empty() : Optional.of(found.against(missed));
    }

    private static List<Part> of(List<Part> parts, Verdict verdict) {
        return parts.stream().filter(part -> part.verdict() == verdict).toList();
    }

    private static boolean labelled(List<Part> parts) {
        return parts.stream().allMatch(part -> part.labelled() > 0);
    }
}
