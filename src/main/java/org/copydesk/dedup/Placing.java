package org.copydesk.dedup;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.IntFunction;
import org.jspecify.annotations.Nullable;

/** Turns a cluster into placements: one winner by the keep policy, and for each loser what it lost to, and why. */
public final class Placing {
    /** From here on one text is a part of the other: noise and a changed headline take the rest. */
    private static final double PART = .8;

    private final KeepPolicy policy;
    private final IntFunction<? extends Features> fingerprints;
    private final Comparer comparer = new Comparer();

    /** @param fingerprints by the number of the text */
    public Placing(KeepPolicy policy, IntFunction<? extends Features> fingerprints) {
        this.policy = policy;
        this.fingerprints = fingerprints;
    }

    /** Returns the document that stays: the best of those texts that no later version has overtaken. */
    public Member winner(List<Member> cluster) {
        if (cluster.size() == 1) {
            return cluster.get(0);
        }
        Map<Integer, Member> best = best(cluster);
        return winner(best, Versions.overtaken(cluster, best));
    }

    private Member winner(Map<Integer, Member> best, Set<Integer> overtaken) {
        return best.values().stream()
                .filter(member -> !overtaken.contains(member.text()))
                .min(this::compare)
                .orElseThrow();
    }

    /** Returns the best document of each text. */
    private Map<Integer, Member> best(List<Member> cluster) {
        Map<Integer, Member> best = new HashMap<>();
        cluster.forEach(member -> best.merge(member.text(), member, (a, b) -> compare(a, b) <= 0 ? a : b));
        return best;
    }

    private int compare(Member a, Member b) {
        return policy.compare(a.standing(), b.standing());
    }

    /** Returns the placements of a cluster, none if its only document is in no story. */
    public List<Placement> place(List<Member> cluster, @Nullable String story, List<Related> related) {
        if (cluster.size() == 1 && story == null) {
            return List.of();
        }
        Map<Integer, Member> bests = best(cluster);
        Set<Integer> overtaken = Versions.overtaken(cluster, bests);
        Member winner = winner(bests, overtaken);
        Features best = fingerprints.apply(winner.text());
        List<Placement> placements = new ArrayList<>(cluster.size());
        for (Member member : cluster) {
            boolean kept = member.equals(winner);
            placements.add(new Placement(
                    member.key(),
                    member.id(),
                    winner.id(),
                    cluster.size(),
                    story,
                    kept ? null : loss(member, winner, best, overtaken.contains(member.text())),
                    kept ? related : List.of()));
        }
        return placements;
    }

    private Loss loss(Member loser, Member winner, Features best, boolean overtaken) {
        Criterion reason = overtaken ? Criterion.VERSION : policy.deciding(winner.standing(), loser.standing());
        String winnerDate = winner.standing().published();
        String date = loser.standing().published();
        Features lost = loser.text() == winner.text() ? best : fingerprints.apply(loser.text());
        if (lost.letters() == best.letters()) {
            return new Loss(winner.key(), winner.id(), Kind.EXACT, 1, 1, reason, winnerDate, date);
        }
        Likeness likeness = comparer.sharing(lost, best);
        double smaller = Math.min(likeness.first(), likeness.second());
        double larger = Math.max(likeness.first(), likeness.second());
        boolean part = likeness.containment() >= PART && smaller < PART * larger;
        return new Loss(
                winner.key(),
                winner.id(),
                part ? Kind.CONTAINED : Kind.NEAR,
                Likeness.rounded(likeness.similarity()),
                Likeness.rounded(likeness.ofFirst()),
                reason,
                winnerDate,
                date);
    }

    /** Returns two winners as related ones, the smaller key first; {@code likeness} is that of the first to the second. */
    public static Related related(Member a, Member b, Likeness likeness) {
        boolean inOrder = a.key().compareTo(b.key()) < 0;
        Member first = inOrder ? a : b;
        Member second = inOrder ? b : a;
        return new Related(
                first.key(), first.id(), second.key(), second.id(), inOrder ? likeness : likeness.swapped(), List.of());
    }
}
