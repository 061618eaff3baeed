package org.copydesk.rule;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;

class WordTableTest {
    private final WordTable<Integer> table = new WordTable<>(Map.of("may", 5, "märz", 3, "8月", 8));

    @Test
    void findsAWordWhereItStandsInATextInEitherCase() {
        String text = "in MAY or May";
        assertThat(table.get(text, 3, 6)).isEqualTo(5);
        assertThat(table.get(text, 10, 13)).isEqualTo(5);
    }

    @Test
    void knowsNoPartOfAWordAndNoOther() {
        assertThat(table.get("ma")).isNull();
        assertThat(table.get("mayo")).isNull();
        assertThat(table.get("")).isNull();
    }

    @Test
    void lettersBeyondAsciiMatchAsTheyAre() {
        assertThat(table.get("märz")).isEqualTo(3);
        assertThat(table.get("MäRZ")).isEqualTo(3);
        assertThat(table.get("MÄRZ")).isNull();
        assertThat(table.get("8月")).isEqualTo(8);
    }

    @Test
    void findsEachOfManyWords() {
        Map<String, Integer> many = new HashMap<>();
        for (int i = 0; i < 5_000; i++) {
            many.put("word" + i, i);
        }
        WordTable<Integer> large = new WordTable<>(many);
        many.forEach((word, value) -> assertThat(large.get(word)).isEqualTo(value));
        assertThat(large.get("word5000")).isNull();
    }
}
