package org.copydesk.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Locale;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class NumbersTest {
    private final Locale before = Locale.getDefault();

    @BeforeEach
    void writeInTurkish() {
        Locale.setDefault(new Locale("tr", "TR"));
    }

    @AfterEach
    void restore() {
        Locale.setDefault(before);
    }

    @Test
    void countsHaveThousandsApart() {
        assertThat(Numbers.count(1_234_567)).isEqualTo("1,234,567");
        assertThat(Numbers.count(1, "document", "documents")).isEqualTo("1 document");
        assertThat(Numbers.count(0, "document", "documents")).isEqualTo("0 documents");
    }

    @Test
    void percentNeverRoundsSomethingToNothingNorMostToAll() {
        assertThat(Numbers.percent(0, 10)).isEqualTo("0%");
        assertThat(Numbers.percent(1, 1_000_000)).isEqualTo("<0.1%");
        assertThat(Numbers.percent(1, 8)).isEqualTo("12.5%");
        assertThat(Numbers.percent(999_999, 1_000_000)).isEqualTo(">99.9%");
        assertThat(Numbers.percent(10, 10)).isEqualTo("100%");
        assertThat(Numbers.percent(0, 0)).isEqualTo("–");
    }

    @Test
    void bytesAndDurationsTakeTheUnitThatFits() {
        assertThat(Numbers.bytes(999)).isEqualTo("999 B");
        assertThat(Numbers.bytes(14_200_000)).isEqualTo("14.2 MB");
        assertThat(Numbers.bytes(999_999)).isEqualTo("1.0 MB");
        assertThat(Numbers.bytes(238_000_000_000L)).isEqualTo("238 GB");
        assertThat(Numbers.duration(420)).isEqualTo("420 ms");
        assertThat(Numbers.duration(59_999)).isEqualTo("59.9 s");
        assertThat(Numbers.duration(725_000)).isEqualTo("12 min 5 s");
        assertThat(Numbers.duration(10_920_000)).isEqualTo("3 h 2 min");
    }
}
