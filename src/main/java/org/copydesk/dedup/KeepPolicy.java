package org.copydesk.dedup;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Which of two copies stays: a total order on documents, the better one first. Criteria are asked in turn; the id
 * always comes last, so that no two are equal.
 */
public final class KeepPolicy implements Comparator<Standing> {
    private final List<Criterion> criteria;

    public KeepPolicy(List<Criterion> keep) {
        List<Criterion> all = new ArrayList<>(keep);
        all.add(Criterion.ID);
        this.criteria = all.stream().distinct().toList();
    }

    @Override
    public int compare(Standing a, Standing b) {
        for (Criterion criterion : criteria) {
            int order = compare(criterion, a, b);
            if (order != 0) {
                return order;
            }
        }
        return 0;
    }

    /** Returns the criterion that puts one before the other. */
    public Criterion deciding(Standing a, Standing b) {
        return criteria.stream()
                .filter(criterion -> compare(criterion, a, b) != 0)
                .findFirst()
                .orElse(Criterion.ID);
    }

    private static int compare(Criterion criterion, Standing a, Standing b) {
        return switch (criterion) {
            case SOURCE_RANK -> Integer.compare(a.sourceRank(), b.sourceRank());
            case METADATA -> Integer.compare(b.completeness(), a.completeness());
            case EARLIEST -> byDate(a.published(), b.published(), false);
            case LATEST -> byDate(a.published(), b.published(), true);
            case LONGEST -> Integer.compare(b.words(), a.words());
            case ID -> a.id().compareTo(b.id());
            case VERSION, COPIES -> 0;
        };
    }

    private static int byDate(@Nullable String a, @Nullable String b, boolean latestFirst) {
        if (a == null || b == null) {
            return Boolean.compare(a == null, b == null);
        }
        int order = PublishedOrder.compare(a, b);
        return latestFirst ? -order : order;
    }
}
