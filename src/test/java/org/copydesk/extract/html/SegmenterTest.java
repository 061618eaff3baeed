package org.copydesk.extract.html;

import static org.assertj.core.api.Assertions.assertThat;

import org.copydesk.document.BlockKind;
import org.junit.jupiter.api.Test;

class SegmenterTest {
    @Test
    void inlineMarkupDoesNotCutText() {
        assertThat(Pages.blocks("<p>The <b>harbour</b> re<i>opened</i>\n   on <a href=x>Monday</a>.</p>"))
                .containsExactly("PARAGRAPH The harbour reopened on Monday.");
    }

    @Test
    void blocksEndWhereBrowsersEndThem() {
        assertThat(Pages.blocks("<div>before<p>one<p>two</div>after<h2>Head</h2><ul><li>item<li><p>other</ul>"))
                .containsExactly(
                        "LINE before",
                        "PARAGRAPH one",
                        "PARAGRAPH two",
                        "LINE after",
                        "HEADING Head",
                        "LIST_ITEM item",
                        "LIST_ITEM other");
    }

    @Test
    void oneBreakIsALineEndAndTwoEndTheBlock() {
        assertThat(Pages.blocks("<p>12 Quay Street<br>Port Town<br><br>Open daily</p>"))
                .containsExactly("PARAGRAPH 12 Quay Street\nPort Town", "PARAGRAPH Open daily");
    }

    @Test
    void rowsOfDataTablesAreBlocksWithCellsParted() {
        assertThat(Pages.blocks(
                        "<table><tr><th>Boat<th>Length<tr><td><p>Gull</p><td>12 m</td></tr><tr><td><td>9 m</table>"))
                .containsExactly("TABLE_ROW Boat | Length", "TABLE_ROW Gull | 12 m", "TABLE_ROW 9 m");
    }

    @Test
    void cellsOfLayoutTablesAreContainers() {
        assertThat(Pages.blocks("<table><tr><td>Menu</td><td>One.<br><br>Two.</td></tr></table>"))
                .containsExactly("LINE Menu", "LINE One.", "LINE Two.");
        assertThat(Pages.blocks("<table><tr><td><h1>News</h1><p>Text</p></td><td>Menu</td></tr></table>"))
                .containsExactly("HEADING News", "PARAGRAPH Text", "LINE Menu");
    }

    @Test
    void codeKeepsItsLinesAndIndents() {
        assertThat(Pages.blocks("<pre>if (tide) {\n    sail();\n}</pre>"))
                .containsExactly("CODE if (tide) {\n    sail();\n}");
    }

    @Test
    void quotesAndCaptionsAreTold() {
        assertThat(Pages.blocks(
                        "<blockquote><p>So be it</p></blockquote><figure><figcaption>A boat</figcaption></figure>"))
                .containsExactly("QUOTE So be it", "CAPTION A boat");
    }

    @Test
    void whatBrowsersDoNotShowIsNotText() {
        assertThat(Pages.blocks(
                        "<title>T</title><script>var a</script><style>p{}</style><p>seen</p><template>x</template>"))
                .containsExactly("PARAGRAPH seen");
    }

    @Test
    void neighbouringLinksAreParted() {
        assertThat(Pages.blocks("<div><a href=1>News</a><a href=2>Sport</a></div>"))
                .containsExactly("LINE News Sport");
    }

    @Test
    void blocksWithoutLettersOrDigitsAreDropped() {
        assertThat(Pages.blocks("<p>one</p><p>* * *</p><p>|</p><p>two</p>"))
                .containsExactly("PARAGRAPH one", "PARAGRAPH two");
    }

    @Test
    void softHyphensAndZeroWidthBlanksAreLeftOut() {
        assertThat(Pages.blocks("<p>har&shy;bour\u200b&nbsp;town</p>")).containsExactly("PARAGRAPH harbour town");
    }

    @Test
    void linkDensityIsTheShareOfCharactersInLinks() {
        Page page = Pages.segment("<p>see <a href=x>four</a></p>");
        assertThat(page.linkDensity(0)).isEqualTo(0.5f);
    }

    @Test
    void nestingAsDeepAsMemoryAllowsIsReadWithoutRecursion() {
        Page page = Pages.segment("<div>".repeat(100_000) + "deep");
        assertThat(page.blockText(0)).isEqualTo("deep");
        assertThat(page.kind[0]).isEqualTo(BlockKind.LINE);
    }

    @Test
    void whatAStyleMakesABlockEndsWhereItsElementEnds() {
        assertThat(Pages.blocks(
                        "<div><span style='DISPLAY : Block'>Low tide</span><span style='display:block'>High tide"
                                + "</span></div>"))
                .containsExactly("LINE Low tide", "LINE High tide");
    }

    @Test
    void wholeSentencesInElementsSideBySideAreBlocks() {
        assertThat(Pages.blocks("<div><span>The ferry left at noon today.</span><span>Nobody waved.</span></div>"))
                .containsExactly("LINE The ferry left at noon today.", "LINE Nobody waved.");
        assertThat(Pages.blocks("<p><i>The ferry left at </i><i>noon.</i><i>m</i></p>"))
                .containsExactly("PARAGRAPH The ferry left at noon.m");
        assertThat(Pages.blocks("<p><span>The ferry left at noon today.</span> <span>Nobody waved.</span></p>"))
                .containsExactly("PARAGRAPH The ferry left at noon today. Nobody waved.");
    }

    @Test
    void hintsToScreenReadersAreNoPartOfASentence() {
        for (String hint : new String[] {
            "class='link__note visually-hidden'",
            "class=sr-only",
            "hidden",
            "style='position: absolute; clip: rect(0px, 0px, 0px, 0px); width: 1px'",
            "style='clip-path:inset(50%)'",
            "style='display: none'"
        }) {
            assertThat(Pages.blocks(
                            "<p>The suit, which was filed in the commercial court on Tuesday, names <a href=q>Norvolt<span "
                                    + hint + ">, opens new tab</span></a>.</p>"))
                    .as(hint)
                    .containsExactly(
                            "PARAGRAPH The suit, which was filed in the commercial court on Tuesday, names Norvolt.");
        }
    }

    @Test
    void whatIsHiddenAsAWholeIsRead() {
        assertThat(Pages.blocks(
                        "<p style='display:none'>Scripts show this.</p><p><span class=sr-only>And this.</span></p>"))
                .containsExactly("PARAGRAPH Scripts show this.", "PARAGRAPH And this.");
        assertThat(Pages.blocks("<p><span class=sr-only>By</span> Ann Lee</p>"))
                .containsExactly("PARAGRAPH By Ann Lee");
    }
}
