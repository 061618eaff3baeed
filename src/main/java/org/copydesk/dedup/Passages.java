package org.copydesk.dedup;

import com.carrotsearch.hppc.LongIntHashMap;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** Finds the passages that two texts have in common, word for word; capitals and punctuation may differ. */
public final class Passages {
    /** Passages of a pair that are given: what two stories share is mostly a quote or two. */
    static final int MOST = 5;
    /** A run of fewer words is chance. */
    static final int WORDS = 8;
    /** Words of a run where there is no longer one, as between two noisy copies of a passage. */
    private static final int FEW_WORDS = 3;
    /** Characters of a passage that are given. */
    static final int LENGTH = 300;
    /** Characters of a text that are looked at. */
    static final int READ = 1_000_000;

    private static final char CUT = '…';

    /** A run of words of the first text that the second has too. */
    private record Passage(int from, int words) {}

    private final WordSpans first;
    private final LongIntHashMap starts;

    private Passages(WordSpans first) {
        this.first = first;
        this.starts = starts(WORDS);
    }

    /** Returns where each run of so many words begins first. */
    private LongIntHashMap starts(int words) {
        long[] runs = first.runs(words);
        LongIntHashMap starts = new LongIntHashMap(runs.length);
        for (int at = runs.length - 1; at >= 0; at--) {
            starts.put(runs[at], at);
        }
        return starts;
    }

    /** Makes a text ready to be asked what it shares with others. */
    public static Passages of(String first) {
        return new Passages(WordSpans.of(first, READ));
    }

    /** Returns the longest passages, in the order and the words of the first text, each on one line. */
    public List<String> shared(String other) {
        return lines(all(WordSpans.of(other, READ), WORDS, starts), MOST);
    }

    /** Returns the longest run of words where noise has broken all that are long; none where they share no words. */
    List<String> broken(String other) {
        return lines(all(WordSpans.of(other, READ), FEW_WORDS, starts(FEW_WORDS)), 1);
    }

    private List<String> lines(List<Passage> found, int most) {
        return found.stream()
                .sorted(Comparator.comparingInt((Passage passage) -> -passage.words())
                        .thenComparing(Passage::from))
                .limit(most)
                .sorted(Comparator.comparingInt(Passage::from))
                .map(passage -> shortened(first.text(passage.from(), passage.from() + passage.words())))
                .toList();
    }

    private static String shortened(String passage) {
        StringBuilder line = new StringBuilder(LENGTH);
        for (int i = 0; i < passage.length() && line.length() <= LENGTH; i++) {
            char c = passage.charAt(i);
            if (!Character.isWhitespace(c)) {
                line.append(c);
            } else if (line.charAt(line.length() - 1) != ' ') {
                line.append(' ');
            }
        }
        return line.length() <= LENGTH
                ? line.toString()
                : line.substring(0, line.lastIndexOf(" ", LENGTH - 2) + 1) + CUT;
    }

    /** Returns the runs that begin where they begin first in the first text, none of its words in two of them. */
    private List<Passage> all(WordSpans second, int least, LongIntHashMap starts) {
        long[] runs = second.runs(least);
        boolean[] taken = new boolean[first.count()];
        List<Passage> found = new ArrayList<>();
        for (int at = 0; at < runs.length; ) {
            int from = starts.getOrDefault(runs[at], -1);
            int words = from < 0 ? 0 : run(from, second, at, taken);
            if (words >= least) {
                found.add(new Passage(from, words));
                java.util.Arrays.fill(taken, from, from + words, true);
            }
            at += words >= least ? words : 1;
        }
        return found;
    }

    private int run(int from, WordSpans second, int at, boolean[] taken) {
        int words = 0;
        while (from + words < first.count()
                && at + words < second.count()
                && !taken[from + words]
                && first.hash(from + words) == second.hash(at + words)) {
            words++;
        }
        return words;
    }
}
