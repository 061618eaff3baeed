package org.copydesk.dedup;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.IntFunction;
import org.jspecify.annotations.Nullable;

/**
 * Turns a cluster into placements: the best document of its winning text stays, and for each loser is measured what it
 * lost to, and why. A loser that is not, by itself, a copy of the winner is an error: {@link #place} fails.
 */
public final class Placing {
    /** From here on one text is a part of the other: noise and a changed headline take the rest. */
    private static final double PART = .8;

    private final KeepPolicy policy;
    private final IntFunction<? extends Features> fingerprints;
    private final Comparer comparer;

    /** @param fingerprints by the number of the text */
    public Placing(KeepPolicy policy, IntFunction<? extends Features> fingerprints, Templates templates) {
        this.policy = policy;
        this.fingerprints = fingerprints;
        this.comparer = new Comparer(templates);
    }

    /** Returns the document that stays of those that have the winning text. */
    public Member winner(List<Member> documents) {
        return documents.stream()
                .min((a, b) -> policy.compare(a.standing(), b.standing()))
                .orElseThrow();
    }

    /** Returns the placements of a cluster, none if its only document is in no story. */
    public List<Placement> place(int winningText, List<Member> cluster, @Nullable String story, List<Related> related) {
        if (cluster.size() == 1 && story == null) {
            return List.of();
        }
        Map<Integer, List<Member>> byText = new HashMap<>();
        cluster.forEach(member -> byText.computeIfAbsent(member.text(), text -> new ArrayList<>(1))
                .add(member));
        Member winner = winner(byText.get(winningText));
        Features best = fingerprints.apply(winningText);
        List<Placement> placements = new ArrayList<>(cluster.size());
        byText.forEach((text, documents) -> {
            Likeness likeness = text == winningText
                    ? null
                    : comparer.of(
                            fingerprints.apply(text), Origin.of(documents), best, Origin.of(byText.get(winningText)));
            for (Member member : documents) {
                boolean kept = member.equals(winner);
                placements.add(new Placement(
                        member.key(),
                        member.id(),
                        winner.id(),
                        cluster.size(),
                        story,
                        kept ? null : loss(member, winner, likeness, best),
                        kept ? related : List.of()));
            }
        });
        return placements;
    }

    private Loss loss(Member loser, Member winner, @Nullable Likeness likeness, Features best) {
        if (likeness == null) {
            return loss(loser, winner, Kind.EXACT, 1, 1, policy.deciding(winner.standing(), loser.standing()));
        }
        if (fingerprints.apply(loser.text()).letters() == best.letters()) {
            return loss(loser, winner, Kind.EXACT, 1, 1, reason(loser, winner));
        }
        if (!likeness.firstMayGo()) {
            throw new IllegalStateException(
                    loser.key() + " is to go for " + winner.key() + ", of which it is no copy: " + likeness);
        }
        boolean part = likeness.containment() >= PART && likeness.first() < PART * likeness.second();
        return loss(
                loser,
                winner,
                part ? Kind.CONTAINED : Kind.NEAR,
                Likeness.rounded(likeness.similarity()),
                Likeness.rounded(likeness.ofFirst()),
                reason(loser, winner));
    }

    private Criterion reason(Member loser, Member winner) {
        if (winner.standing().isLaterVersionThan(loser.standing())) {
            return Criterion.VERSION;
        }
        return policy.compare(winner.standing(), loser.standing()) < 0
                ? policy.deciding(winner.standing(), loser.standing())
                : Criterion.COPIES;
    }

    private static Loss loss(
            Member loser, Member winner, Kind kind, double similarity, double containment, Criterion reason) {
        return new Loss(
                winner.key(),
                winner.id(),
                kind,
                similarity,
                containment,
                reason,
                winner.standing().published(),
                loser.standing().published(),
                winner.standing().language(),
                loser.standing().language());
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
