package org.copydesk.clean;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.IntStream;
import org.copydesk.document.Block;
import org.copydesk.document.BlockKind;
import org.copydesk.document.Document;
import org.copydesk.document.DocumentKey;
import org.copydesk.document.Draft;
import org.copydesk.document.Origin;
import org.junit.jupiter.api.Test;

class RepeatedLinesTest {
    private static final String HOUSE_LINE = "Printed by the Press of House 7.";

    private static Document document(String source, int number, String body) {
        String text = body + "\n" + HOUSE_LINE.replace('7', (char) ('0' + number % 10));
        String path = source + "/" + number + ".txt";
        return new Document(
                new DocumentKey(path, 0),
                String.format(java.util.Locale.ROOT, "%032d", number),
                new Origin(path, null, "text/plain", text.length(), "", "UTF-8"),
                source,
                text,
                List.of(
                        Block.of(BlockKind.LINE, 0, body.length()),
                        Block.of(BlockKind.LINE, body.length() + 1, text.length())),
                List.of());
    }

    private static List<Document> corpus(int documents) {
        return IntStream.range(0, documents)
                .mapToObj(i -> document("house", i, "A story that stands " + "x".repeat(40 + i) + " alone."))
                .toList();
    }

    private static String cleaned(List<Document> corpus, RepeatedLineSettings settings) {
        Document first = corpus.get(0);
        RepeatedLines rule = RepeatedLines.of(settings).with(new CountedLines(corpus, settings));
        Draft draft = Draft.of(first);
        return Ledger.apply(first.text(), draft.with(rule.propose(draft)).edits())
                .strip();
    }

    private static RepeatedLineSettings vetoing(String... veto) {
        return new RepeatedLineSettings(true, 3, 0.3, List.of(veto));
    }

    private static String body(List<Document> corpus) {
        return corpus.get(0).blocks().get(0).text(corpus.get(0).text());
    }

    @Test
    void aLineThatThreeDocumentsOfASourceHaveGoesWhateverItsDigits() {
        List<Document> corpus = corpus(3);
        assertThat(cleaned(corpus, RepeatedLineSettings.DEFAULTS)).isEqualTo(body(corpus));
    }

    @Test
    void twoDocumentsAreTooFew() {
        List<Document> corpus = corpus(2);
        assertThat(cleaned(corpus, RepeatedLineSettings.DEFAULTS))
                .isEqualTo(corpus.get(0).text());
    }

    @Test
    void copiesOfOneDocumentCountOnce() {
        List<Document> copies = IntStream.range(0, 5)
                .mapToObj(i -> document("house", i, "The same story, word for word, in every copy of it."))
                .toList();
        assertThat(cleaned(copies, RepeatedLineSettings.DEFAULTS))
                .isEqualTo(copies.get(0).text());
    }

    @Test
    void anotherSourcesLinesAreNobodysBusiness() {
        List<Document> corpus = List.of(
                document("house", 0, "The story of the first house is a long one."),
                document("other", 1, "The story of the second house is longer, as it happens."),
                document("other", 2, "The story of the third house has not been written down yet."),
                document("other", 3, "The story of the fourth house nobody wants to hear, it seems."));
        assertThat(cleaned(corpus, RepeatedLineSettings.DEFAULTS))
                .isEqualTo(corpus.get(0).text());
    }

    @Test
    void aVetoedLineStays() {
        List<Document> corpus = corpus(5);
        assertThat(cleaned(corpus, vetoing("printed by the press of house 3")))
                .isEqualTo(corpus.get(0).text());
    }

    @Test
    void anAsteriskInAVetoStandsForAnything() {
        List<Document> corpus = corpus(5);
        String whole = corpus.get(0).text();
        assertThat(cleaned(corpus, vetoing("Printed by *"))).isEqualTo(whole);
        assertThat(cleaned(corpus, vetoing("* press of * 9."))).isEqualTo(whole);
        assertThat(cleaned(corpus, vetoing("Painted by *", "* of house"))).isEqualTo(body(corpus));
        assertThat(cleaned(corpus, vetoing("Printed by the press of * press of house 7")))
                .isEqualTo(body(corpus));
    }
}
