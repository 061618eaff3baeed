package org.copydesk.clean;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import org.copydesk.document.DocumentKey;
import org.copydesk.document.Origin;
import org.copydesk.document.RawDocument;
import org.copydesk.document.UnreadableException;
import org.copydesk.extract.TextExtractor;
import org.copydesk.rule.RulePacks;
import org.junit.jupiter.api.Test;

class RemovalTest {
    private static final Cleaner CLEANER = new Cleaner(
            Recipe.of(RulePacks.builtin(), CleaningSettings.DEFAULTS, List.of()),
            LearnedLines.NONE,
            text -> Optional.empty());
    private static final String BAR = "Facebook\nTwitter\nEmail\nPrint\nWhatsApp\nLike this:\nLike Loading...\n";

    private static Cleaned clean(String text) throws UnreadableException {
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        Origin origin = new Origin("a.txt", null, "text/plain", bytes.length, "", null);
        return CLEANER.clean(new TextExtractor()
                .extract(new RawDocument(new DocumentKey("a.txt", 0), origin, "a", bytes, null, List.of())));
    }

    @Test
    void aSentenceLosesTheBarsBelowItThoughTheyAreLonger() throws Exception {
        Cleaned cleaned = clean("The ferry has stopped for good, the owner said.\n\n" + BAR.repeat(2));
        assertThat(cleaned.kept().orElseThrow().text()).isEqualTo("The ferry has stopped for good, the owner said.");
        assertThat(cleaned.suspicious()).isTrue();
    }

    @Test
    void linesBetweenParagraphsGoThoughTheyAreMore() throws Exception {
        String one = "The ferry to the islands has stopped for good, the owner said on Sunday, after 90 years.";
        String other = "Nobody is left who can mend the engine, and nobody makes the parts that it would need.";
        Cleaned cleaned = clean(one + "\n\n" + BAR.repeat(4) + "\n" + other);
        assertThat(cleaned.kept().orElseThrow().text()).isEqualTo(one + "\n\n" + other);
    }

    @Test
    void aTextOfWhichNoSentenceWouldBeLeftKeepsAll() throws Exception {
        Cleaned cleaned = clean("Ferry news\n\n" + BAR);
        assertThat(cleaned.kept().orElseThrow().text()).contains("Facebook");
        assertThat(cleaned.withheld()).isNotEmpty();
    }
}
