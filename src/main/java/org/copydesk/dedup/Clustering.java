package org.copydesk.dedup;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.function.IntFunction;

/**
 * Parts texts into clusters of copies: stars, not chains. The text that most others may be dropped for leads, and takes
 * every text that is, by itself, a copy of it. Of each star stays the best text by the keep policy of those that all of
 * the star are copies of, the leader being one. Who belongs together is a function of the links alone.
 */
public final class Clustering {
    private final List<List<Link>> links;
    private final BitSet digests;
    private final IntFunction<List<Member>> members;
    private final KeepPolicy policy;
    private final Map<Integer, List<Member>> known = new HashMap<>();
    private final int[] winners;

    private Clustering(List<List<Link>> links, BitSet digests, IntFunction<List<Member>> members, KeepPolicy policy) {
        this.links = links;
        this.digests = digests;
        this.members = members;
        this.policy = policy;
        this.winners = new int[links.size()];
        Arrays.fill(winners, -1);
    }

    /**
     * Returns the text that stands for each text.
     *
     * @param texts their number; they are numbered by content, from 0
     * @param members the documents of each text; asked of those alone that have copies
     */
    public static int[] winners(int texts, Iterable<Link> links, IntFunction<List<Member>> members, KeepPolicy policy) {
        Forest copies = new Forest(texts);
        List<List<Link>> byText = new ArrayList<>(texts);
        for (int i = 0; i < texts; i++) {
            byText.add(new ArrayList<>(2));
        }
        for (Link link : links) {
            if (link.likeness().relation() == Relation.COPY) {
                copies.join(link.first(), link.second());
            }
            if (link.likeness().relation().atLeast(Relation.ALIKE)) {
                byText.get(link.first()).add(link);
                byText.get(link.second()).add(link);
            }
        }
        return new Clustering(byText, Digests.among(byText, copies), members, policy).run();
    }

    private int[] run() {
        int[] takes = new int[winners.length];
        List<Integer> order = new ArrayList<>();
        for (int text = 0; text < winners.length; text++) {
            takes[text] = followers(text).size();
            order.add(text);
        }
        order.sort(Comparator.<Integer>comparingInt(text -> -takes[text]).thenComparing(text -> text));
        for (int leader : order) {
            if (winners[leader] < 0) {
                List<Integer> star = new ArrayList<>(List.of(leader));
                followers(leader).stream().filter(text -> winners[text] < 0).forEach(star::add);
                int winner = star.size() == 1 ? leader : winner(star);
                star.forEach(text -> winners[text] = winner);
            }
        }
        joinWhoIsAlone();
        return winners;
    }

    /** Takes texts that were left alone, as what they are copies of went to another star, to a winner that they are copies of. */
    private void joinWhoIsAlone() {
        BitSet winning = new BitSet();
        for (int text = 0; text < winners.length; text++) {
            winning.set(winners[text], winners[text] != text || winning.get(winners[text]));
        }
        for (int text = 0; text < winners.length; text++) {
            if (winners[text] == text && !winning.get(text)) {
                int winner = winnerFor(text);
                winning.set(winner, winner != text);
                winners[text] = winner;
            }
        }
    }

    /** Returns the winning text that this one is most like, of those that it may be dropped for; itself where there is none. */
    private int winnerFor(int text) {
        return links.get(text).stream()
                .filter(link -> link.mayGo(text) && isCopy(link) && winners[link.other(text)] == link.other(text))
                .min(Comparator.comparingInt((Link link) -> -link.likeness().weight())
                        .thenComparing(link -> link.other(text)))
                .map(link -> link.other(text))
                .orElse(text);
    }

    /** Returns the texts that may be dropped for this one. */
    private List<Integer> followers(int text) {
        List<Integer> followers = new ArrayList<>();
        for (Link link : links.get(text)) {
            if (link.mayGo(link.other(text)) && isCopy(link)) {
                followers.add(link.other(text));
            }
        }
        return followers;
    }

    /** Returns the best of the texts that all others of the star are copies of; those that are overtaken come last. */
    private int winner(List<Integer> star) {
        List<Integer> standFor = star.stream()
                .filter(text -> new HashSet<>(followers(text))
                        .containsAll(star.stream()
                                .filter(other -> !other.equals(text))
                                .toList()))
                .toList();
        return standFor.stream()
                .min(Comparator.comparing((Integer text) -> isOvertaken(text, standFor))
                        .thenComparing(this::best, this::compare))
                .orElseThrow();
    }

    private boolean isOvertaken(int text, List<Integer> others) {
        return others.stream().anyMatch(other -> other != text && isLater(other, text) && !isLater(text, other));
    }

    /** Tells whether a document of the one text is a later version of the best document of the other. */
    private boolean isLater(int text, int other) {
        Standing earlier = best(other).standing();
        return members(text).stream().anyMatch(member -> member.standing().isLaterVersionThan(earlier));
    }

    /** Returns the documents of a text, the best one first. */
    private List<Member> members(int text) {
        return known.computeIfAbsent(
                text, some -> members.apply(some).stream().sorted(this::compare).toList());
    }

    private Member best(int text) {
        return members(text).get(0);
    }

    private int compare(Member a, Member b) {
        return policy.compare(a.standing(), b.standing());
    }

    private boolean isCopy(Link link) {
        return link.likeness().relation() == Relation.COPY
                && isNoDigestOf(link.first(), link)
                && isNoDigestOf(link.second(), link);
    }

    private boolean isNoDigestOf(int text, Link link) {
        return !digests.get(text) || Digests.isMostly(text, link);
    }
}
