package org.copydesk.dedup;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.Size;
import org.junit.jupiter.api.Test;

class HashLookupTest {
    private final HashLookup lookup = new HashLookup();

    @Property(tries = 300)
    void countsWhatBothHave(@ForAll @Size(max = 60) Set<Integer> mine, @ForAll @Size(max = 60) Set<Integer> others) {
        lookup.fill(sorted(mine));
        Set<Integer> common = mine.stream().filter(others::contains).collect(Collectors.toSet());
        assertThat(lookup.size()).isEqualTo(mine.size());
        assertThat(lookup.count(sorted(others))).isEqualTo(common.size());
        assertThat(lookup.count(sorted(mine))).isEqualTo(mine.size());
    }

    @Test
    void findsHashesThatCrowd() {
        int[] crowd = IntStream.range(0, 500).toArray();
        lookup.fill(crowd);
        assertThat(lookup.count(IntStream.range(250, 900).toArray())).isEqualTo(250);
        assertThat(lookup.count(crowd, 100, 300)).isEqualTo(200);
    }

    @Test
    void theGreatestHashIsFoundOnlyWhereItIs() {
        int[] greatest = {Integer.MIN_VALUE, Integer.MAX_VALUE};
        lookup.fill(new int[] {Integer.MIN_VALUE, Integer.MAX_VALUE - 1});
        assertThat(lookup.count(greatest)).isEqualTo(1);
        lookup.fill(greatest);
        assertThat(lookup.count(greatest)).isEqualTo(2);
        lookup.fill(new int[0]);
        assertThat(lookup.count(greatest)).isZero();
    }

    private static int[] sorted(Set<Integer> hashes) {
        int[] sorted = hashes.stream().mapToInt(Integer::intValue).toArray();
        Arrays.sort(sorted);
        return sorted;
    }
}
