package org.copydesk.extract.html;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;

class ChoiceTest {
    private static boolean[] chosen(String html, float... p) {
        Page page = Pages.segment(html);
        return Choice.of(new Layout(page, new TextStats(page), ""), p, true);
    }

    @Test
    void aDataTableIsMainTextAsAWholeOrNotAtAll() {
        String table = "<table><tr><td>Gull<td>12 m<tr><td>Tern<td>9 m<tr><td>Auk<td>7 m</table>";
        assertThat(chosen(table, 0.9f, 0.9f, 0.2f)).containsExactly(true, true, true);
        assertThat(chosen(table, 0.6f, 0.1f, 0.2f)).containsExactly(false, false, false);
    }

    @Test
    void aTableThatLaysThePageOutIsChosenBlockByBlock() {
        String table = "<table><tr><td><h2>Boats</h2><p>Text</p></td><td>Menu</td></tr></table>";
        assertThat(chosen(table, 0.9f, 0.9f, 0.2f)).containsExactly(true, true, false);
    }

    @Test
    void whatAPageSaysOnceForEachWidthOfScreenIsMainTextOnce() {
        String wide = paragraph("harbour") + paragraph("ferry") + paragraph("tide");
        assertThat(chosen("<div class=wide>" + wide + "</div><div class=narrow>" + wide + "</div>", sure(6)))
                .containsExactly(true, true, true, false, false, false);
    }

    @Test
    void aRefrainStandsWhereverItIsSung() {
        String refrain = paragraph("refrain");
        assertThat(chosen(paragraph("one") + refrain + paragraph("two") + refrain, sure(4)))
                .containsOnly(true);
    }

    @Test
    void whatIsRepeatedInAnotherOrderIsNoCopy() {
        String one = paragraph("one");
        String two = paragraph("two");
        String three = paragraph("three");
        assertThat(chosen(one + two + three + three + two + one, sure(6))).containsOnly(true);
    }

    @Test
    void aThreadOfCommentsBelowAnArticleIsNoPartOfItHoweverWellWritten() {
        String text = paragraph("harbour") + paragraph("ferry") + paragraph("tide") + paragraph("quay");
        String remark = "<details class=CommentBox>" + paragraph("remark") + "</details>";
        String other = "<details class=CommentBox>" + paragraph("other") + "</details>";
        assertThat(chosen("<div>" + text + "</div>" + remark + other, sure(6)))
                .containsExactly(true, true, true, true, false, false);
    }

    @Test
    void aMomentIsNoParagraph() {
        assertThat(chosen(
                        "<article><div><time>11 minutes ago</time></div>" + paragraph("tide") + "</article>", sure(2)))
                .containsExactly(false, true);
    }

    @Test
    void aNameThatMostOfThePageBearsSaysNothing() {
        String rule = paragraph("rules").replace("<p", "<p class=gdpr-Paragraph");
        String note = "<div class=cookie-note>" + paragraph("cookies") + "</div>";
        assertThat(topicsOfParagraphs(rule + rule + note)).noneMatch(Topic.COOKIE::in);
        assertThat(topicsOfParagraphs(rule + paragraph("a") + paragraph("b"))).anyMatch(Topic.COOKIE::in);
    }

    private static LongStream topicsOfParagraphs(String html) {
        Page page = Pages.segment(html);
        return IntStream.range(0, page.elements)
                .filter(e -> page.tag[e] == TagKind.PARAGRAPH)
                .mapToLong(e -> page.topics[e]);
    }

    /** Thirty words. */
    private static String paragraph(String word) {
        return "<p>" + (word + " by the old quay lights ").repeat(5) + "</p>";
    }

    private static float[] sure(int blocks) {
        float[] p = new float[blocks];
        Arrays.fill(p, 0.9f);
        return p;
    }
}
