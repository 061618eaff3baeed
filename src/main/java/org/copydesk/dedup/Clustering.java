package org.copydesk.dedup;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.Comparator;
import java.util.List;

/**
 * Parts texts into clusters of copies: stars, not chains. The text with most and nearest copies leads; another joins
 * the leader whose copy it is, or that it is like while it is a copy of one who joined before. A function of the links
 * alone: neither the order of arrival nor the keep policy decides who belongs together.
 */
public final class Clustering {
    /** A text that joins through another must be a copy in its own right: see {@link Likeness#COPY_CONTAINMENT}. */
    private static final double VOUCHED = .5;

    private final List<List<Link>> links;
    private final int[] leaders;
    private final BitSet digests;

    private Clustering(List<List<Link>> links, BitSet digests) {
        this.links = links;
        this.leaders = new int[links.size()];
        this.digests = digests;
        Arrays.fill(leaders, -1);
    }

    /**
     * Returns the leader of each text.
     *
     * @param texts their number; they are numbered by content, from 0, as ties go to the smaller number
     */
    public static int[] leaders(int texts, Iterable<Link> links) {
        Forest copies = new Forest(texts);
        for (Link link : links) {
            if (link.likeness().relation().atLeast(Relation.VERSION)) {
                copies.join(link.first(), link.second());
            }
        }
        List<List<Link>> byText = new ArrayList<>(texts);
        for (int i = 0; i < texts; i++) {
            byText.add(new ArrayList<>(2));
        }
        for (Link link : links) {
            if (link.likeness().relation().atLeast(Relation.ALIKE)) {
                byText.get(link.first()).add(link);
                byText.get(link.second()).add(link);
            }
        }
        return new Clustering(byText, Digests.among(byText, copies)).run();
    }

    private int[] run() {
        long[] weights = new long[leaders.length];
        List<Integer> order = new ArrayList<>(leaders.length);
        for (int text = 0; text < leaders.length; text++) {
            order.add(text);
            for (Link link : links.get(text)) {
                weights[text] += isCopy(link) ? link.likeness().weight() : 0;
            }
        }
        order.sort(Comparator.<Integer>comparingLong(text -> -weights[text]).thenComparing(text -> text));
        for (int text : order) {
            leaders[text] = leaderFor(text);
        }
        return leaders;
    }

    private int leaderFor(int text) {
        int best = text;
        long bestScore = -1;
        for (Link link : links.get(text)) {
            int leader = leaders[link.other(text)];
            if (leader < 0 || !isCopy(link)) {
                continue;
            }
            long score = score(text, link, leader);
            if (score > bestScore || (score == bestScore && score >= 0 && leader < best)) {
                best = leader;
                bestScore = score;
            }
        }
        return best;
    }

    /** Returns how well the leader suits, -1 for not at all; a leader's copy always goes before a friend's friend. */
    private long score(int text, Link link, int leader) {
        if (link.other(text) == leader) {
            return 1_000_000L + link.likeness().weight();
        }
        boolean copies = link.covered(text) >= VOUCHED || link.likeness().similarity() >= Likeness.COPY_SIMILARITY;
        if (!copies) {
            return -1;
        }
        for (Link direct : links.get(text)) {
            if (direct.other(text) == leader) {
                return isNoDigestOf(text, direct) ? direct.likeness().weight() : -1;
            }
        }
        return -1;
    }

    private boolean isCopy(Link link) {
        return link.likeness().relation().atLeast(Relation.VERSION)
                && isNoDigestOf(link.first(), link)
                && isNoDigestOf(link.second(), link);
    }

    private boolean isNoDigestOf(int text, Link link) {
        return !digests.get(text) || Digests.isMostly(text, link);
    }
}
