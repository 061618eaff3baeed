package org.copydesk.rule.boilerplate;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class ContactBlocksTest {
    private static final String TEXT = "The dairy opened a second creamery today, which will employ 48 people.";

    private static final ContactBlocks RULE = new ContactBlocks(
            rule -> rule.startsWith("residue/contact."),
            rule -> rule.startsWith("residue/mail-address.") || rule.startsWith("residue/telephone."));

    @Test
    void takesTheNamesBetweenALabelAndItsAddress() throws Exception {
        assertThat(Cleaning.left(
                        "Contact:\nAda Roe\nMillvale Dairy\n(715) 555-0132\naroe@millvale.example\n\nDairy opens\n\n"
                                + TEXT,
                        RULE))
                .containsExactly("Dairy opens", TEXT);
    }

    @Test
    void leavesNamesBelowAnEmptyLineAndThoseThatNoAddressFollows() throws Exception {
        assertThat(Cleaning.left("Contact:\n\nAda Roe\naroe@millvale.example\n\n" + TEXT, RULE))
                .containsExactly("Ada Roe", TEXT);
        assertThat(Cleaning.left("Contact:\nAda Roe\nMillvale Dairy\n\n" + TEXT, RULE))
                .containsExactly("Ada Roe", "Millvale Dairy", TEXT);
    }

    @Test
    void leavesSentences() throws Exception {
        assertThat(Cleaning.left("Contact:\n" + TEXT + "\naroe@millvale.example\n\n" + TEXT, RULE))
                .containsExactly(TEXT, TEXT);
    }
}
