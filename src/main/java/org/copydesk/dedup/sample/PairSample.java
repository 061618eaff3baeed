package org.copydesk.dedup.sample;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.PriorityQueue;
import java.util.TreeMap;

/**
 * A stratified sample: of each stratum the pairs of lowest id, so that the same corpus gives the same sample. Every
 * stratum gets as many pairs as the others while it has any: the rare ones about the thresholds tell most. Holds no more
 * pairs than a sample of each stratum.
 */
public final class PairSample {
    private static final Comparator<Pair> BY_ID = Comparator.comparing(Pair::id);

    /** @param population pairs of its stratum in the corpus */
    public record Drawn(Pair pair, long population) {}

    private record Ranked(int rank, Drawn drawn) {}

    private static final class Lowest {
        private final PriorityQueue<Pair> pairs = new PriorityQueue<>(BY_ID.reversed());
        private long population;
    }

    private final int size;
    private final Map<String, Lowest> strata = new TreeMap<>();

    public PairSample(int size) {
        if (size < 1) {
            throw new IllegalArgumentException("size: " + size);
        }
        this.size = size;
    }

    public void add(Pair pair) {
        Lowest lowest = strata.computeIfAbsent(pair.stratum(), stratum -> new Lowest());
        lowest.population++;
        lowest.pairs.add(pair);
        if (lowest.pairs.size() > size) {
            lowest.pairs.remove();
        }
    }

    public long population() {
        return strata.values().stream().mapToLong(lowest -> lowest.population).sum();
    }

    /**
     * Returns the sample, the strata by turns: whoever stops half way through has judged some of each. It has a pair of
     * every stratum, even where it would be smaller.
     */
    public List<Drawn> drawn() {
        List<Ranked> ranked = new ArrayList<>();
        strata.values().forEach(lowest -> {
            List<Pair> pairs = lowest.pairs.stream().sorted(BY_ID).toList();
            for (int rank = 0; rank < pairs.size(); rank++) {
                ranked.add(new Ranked(rank, new Drawn(pairs.get(rank), lowest.population)));
            }
        });
        return ranked.stream()
                .sorted(Comparator.comparingInt(Ranked::rank)
                        .thenComparing(one -> one.drawn().pair().stratum()))
                .limit(Math.max(size, strata.size()))
                .map(Ranked::drawn)
                .toList();
    }
}
