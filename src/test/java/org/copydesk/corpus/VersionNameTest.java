package org.copydesk.corpus;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Locale;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class VersionNameTest {
    @Test
    void readsAndWritesTheSameName() {
        assertThat(VersionName.parse("1.20261121.0")).hasToString("1.20261121.0");
        assertThat(VersionName.parse("1.20261121.0").next()).hasToString("1.20261121.1");
    }

    @Test
    void isTheSameInEveryLocale() {
        Locale before = Locale.getDefault();
        Locale.setDefault(Locale.forLanguageTag("ar-SA-u-nu-arab"));
        try {
            assertThat(VersionName.parse("1.20261121.0")).hasToString("1.20261121.0");
        } finally {
            Locale.setDefault(before);
        }
    }

    @Test
    void sortsByNumberNotByDigit() {
        assertThat(Stream.of("2.20260101.0", "1.20261121.10", "1.20261121.9", "1.20261231.0")
                        .map(VersionName::parse)
                        .sorted())
                .extracting(VersionName::toString)
                .containsExactly("1.20261121.9", "1.20261121.10", "1.20261231.0", "2.20260101.0");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "1", "1.2026.0", "v1.20261121.0", "1.20261121", "0.20261121.0", "../1.20261121.0"})
    void whatIsNoVersionIsAnErrorThatNamesIt(String text) {
        assertThatThrownBy(() -> VersionName.parse(text)).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void saysWhenThereIsNoSuchDay() {
        assertThatThrownBy(() -> VersionName.parse("1.20261341.0"))
                .hasMessage("'1.20261341.0' is no version: there is no such day");
    }
}
