package org.copydesk.clean;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LanguagesTest {
    private final LanguageDetector languages = new Languages();

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {
                "en; The mill at the end of the village has been closed since the flood, and the owner said that it was not for sale.",
                "de; Die Mühle am Ende des Dorfes ist seit der Flut geschlossen, und der Besitzer sagt, dass sie nicht zu verkaufen ist.",
                "fr; Le moulin au bout du village est fermé depuis la crue, et le propriétaire dit qu'il ne sera pas vendu par la famille.",
                "es; El molino al final del pueblo está cerrado desde la crecida, y el dueño dice que no lo vende por ahora a la familia.",
                "nl; De molen aan het einde van het dorp is gesloten sinds de vloed, en de eigenaar zegt dat hij niet te koop is.",
                "el; Ο μύλος στην άκρη του χωριού είναι κλειστός από την πλημμύρα και ο ιδιοκτήτης λέει ότι δεν πωλείται.",
                "ja; 村の端にある水車小屋は洪水以来閉鎖されており、所有者は売るつもりはないと述べている。村人たちは再開を望んでいる。"
            })
    void tellsTheLanguageOfProse(String language, String text) {
        assertThat(languages.detect(text)).contains(language);
        assertThat(languages.detect(text)).contains(language);
    }

    @Test
    void saysNothingOfAFewWords() {
        assertThat(languages.detect("Mill 12")).isEmpty();
    }
}
