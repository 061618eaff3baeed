package org.copydesk.dedup;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Tells which texts of a cluster are overtaken: a later text has their address. */
final class Versions {
    private Versions() {}

    /**
     * Returns the texts whose best document has a later version with another text; none where all of them have.
     *
     * @param best the best document of each text, by the text's number
     */
    static Set<Integer> overtaken(Collection<Member> cluster, Map<Integer, Member> best) {
        Map<Long, List<Member>> byAddress = new HashMap<>();
        for (Member member : cluster) {
            long address = member.standing().address();
            if (address != Standing.NOWHERE) {
                byAddress.computeIfAbsent(address, absent -> new ArrayList<>(1)).add(member);
            }
        }
        if (byAddress.isEmpty()) {
            return Set.of();
        }
        Set<Integer> overtaken = new HashSet<>();
        for (Member member : best.values()) {
            List<Member> versions = byAddress.getOrDefault(member.standing().address(), List.of());
            if (versions.stream().anyMatch(other -> other.text() != member.text() && isLater(other, member))) {
                overtaken.add(member.text());
            }
        }
        return overtaken.size() == best.size() ? Set.of() : overtaken;
    }

    /** Tells whether the dates of both are known, and in whatever sense they are meant one is after the other. */
    private static boolean isLater(Member a, Member b) {
        String later = a.standing().modified();
        String earlier = b.standing().modified();
        return later != null && earlier != null && PublishedOrder.isAfter(later, earlier);
    }
}
