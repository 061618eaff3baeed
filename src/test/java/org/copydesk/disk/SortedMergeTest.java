package org.copydesk.disk;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.Iterator;
import java.util.List;
import java.util.stream.IntStream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;

class SortedMergeTest {
    private record Item(int value, int source) {}

    @Property(tries = 200)
    void givesAllInOrderAndEqualOnesByTheirSource(
            @ForAll @Size(max = 6) List<@Size(max = 8) List<@IntRange(max = 9) Integer>> lists) {
        List<Iterator<Item>> sources = IntStream.range(0, lists.size())
                .mapToObj(source -> lists.get(source).stream()
                        .sorted()
                        .map(value -> new Item(value, source))
                        .iterator())
                .toList();
        SortedMerge<Item> merge = new SortedMerge<>(sources, Comparator.comparingInt(Item::value));
        List<Item> merged = new ArrayList<>();
        while (merge.hasNext()) {
            Item next = merge.peek();
            assertThat(merge.next()).isSameAs(next);
            assertThat(merge.source()).isEqualTo(next.source());
            merged.add(next);
        }
        assertThat(merged)
                .hasSize(lists.stream().mapToInt(List::size).sum())
                .isSortedAccordingTo(Comparator.comparingInt(Item::value).thenComparingInt(Item::source));
    }
}
