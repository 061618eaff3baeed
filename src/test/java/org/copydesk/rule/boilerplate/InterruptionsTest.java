package org.copydesk.rule.boilerplate;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class InterruptionsTest {
    private static final String FULL =
            "The wheel of the old mill turned again on Monday, for the first time since the flood.\n\n";
    private static final String OPEN =
            "The rail link will open two years late, the minister admitted on the last day before the";

    private static String article(String... middle) {
        return FULL.repeat(5) + OPEN + "\n\n" + String.join("\n", middle) + "\n\n" + FULL;
    }

    @Test
    void takesTheFootOfOnePageAndTheHeadOfTheNext() throws Exception {
        assertThat(Cleaning.left(
                        article("THE NORTH STAR     21 September 2016", "Page 3 of 4", "", "recess."),
                        new Interruptions()))
                .endsWith(OPEN, "recess.", FULL.strip());
    }

    @Test
    void leavesALineWithoutNumberAndInSmallLetters() throws Exception {
        assertThat(Cleaning.left(article("What he said", "", "recess."), new Interruptions()))
                .contains("What he said");
    }

    @Test
    void leavesLinesBelowWhichASentenceBegins() throws Exception {
        assertThat(Cleaning.left(article("Results of 2016", "", "Recess was called."), new Interruptions()))
                .contains("Results of 2016");
    }

    @Test
    void leavesTheItemsOfAList() throws Exception {
        assertThat(Cleaning.left(article("Part 2", "", "a) the wheel of the mill, which turned."), new Interruptions()))
                .contains("Part 2");
    }

    @Test
    void leavesTextWithoutStops() throws Exception {
        String verse = "The wheel of the old mill turned again on Monday and went round\n\n".repeat(5);
        assertThat(Cleaning.left(verse + OPEN + "\n\nPart 2\n\nrecess.", new Interruptions()))
                .contains("Part 2");
    }
}
