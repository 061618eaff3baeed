package org.copydesk.rule.date;

import static org.assertj.core.api.Assertions.assertThat;

import org.copydesk.document.PublicationDate;
import org.junit.jupiter.api.Test;

class UrlDateTest {
    private static String day(String url) {
        return UrlDate.of(url).map(PublicationDate::iso).orElse("none");
    }

    @Test
    void readsTheDayThatThePathNames() {
        assertThat(day("https://planet.example/2020/10/01/bridge")).isEqualTo("2020-10-01");
        assertThat(day("https://planet.example/news/2020-10-01-bridge")).isEqualTo("2020-10-01");
        assertThat(day("https://planet.example/20201001/bridge")).isEqualTo("2020-10-01");
        assertThat(day("https://planet.example/news/2020/10/201001-bridge")).isEqualTo("2020-10-01");
    }

    @Test
    void readsTheDayAtTheEndOfThePath() {
        assertThat(day("https://planet.example/news/29-10-2020")).isEqualTo("2020-10-29");
        assertThat(day("https://planet.example/news/bridge-closed-20201001.html?page=2"))
                .isEqualTo("2020-10-01");
    }

    @Test
    void guessesNoOrderAndTakesNoNumberForADay() {
        assertThat(day("https://planet.example/news/01-10-2020")).isEqualTo("none");
        assertThat(day("https://planet.example/news/bridge-20201301")).isEqualTo("none");
        assertThat(day("https://planet.example/news/2020/10/211001-bridge")).isEqualTo("none");
        assertThat(day("https://planet.example/news?day=2020-10-01")).isEqualTo("none");
    }
}
