package org.copydesk.config;

import java.util.Collection;
import java.util.Comparator;
import java.util.Locale;
import java.util.Optional;

/** Finds what a misspelt word was meant to be. */
public final class Spelling {
    private Spelling() {}

    /** Returns the candidate nearest to the word, if it is near enough to be meant: a third of its letters may differ. */
    public static Optional<String> nearest(String word, Collection<String> candidates) {
        String asked = folded(word);
        return candidates.stream()
                .filter(candidate -> distance(asked, folded(candidate))
                        <= Math.max(1, Math.max(asked.length(), candidate.length()) / 3))
                .min(Comparator.<String>comparingInt(candidate -> distance(asked, folded(candidate)))
                        .thenComparing(Comparator.naturalOrder()));
    }

    private static String folded(String word) {
        return word.toLowerCase(Locale.ROOT).replace('-', '_').replace(' ', '_');
    }

    /** Damerau-Levenshtein: letters inserted, left out, changed, or two neighbours swapped. */
    static int distance(String a, String b) {
        int[][] cost = new int[a.length() + 1][b.length() + 1];
        for (int i = 0; i <= a.length(); i++) {
            for (int j = 0; j <= b.length(); j++) {
                cost[i][j] = i == 0 || j == 0 ? i + j : step(a, b, cost, i, j);
            }
        }
        return cost[a.length()][b.length()];
    }

    private static int step(String a, String b, int[][] cost, int i, int j) {
        int change = a.charAt(i - 1) == b.charAt(j - 1) ? 0 : 1;
        int least = Math.min(Math.min(cost[i - 1][j], cost[i][j - 1]) + 1, cost[i - 1][j - 1] + change);
        boolean swapped = i > 1 && j > 1 && a.charAt(i - 1) == b.charAt(j - 2) && a.charAt(i - 2) == b.charAt(j - 1);
        return swapped ? Math.min(least, cost[i - 2][j - 2] + 1) : least;
    }
}
