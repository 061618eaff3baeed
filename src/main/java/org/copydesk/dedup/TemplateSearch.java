package org.copydesk.dedup;

import com.carrotsearch.hppc.IntArrayList;
import com.carrotsearch.hppc.LongHashSet;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.IntBinaryOperator;
import java.util.function.IntFunction;

/**
 * Tells of long shingles in which sources they are of a template: where at least {@value #MANY} texts hold them of which
 * none is a copy of another. A function of the texts that hold it, never of the nights by which they came. Not for
 * several threads.
 */
public final class TemplateSearch {
    /** A quote is told by a handful of articles of one outlet. */
    static final int MANY = 6;
    /** Texts of a source that are looked at, the first by content. */
    private static final int LOOKED_AT = 32;

    private final IntFunction<? extends Features> texts;
    private final IntBinaryOperator byContent;
    private final IntFunction<Origin> origins;
    private final int hot;
    private final Comparer comparer = new Comparer(Templates.NONE);
    private final LongHashSet compared = new LongHashSet();
    private final LongHashSet copies = new LongHashSet();

    /**
     * @param texts by their numbers
     * @param byContent compares two texts by what they say
     * @param hot what more texts hold is a template everywhere
     */
    public TemplateSearch(
            IntFunction<? extends Features> texts, IntBinaryOperator byContent, IntFunction<Origin> origins, int hot) {
        this.texts = texts;
        this.byContent = byContent;
        this.origins = origins;
        this.hot = hot;
    }

    /** Returns the sources, ascending, in which a shingle that these texts hold is of a template. */
    public int[] sources(IntArrayList holders) {
        if (holders.size() > hot) {
            return new int[] {Templates.EVERYWHERE};
        }
        if (holders.size() < MANY) {
            return new int[0];
        }
        Map<Integer, List<Integer>> bySource = new TreeMap<>();
        for (int i = 0; i < holders.size(); i++) {
            int text = holders.get(i);
            bySource.computeIfAbsent(origins.apply(text).source(), source -> new ArrayList<>())
                    .add(text);
        }
        return bySource.entrySet().stream()
                .filter(source -> areMany(source.getValue()))
                .mapToInt(Map.Entry::getKey)
                .toArray();
    }

    private boolean areMany(List<Integer> holders) {
        if (holders.size() < MANY) {
            return false;
        }
        List<Integer> distinct = new ArrayList<>();
        holders.sort(byContent::applyAsInt);
        for (int text : holders.subList(0, Math.min(LOOKED_AT, holders.size()))) {
            if (distinct.stream().noneMatch(other -> areCopies(other, text))) {
                distinct.add(text);
                if (distinct.size() == MANY) {
                    return true;
                }
            }
        }
        return false;
    }

    private boolean areCopies(int first, int second) {
        long pair = Templates.of(Math.min(first, second), Math.max(first, second));
        if (compared.add(pair)) {
            Likeness likeness = comparer.of(texts.apply(first), Origin.UNKNOWN, texts.apply(second), Origin.UNKNOWN);
            boolean sameNames = likeness.limit() != Limit.NAMES && likeness.limit() != Limit.REPLACED;
            if (likeness.isNearMiss() && sameNames && likeness.leastOwn() <= Likeness.SOME_OWN) {
                copies.add(pair);
            }
        }
        return copies.contains(pair);
    }
}
