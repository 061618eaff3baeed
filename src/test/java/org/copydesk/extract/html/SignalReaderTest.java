package org.copydesk.extract.html;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class SignalReaderTest {
    private static List<String> signals(String html) {
        return SignalReader.read(Pages.segment(html)).signals().stream()
                .map(s -> s.field() + " " + s.origin() + " " + s.value() + " " + s.block())
                .toList();
    }

    @Test
    void jsonLdIsReadInGraphsAndArraysAndByReference() {
        assertThat(signals("""
                        <script type="application/ld+json">{"@graph": [
                          {"@type": "NewsArticle", "headline": "Tide turns", "datePublished": "2024-05-06",
                           "author": [{"@id": "#ann"}, "Bo Reed"]},
                          {"@id": "#ann", "@type": "Person", "name": "Ann Lee", "url": "/ann"}]}</script>"""))
                .containsExactly(
                        "PAGE_TYPE json-ld:@type NewsArticle -1",
                        "TITLE json-ld:headline Tide turns -1",
                        "PUBLISHED json-ld:datePublished 2024-05-06 -1",
                        "AUTHOR json-ld:author Ann Lee -1",
                        "AUTHOR json-ld:author Bo Reed -1",
                        "PAGE_TYPE json-ld:@type Person -1");
    }

    @Test
    void datesOfCommentsInJsonLdAreMarked() {
        assertThat(signals(
                        "<script type=application/ld+json>{\"comment\": {\"dateCreated\": \"2020-01-01\"}}</script>"))
                .containsExactly("PUBLISHED json-ld:dateCreated@comment 2020-01-01 -1");
    }

    @Test
    void brokenJsonIsReadAsFarAsItGoes() {
        assertThat(signals("<script type=application/ld+json>{\"datePublished\": \"2021-02-03\", \"x\": oops</script>"))
                .containsExactly("PUBLISHED json-ld:datePublished 2021-02-03 -1");
    }

    @Test
    void metaNamesAreReadByTableAndByTheirWords() {
        assertThat(signals("""
                        <meta property="article:published_time" content="2022-01-02T03:04:05Z">
                        <meta name="Acme-Publish-Date" content="2 January 2022">
                        <meta name="viewport" content="width=1">
                        <link rel="canonical" href="https://example.org/a">"""))
                .containsExactly(
                        "PUBLISHED meta:article:published_time 2022-01-02T03:04:05Z -1",
                        "PUBLISHED meta:acme-publish-date 2 January 2022 -1",
                        "URL link:canonical https://example.org/a -1");
    }

    @Test
    void visibleSignalsKnowTheirBlock() {
        assertThat(signals("""
                        <h1>Tide turns</h1><div class="byline">By <a rel="author" href="/a">Ann Lee</a></div>
                        <time datetime="2024-05-06">6 May 2024</time>"""))
                .containsExactly(
                        "TITLE title:h1 Tide turns 0",
                        "AUTHOR class:byline By Ann Lee 1",
                        "AUTHOR rel:author Ann Lee 1",
                        "PUBLISHED time:datetime 2024-05-06 2",
                        "PUBLISHED time:text 6 May 2024 2");
    }

    @Test
    void signalsOutsideTheMainPartAreMarked() {
        assertThat(signals("""
                        <article><footer class="entry-footer"><time>1 May</time></footer></article>
                        <ul class="comments"><li><time>2 May</time></ul>
                        <aside><time>3 May</time></aside><div class="related-posts"><time>4 May</time></div>
                        <footer><time>5 May</time></footer>"""))
                .containsExactly(
                        "PUBLISHED time:text 1 May 0",
                        "PUBLISHED time:text@comment 2 May 1",
                        "PUBLISHED time:text@aside 3 May 2",
                        "PUBLISHED time:text@related 4 May 3",
                        "PUBLISHED time:text@footer 5 May 4");
    }

    @Test
    void microdataTakesTheNameOfItsScope() {
        assertThat(signals("<div itemprop=author itemscope><b>Writer:</b> <span itemprop=name>Ann Lee</span></div>"))
                .contains("AUTHOR itemprop:author Ann Lee 0");
    }

    @Test
    void theDayInASitesHeaderIsMarked() {
        assertThat(signals("<header><time>1 May 2020</time></header><h1>Tide turns</h1><time>30 April 2020</time>"))
                .containsExactly(
                        "PUBLISHED time:text@header 1 May 2020 0",
                        "TITLE title:h1 Tide turns 1",
                        "PUBLISHED time:text 30 April 2020 2");
        assertThat(signals("<header><h1>Tide turns</h1><time>30 April 2020</time></header>"))
                .contains("PUBLISHED time:text 30 April 2020 1");
    }

    @Test
    void whatStandsByTheHeadlineIsItsOwn() {
        assertThat(signals("<div><h1>Tide turns</h1><ul class=inline><li><time>30 April 2020</time></ul></div>"))
                .contains("PUBLISHED time:text 30 April 2020 1");
        assertThat(signals("<h1>Tide turns</h1><div><ul class=related><li><time>30 April 2020</time></ul></div>"))
                .contains("PUBLISHED time:text@related 30 April 2020 1");
    }

    @Test
    void aPersonsNameMayComeInParts() {
        assertThat(signals("""
                        <script type="application/ld+json">{"author": [
                          {"@type": "Person", "givenName": "Ann", "additionalName": "M.", "familyName": "Lee"},
                          {"@type": "Person", "familyName": "Reed", "name": ""}]}</script>"""))
                .containsExactly("AUTHOR json-ld:author Ann M. Lee -1", "AUTHOR json-ld:author Reed -1");
    }

    @Test
    void whatATemplateLeftUnfilledSaysNothing() {
        for (String left : new String[] {
            "{{ post.author }}",
            "[[author]]",
            "<%= author %>",
            "%author%",
            "${author}",
            "undefined",
            "null",
            "[object Object]"
        }) {
            assertThat(signals("<meta name=author content=\"" + left + "\">"))
                    .as(left)
                    .isEmpty();
        }
        assertThat(signals("<meta name=author content='Ann Null'>")).containsExactly("AUTHOR meta:author Ann Null -1");
    }

    @Test
    void whatIsEscapedTwiceIsReadAsItWasMeant() {
        assertThat(signals("<meta property=og:title content='Pay &amp;amp; peace: the dockers&amp;#8217; case'>"))
                .containsExactly("TITLE meta:og:title Pay & peace: the dockers’ case -1");
        assertThat(signals("<meta property=og:title content='Fish &amp; chips; AT&amp;T'>"))
                .containsExactly("TITLE meta:og:title Fish & chips; AT&T -1");
    }

    @Test
    void theDateOnACardIsThatOfWhatTheCardLeadsTo() {
        String text = "<p>" + "The ferry left at noon. ".repeat(30) + "</p>";
        String card = "<a href=/5><h3>Night berth</h3><time>Mar 5, 2026</time></a>";
        assertThat(signals("<main><h1>Tide turns</h1>" + text + card + "</main>"))
                .contains("PUBLISHED time:text@related Mar 5, 2026 3");
    }

    @Test
    void aPostsOwnFootIsAPartOfIt() {
        String foot = "<abbr class=published title=2011-04-25T00:23:00-04:00>12:23 AM</abbr>";
        assertThat(signals("<div><p>Text</p><div class=post-footer>" + foot + "</div></div>"))
                .contains("PUBLISHED class:date:title 2011-04-25T00:23:00-04:00 1");
        assertThat(signals("<div>Text</div><div class=site-footer>" + foot + "</div>"))
                .contains("PUBLISHED class:date:title@footer 2011-04-25T00:23:00-04:00 1");
    }
}
