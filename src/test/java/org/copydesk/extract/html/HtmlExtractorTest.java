package org.copydesk.extract.html;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.copydesk.document.Document;
import org.copydesk.document.Outcome.Cause;
import org.copydesk.document.Outcome.Rejected;
import org.copydesk.document.Role;
import org.copydesk.document.UnreadableException;
import org.junit.jupiter.api.Test;

class HtmlExtractorTest {
    private static final List<String> STORY = List.of(
            "The harbour of Port Town opened again on Monday, after a winter in which storms had closed it three times.",
            "Fishermen had waited since January for the dredgers, said Ann Lee, who speaks for the crews of forty boats.",
            "The town paid for half of the work; the rest came from a fund that was set up after the flood, she said.",
            "By noon the first catch lay on the quay, and the auction hall was as full as it had been in years.");

    private static String article(String inside, String after) {
        return "<html><head><title>Harbour opens - The Gull</title></head><body>"
                + "<nav class=menu><ul><li><a href=/n>News</a><li><a href=/s>Sport</a><li><a href=/w>Weather</a></ul></nav>"
                + "<article><h1>Harbour opens</h1><div class=article-body><p>" + String.join("</p><p>", STORY) + "</p>"
                + inside + "</div></article>" + after
                + "<footer><p>Copyright The Gull. All rights reserved.</p><a href=/c>Contact us</a></footer></body></html>";
    }

    @Test
    void mainTextIsTheArticleAndNothingElse() throws UnreadableException {
        Document document = Pages.extract(article("", ""));
        assertThat(Pages.texts(document, Role.BODY)).isEqualTo(STORY);
        assertThat(Pages.roleOf(document, "Harbour opens")).isEqualTo(Role.TITLE);
        assertThat(Pages.roleOf(document, "Weather")).isEqualTo(Role.NAVIGATION);
        assertThat(Pages.roleOf(document, "Copyright")).isEqualTo(Role.FURNITURE);
    }

    @Test
    void commentsUnderAnArticleAreNotMainText() throws UnreadableException {
        String comment = "I remember the harbour when I was a child, and it was never as busy as they say it is today.";
        Document document = Pages.extract(article("", "<div class=comments><p>" + comment + "</p></div>"));
        assertThat(Pages.texts(document, Role.BODY)).isEqualTo(STORY);
        assertThat(Pages.texts(document, Role.COMMENT)).containsExactly(comment);
    }

    @Test
    void captionsAreNotMainText() throws UnreadableException {
        Document document = Pages.extract(article(
                "<figure><img src=x><figcaption>Boats leave the harbour of Port Town.</figcaption></figure>", ""));
        assertThat(Pages.texts(document, Role.BODY)).isEqualTo(STORY);
        assertThat(Pages.texts(document, Role.CAPTION)).containsExactly("Boats leave the harbour of Port Town.");
    }

    @Test
    void textThatOnlyScriptsWouldShowIsFound() throws UnreadableException {
        Document document = Pages.extract("<html><body><div id=app>Loading</div><script type=application/ld+json>"
                + "{\"@type\": \"Article\", \"articleBody\": \"" + STORY.get(0) + "\\n" + STORY.get(1)
                + "\"}</script></body></html>");
        assertThat(Pages.texts(document, Role.BODY)).containsExactly(STORY.get(0), STORY.get(1));
    }

    @Test
    void stateOfAnApplicationIsReadWhenThePageShowsNothing() throws UnreadableException {
        Document document = Pages.extract("<body><div id=app></div><script id=__NEXT_DATA__ type=application/json>"
                + "{\"page\": {\"html\": \"<p>" + STORY.get(0) + "</p><p>" + STORY.get(1) + "</p>\", \"css\": \"a b\"}}"
                + "</script></body>");
        assertThat(Pages.texts(document, Role.BODY)).containsExactly(STORY.get(0), STORY.get(1));
    }

    @Test
    void pageThatShowsNothingWithoutItsScriptsHasNoMainText() throws UnreadableException {
        Document document = Pages.extract("<html><body><div id=app></div><script src=app.js></script></body></html>");
        assertThat(document.blocks()).isEmpty();
        assertThat(HtmlBenchmark.CLEANER.clean(document).outcome())
                .isEqualTo(new Rejected("filter/no-main-text", "no main text"));
    }

