package org.copydesk.dedup;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class PassagesTest {
    private static final String QUOTE =
            "\"We could not go through another winter like that one,\" said Peter Oakes, who runs the chandlery.";

    @Test
    void aQuoteInTwoStoriesIsGivenInTheWordsOfTheFirst() {
        String first = "The wall will be higher.\n\n" + QUOTE + " Work begins in April.";
        String second =
                "Storms are feared. " + QUOTE.toUpperCase(java.util.Locale.ROOT).replace("\"", "“") + "\n\nIt rained.";
        assertThat(Passages.of(first).shared(second))
                .containsExactly(
                        "We could not go through another winter like that one,\" said Peter Oakes, who runs the chandlery");
    }

    @Test
    void fewWordsInCommonAreNoPassage() {
        assertThat(Passages.of("The council of the town met on Monday to vote.")
                        .shared("The council of the town met on a bridge."))
                .isEmpty();
        assertThat(Passages.of("").shared(QUOTE)).isEmpty();
    }

    @Test
    void theLongestFiveAreGivenInTheOrderOfTheFirst() {
        String[] sentences = new String[7];
        for (int i = 0; i < sentences.length; i++) {
            sentences[i] = NewsMaker.article(i, 10 + 5 * i).replaceAll("\\s+", " ");
        }
        String first = String.join("\n\nBetween.\n\n", sentences);
        String second = "";
        for (String sentence : sentences) {
            second = sentence + " Elsewhere. " + second;
        }
        List<String> passages = Passages.of(first).shared(second);
        assertThat(passages).hasSize(Passages.MOST).allMatch(passage -> passage.length() <= Passages.LENGTH);
        assertThat(passages)
                .isSortedAccordingTo((a, b) -> first.indexOf(a.substring(0, 20)) - first.indexOf(b.substring(0, 20)));
    }

    @Test
    void aPassageThatOneTextHasTwiceIsGivenOnce() {
        assertThat(Passages.of(QUOTE).shared(QUOTE + "\n\nAgain: " + QUOTE)).hasSize(1);
        assertThat(Passages.of(QUOTE + "\n\nAgain: " + QUOTE).shared(QUOTE)).hasSize(1);
    }
}
