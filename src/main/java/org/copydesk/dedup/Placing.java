package org.copydesk.dedup;

import java.util.ArrayList;
import java.util.List;
import java.util.function.IntFunction;
import org.jspecify.annotations.Nullable;

/** Turns a cluster into placements: one winner by the keep policy, and for each loser what it lost to, and why. */
public final class Placing {
    /** From here on one text is a part of the other: noise and a changed headline take the rest. */
    private static final double PART = .8;

    private final KeepPolicy policy;
    private final IntFunction<Fingerprint> fingerprints;

    /** @param fingerprints by the number of the text */
    public Placing(KeepPolicy policy, IntFunction<Fingerprint> fingerprints) {
        this.policy = policy;
        this.fingerprints = fingerprints;
    }

    public Member winner(List<Member> cluster) {
        return cluster.stream()
                .min((a, b) -> policy.compare(a.standing(), b.standing()))
                .orElseThrow();
    }

    /** Returns the placements of a cluster, none if its only document is in no story. */
    public List<Placement> place(List<Member> cluster, @Nullable String story, List<Related> related) {
        if (cluster.size() == 1 && story == null) {
            return List.of();
        }
        Member winner = winner(cluster);
        Fingerprint best = fingerprints.apply(winner.text());
        List<Placement> placements = new ArrayList<>(cluster.size());
        for (Member member : cluster) {
            boolean kept = member.equals(winner);
            placements.add(new Placement(
                    member.key(),
                    member.id(),
                    winner.id(),
                    cluster.size(),
                    story,
                    kept ? null : loss(member, winner, best),
                    kept ? related : List.of()));
        }
        return placements;
    }

    private Loss loss(Member loser, Member winner, Fingerprint best) {
        Criterion reason = policy.deciding(winner.standing(), loser.standing());
        String winnerDate = winner.standing().published();
        String date = loser.standing().published();
        Fingerprint lost = fingerprints.apply(loser.text());
        if (lost.letters() == best.letters()) {
            return new Loss(winner.key(), winner.id(), Kind.EXACT, 1, 1, reason, winnerDate, date);
        }
        Likeness likeness = Likeness.of(lost, best);
        double smaller = Math.min(likeness.first(), likeness.second());
        double larger = Math.max(likeness.first(), likeness.second());
        boolean part = likeness.containment() >= PART && smaller < PART * larger;
        return new Loss(
                winner.key(),
                winner.id(),
                part ? Kind.CONTAINED : Kind.NEAR,
                rounded(likeness.similarity()),
                rounded(likeness.ofFirst()),
                reason,
                winnerDate,
                date);
    }

    /** Returns the row of the related report for two winners; the smaller key comes first. */
    public static Related related(Member a, Member b, Likeness likeness) {
        boolean inOrder = a.key().compareTo(b.key()) < 0;
        Member first = inOrder ? a : b;
        Member second = inOrder ? b : a;
        return new Related(
                first.key(),
                first.id(),
                second.key(),
                second.id(),
                rounded(likeness.similarity()),
                rounded(likeness.containment()));
    }

    private static double rounded(double value) {
        return Math.round(value * 10_000) / 10_000.0;
    }
}
