package org.copydesk.extract.html;

import static org.assertj.core.api.Assertions.assertThat;

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
}
