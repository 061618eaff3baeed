package org.copydesk.rule.boilerplate;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class AboutNotesTest {
    private static final String TEXT =
            "The dairy opened a second creamery today, which will employ 48 people and make nine tons of cheese a day.";
    private static final String NOTE = "Founded in 1931, Millvale Dairy is a family-owned maker of cheese and butter.";

    @Test
    void takesWhatAHouseSaysOfItselfBelowTheText() throws Exception {
        assertThat(Cleaning.left(TEXT + "\n\n" + TEXT + "\n\nAbout Millvale Dairy\n" + NOTE, new AboutNotes()))
                .containsExactly(TEXT, TEXT);
    }

    @Test
    void leavesANoteThatDoesNotNameTheHouse() throws Exception {
        assertThat(Cleaning.left(TEXT + "\n\n" + TEXT + "\n\nAbout Upper Ford\n" + NOTE, new AboutNotes()))
                .containsExactly(TEXT, TEXT, "About Upper Ford", NOTE);
    }

    @Test
    void leavesAHeadingAboveTheText() throws Exception {
        assertThat(Cleaning.left("About Millvale Dairy\n\n" + NOTE + "\n\n" + TEXT, new AboutNotes()))
                .containsExactly("About Millvale Dairy", NOTE, TEXT);
    }
}
