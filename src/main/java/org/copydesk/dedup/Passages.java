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
    /** Characters of a passage that are given. */
    static final int LENGTH = 300;
    /** Characters of a text that are looked at. */
    static final int READ = 50_000;

    private static final char CUT = '…';

    /** A run of words of the first text that the second has too. */
    private record Passage(int from, int words) {}

    private final WordSpans first;
    private final WordSpans second;

    private Passages(WordSpans first, WordSpans second) {
        this.first = first;
        this.second = second;
    }

    /** Returns the longest passages, in the order and the words of the first text, each on one line. */
    public static List<String> shared(String first, String second) {
        return new Passages(WordSpans.of(first, READ), WordSpans.of(second, READ)).longest();
    }

    private List<String> longest() {
        return all().stream()
                .sorted(Comparator.comparingInt((Passage passage) -> -passage.words())
                        .thenComparing(Passage::from))
                .limit(MOST)
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
    private List<Passage> all() {
        LongIntHashMap starts = new LongIntHashMap(first.count());
        for (int at = first.count() - WORDS; at >= 0; at--) {
            starts.put(first.hash(at, WORDS), at);
        }
        boolean[] taken = new boolean[first.count()];
        List<Passage> found = new ArrayList<>();
        for (int at = 0; at + WORDS <= second.count(); ) {
            int from = starts.getOrDefault(second.hash(at, WORDS), -1);
            int words = from < 0 ? 0 : run(from, at, taken);
            if (words >= WORDS) {
                found.add(new Passage(from, words));
                java.util.Arrays.fill(taken, from, from + words, true);
            }
            at += words >= WORDS ? words : 1;
        }
        return found;
    }

    private int run(int from, int at, boolean[] taken) {
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
