package org.copydesk.dedup;

import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.copydesk.document.DocumentKey;

/**
 * Two kept documents of one story, written apart. {@code first} has the smaller key.
 *
 * @param likeness of the first to the second
 * @param passages that both have, in the words of the first: see {@link Passages}
 */
public record Related(
        DocumentKey first,
        String firstId,
        DocumentKey second,
        String secondId,
        Likeness likeness,
        List<String> passages) {
    /** Pairs that one document comes first in: no more are given. */
    private static final int NEAREST = 50;

    private static final Comparator<Related> NEARER = Comparator.comparingDouble(
                    (Related pair) -> -pair.likeness().containment())
            .thenComparing(Related::second);

    public Related {
        passages = List.copyOf(passages);
    }

    /** Returns the documents whose texts {@link #quoted} asks for, of pairs that one document comes first in. */
    public static Stream<DocumentKey> asked(List<Related> pairs) {
        return nearest(pairs).flatMap(pair -> Stream.of(pair.first(), pair.second()));
    }

    /** Returns the nearest of the pairs, which one document comes first in, with their passages. */
    public static List<Related> quoted(List<Related> pairs, Function<DocumentKey, String> texts) {
        if (pairs.isEmpty()) {
            return pairs;
        }
        Passages passages = Passages.of(texts.apply(pairs.get(0).first()));
        Set<DocumentKey> nearest = nearest(pairs).map(Related::second).collect(Collectors.toSet());
        return pairs.stream()
                .filter(pair -> nearest.contains(pair.second()))
                .map(pair -> pair.quoted(shared(passages, texts.apply(pair.second()))))
                .toList();
    }

    private static List<String> shared(Passages passages, String other) {
        List<String> shared = passages.shared(other);
        return shared.isEmpty() ? passages.broken(other) : shared;
    }

    private static Stream<Related> nearest(List<Related> pairs) {
        return pairs.stream().sorted(NEARER).limit(NEAREST);
    }

    private Related quoted(List<String> shared) {
        return new Related(first, firstId, second, secondId, likeness, shared);
    }

    /** Returns the Jaccard similarity of the shingles, 0 to 1. */
    public double similarity() {
        return Likeness.rounded(likeness.similarity());
    }

    /** Returns the share of the smaller one's shingles that the other has, 0 to 1. */
    public double containment() {
        return Likeness.rounded(likeness.containment());
    }
}
