package org.copydesk.dedup;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;

class KeepPolicyTest {
    private final KeepPolicy policy = new KeepPolicy(DedupSettings.DEFAULT.keep());

    private static Standing standing(int rank, int completeness, String published, int words, String id) {
        return new Standing(rank, completeness, published, null, words, Standing.NOWHERE, 1, null, id);
    }

    @Test
    void theRankOfTheSourceGoesBeforeEverythingElse() {
        Standing ranked = standing(1, 0, null, 10, "b");
        Standing complete = standing(2, 9, "2020-01-01", 900, "a");
        assertThat(policy.compare(ranked, complete)).isNegative();
        assertThat(policy.deciding(ranked, complete)).isEqualTo(Criterion.SOURCE_RANK);
    }

    @Test
    void theEarlierDateWinsWhateverItsPrecision() {
        Standing day = standing(1, 0, "2020-09-30", 10, "b");
        Standing second = standing(1, 0, "2020-09-30T17:00:00+01:00", 900, "a");
        assertThat(policy.compare(day, second)).isNegative();
        assertThat(policy.deciding(second, day)).isEqualTo(Criterion.EARLIEST);
    }

    @Test
    void anUndatedCopyComesAfterDatedOnesByEarliestAndByLatest() {
        Standing dated = standing(1, 0, "2020-09-30", 10, "b");
        Standing undated = standing(1, 0, null, 10, "a");
        KeepPolicy latest = new KeepPolicy(List.of(Criterion.LATEST));
        assertThat(policy.compare(dated, undated)).isNegative();
        assertThat(latest.compare(dated, undated)).isNegative();
    }

    @Test
    void latestIsTheOppositeOfEarliest() {
        Standing old = standing(1, 0, "2020-09-30", 10, "a");
        Standing late = standing(1, 0, "2020-10-01", 10, "b");
        assertThat(new KeepPolicy(List.of(Criterion.LATEST)).compare(late, old)).isNegative();
    }

    @Test
    void theIdDecidesThoughThePolicyDoesNotNameIt() {
        KeepPolicy longest = new KeepPolicy(List.of(Criterion.LONGEST));
        Standing a = standing(1, 0, null, 10, "a");
        Standing b = standing(1, 0, null, 10, "b");
        assertThat(longest.compare(a, b)).isNegative();
        assertThat(longest.deciding(b, a)).isEqualTo(Criterion.ID);
    }

    @Test
    void datesOfWhichOneHasAZoneAreComparedByTheMoment() {
        Standing summer = standing(1, 0, "2020-09-30T17:00:00+01:00", 10, "b");
        Standing utc = standing(1, 0, "2020-09-30T16:30:00", 10, "a");
        assertThat(policy.compare(summer, utc)).isNegative();
    }

    @Property(tries = 100)
    void theOrderIsTotal(@ForAll Random random) {
        List<Standing> all = new ArrayList<>();
        String[] dates = {null, "2020", "2020-01-01", "2020-01-01T00:00:00", "2020-01-01T00:00:00Z", "soon", "later"};
        for (int i = 0; i < 30; i++) {
            String date = dates[random.nextInt(dates.length)];
            all.add(standing(random.nextInt(2), random.nextInt(2), date, random.nextInt(2), "id" + i));
        }
        List<Standing> sorted = all.stream().sorted(policy).toList();
        for (int i = 0; i < sorted.size(); i++) {
            for (int j = i + 1; j < sorted.size(); j++) {
                assertThat(policy.compare(sorted.get(i), sorted.get(j))).isNegative();
            }
        }
    }
}