    @Test
    void pageWithNothingOnItIsUnreadable() {
        assertThatThrownBy(() -> Pages.extract("<html><!-- later --><body></body></html>"))
                .isInstanceOfSatisfying(
                        UnreadableException.class,
                        e -> assertThat(e.outcome().cause()).isEqualTo(Cause.EMPTY));
    }

    @Test
    void navigationAloneIsNoMainText() throws UnreadableException {
        Document document = Pages.extract("<body><nav><a href=/a>Home</a> <a href=/b>News</a></nav></body>");
        assertThat(Pages.texts(document, Role.BODY)).isEmpty();
    }

    @Test
    void pageAboveTheLimitIsTooLarge() {
        byte[] large = new byte[PageParser.MOST_BYTES + 1];
        assertThatThrownBy(() -> HtmlExtractor.forPages().extract(Pages.raw(large, null)))
                .isInstanceOfSatisfying(
                        UnreadableException.class,
                        e -> assertThat(e.outcome().cause()).isEqualTo(Cause.TOO_LARGE));
    }

    @Test
    void charsetsAreFoundByValidityDeclarationAndDetection() throws UnreadableException {
        String html = "<html><head><meta charset=%s></head><body><p>Über die Brücke gehen wir</p></body></html>";
        assertThat(text(String.format(html, "windows-1252").getBytes(StandardCharsets.UTF_8), null))
                .isEqualTo("Über die Brücke gehen wir UTF-8");
        assertThat(text(String.format(html, "iso-8859-1").getBytes(StandardCharsets.ISO_8859_1), null))
                .isEqualTo("Über die Brücke gehen wir windows-1252");
        assertThat(text(String.format(html, "x").getBytes(Charset.forName("IBM850")), "IBM850"))
                .isEqualTo("Über die Brücke gehen wir IBM850");
        assertThat(text(("\ufeff" + html).getBytes(StandardCharsets.UTF_16LE), null))
                .isEqualTo("Über die Brücke gehen wir UTF-16LE");
    }

    private static String text(byte[] content, String charset) throws UnreadableException {
        Document document = HtmlExtractor.forPages().extract(Pages.raw(content, charset));
        return document.text() + ' ' + document.origin().charset();
    }

    @Test
    void documentsAreMainTextButForTheirNavigation() throws UnreadableException {
        Document document = HtmlExtractor.forDocuments()
                .extract(Pages.raw(
                        "<nav>Contents</nav><h1>One</h1><p>Ships</p>".getBytes(StandardCharsets.UTF_8), null));
        assertThat(Pages.texts(document, Role.BODY)).containsExactly("One", "Ships");
        assertThat(Pages.texts(document, Role.NAVIGATION)).containsExactly("Contents");
    }

    @Property(tries = 300)
    void anyBytesEndInADocumentOrInACause(@ForAll byte[] content) {
        assertReads(content);
    }

    @Property(tries = 300)
    void anyMarkupEndsInADocumentOrInACause(@ForAll List<@net.jqwik.api.From("tags") String> tags) {
        assertReads(String.join("", tags).getBytes(StandardCharsets.UTF_8));
    }

    @net.jqwik.api.Provide
    net.jqwik.api.Arbitrary<String> tags() {
        return net.jqwik.api.Arbitraries.of(
                "<table>",
                "<tr>",
                "<td>",
                "</table>",
                "<p>",
                "<br>",
                "<a href=x>",
                "</a>",
                "<pre>",
                "</pre>",
                "\n",
                " x ",
                "<div class=comment>",
                "</div>",
                "<noscript>",
                "<script type=application/ld+json>{",
                "</script>",
                "<h1>",
                "<template>",
                "<svg><title>",
                "<frameset>",
                "</body>",
                "<li>",
                "\u0000",
                "&#x1F600;",
                "word, word.");
    }

    private static void assertReads(byte[] content) {
        try {
            Document document = HtmlExtractor.forPages().extract(Pages.raw(content, null));
            assertThat(document.blocks().isEmpty()).isEqualTo(document.text().isEmpty());
        } catch (UnreadableException unreadable) {
            assertThat(unreadable.outcome().cause()).isEqualTo(Cause.EMPTY);
        }
    }
}
