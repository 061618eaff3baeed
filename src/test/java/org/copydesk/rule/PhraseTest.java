package org.copydesk.rule;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class PhraseTest {
    private static boolean matches(String phrase, String line) {
        Vocabulary vocabulary = new Vocabulary();
        Phrase parsed = Phrase.parse(phrase, vocabulary);
        Vocabulary.Line read = vocabulary.read(line, 0, line.length());
        return parsed.match(read, 0, read.size()) != null;
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {
                "good night; Good night!",
                "good night; “GOOD  NIGHT”",
                "good * night; good night",
                "good * night; good and very long night",
                "good ~ night; good and very long night",
                "good _ night; good long night",
                "(good|bad) night; Bad night.",
                "(good|) night; Night",
                "(at all|so) ends; At all ends",
                "# nights; 1,001 nights",
                "photo : *; Photo: Ada",
                "[ file photo ]; (file photo)",
                "* [ file photo ]; The mill (file photo)",
                "don't go; Don’t go",
                "© # *; © 2020 The Echo",
                "über uns; ÜBER UNS"
            })
    void takes(String phrase, String line) {
        assertThat(matches(phrase, line)).isTrue();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {
                "good night; Good nights",
                "good night; a good night",
                "good night; good night then",
                "good ~ night; good and very very long night",
                "good _ night; good night",
                "photo : *; Photo Ada",
                "[ file photo ]; file photo",
                "# nights; many nights"
            })
    void leaves(String phrase, String line) {
        assertThat(matches(phrase, line)).isFalse();
    }

    @ParameterizedTest
    @ValueSource(strings = {"*", "~ *", "(a|", "a)", "(a *|b)", "7 nights", "a * b * c * d * e * f"})
    void isRefused(String phrase) {
        assertThatThrownBy(() -> Phrase.parse(phrase, new Vocabulary())).isInstanceOf(IllegalArgumentException.class);
    }
}
