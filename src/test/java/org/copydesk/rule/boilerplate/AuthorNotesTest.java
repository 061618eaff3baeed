package org.copydesk.rule.boilerplate;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Stream;
import org.copydesk.rule.Rule;
import org.copydesk.rule.head.FactRules;
import org.copydesk.rule.head.SourceFacts;
import org.junit.jupiter.api.Test;

class AuthorNotesTest {
    private static final String HEAD = "Pension fund drops coal\nBy Ada Roe, Finance Reporter\nMay 2, 2021\n\n";
    private static final String TEXT =
            "The state's largest pension fund will sell its last shares in coal companies by March, it decided.";
    private static final Rule[] RULES = Stream.concat(
                    FactRules.all(SourceFacts.NONE).stream(), Stream.of(new AuthorNotes()))
            .toArray(Rule[]::new);

    private static List<String> left(String... paragraphs) throws Exception {
        return Cleaning.left(HEAD + String.join("\n\n", paragraphs), RULES);
    }

    @Test
    void takesWhatIsSaidOfTheAuthorBelowTheText() throws Exception {
        assertThat(left(TEXT, TEXT, "Ada Roe is a staff writer who covers pensions for the Star."))
                .containsExactly(TEXT, TEXT);
        assertThat(left(TEXT, TEXT, "Ada Roe covers pensions. She lives in Millvale with two mules."))
                .containsExactly(TEXT, TEXT);
    }

    @Test
    void leavesWhatIsSaidOfOthersAndWhatTheAuthorSays() throws Exception {
        assertThat(left(TEXT, "Ben Doe is a member of the board.", "Ada Roe: And why now?"))
                .containsExactly(TEXT, "Ben Doe is a member of the board.", "Ada Roe: And why now?");
    }

    @Test
    void leavesWhatStandsAboveTheText() throws Exception {
        assertThat(left("Ada Roe is on the road for us.", TEXT, TEXT)).contains("Ada Roe is on the road for us.");
    }
}
