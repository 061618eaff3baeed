package org.copydesk.report.tally;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;

class ShortlistProperties {
    @Property(tries = 500)
    void orderAndGroupingNeverMatter(
            @ForAll @Size(max = 40) List<@IntRange(max = 30) Integer> numbers,
            @ForAll long seed,
            @ForAll @IntRange(max = 40) int cut) {
        List<Integer> shuffled = new ArrayList<>(numbers);
        Collections.shuffle(shuffled, new Random(seed));
        int half = Math.min(cut, shuffled.size());
        Shortlist<Integer> merged = of(shuffled.subList(0, half));
        merged.merge(of(shuffled.subList(half, shuffled.size())).entries());

        assertThat(merged.entries()).isEqualTo(of(numbers).entries());
    }

    @Property(tries = 500)
    void countsOfDrawnLabelsAreExact(
            @ForAll @Size(max = 60) List<@IntRange(max = 30) Integer> numbers,
            @ForAll long seed,
            @ForAll @IntRange(max = 60) int cut) {
        List<Integer> shuffled = new ArrayList<>(numbers);
        Collections.shuffle(shuffled, new Random(seed));
        int half = Math.min(cut, shuffled.size());
        Drawn merged = drawn(shuffled.subList(0, half));
        merged.merge(drawn(shuffled.subList(half, shuffled.size())).counts());

        assertThat(merged.counts())
                .isEqualTo(drawn(numbers).counts())
                .allSatisfy((label, n) -> assertThat(n)
                        .isEqualTo(numbers.stream()
                                .filter(number -> label.equals("line " + number))
                                .count()));
    }

    /** Several numbers share a key, with the same value for the same rank and key. */
    private static Shortlist<Integer> of(List<Integer> numbers) {
        Shortlist<Integer> list = new Shortlist<>(4);
        numbers.forEach(number -> list.offer(number * 7919 % 31, "key " + number % 9, () -> number));
        return list;
    }

    private static Drawn drawn(List<Integer> numbers) {
        Drawn drawn = new Drawn(4);
        numbers.forEach(number -> drawn.add("line " + number, 1));
        return drawn;
    }
}
