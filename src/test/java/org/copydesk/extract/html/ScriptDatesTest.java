package org.copydesk.extract.html;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class ScriptDatesTest {
    @Test
    void readsTheFirstKeyThatSpeaksOfPublicationAndHasADate() {
        assertThat(ScriptDates.published("{\"publisher\":\"The Planet\",\"publishedAt\":\"2020-10-01T07:00:00Z\"}"))
                .hasValue("2020-10-01T07:00:00Z");
        assertThat(ScriptDates.published("s.publicationDate = '20201001'; s.publishDate = '20201002'"))
                .hasValue("20201001");
        assertThat(ScriptDates.published("\"{\\\"datePublished\\\":\\\"2020-10-01\\\"}\""))
                .hasValue("2020-10-01");
    }

    @Test
    void readsNoDateFromOtherKeysAndOtherValues() {
        assertThat(ScriptDates.published("{\"published\":true,\"createdAt\":\"2020-10-01\"}"))
                .isEmpty();
        assertThat(ScriptDates.published("published(\"2020-10-01\")")).isEmpty();
        assertThat(ScriptDates.published("{\"publishedAt\":\"20 minutes ago\"}"))
                .isEmpty();
    }

    @Test
    void readsWhatAScriptOfOneCallWrites() {
        assertThat(ScriptDates.written("showDate(\"2020/10/01 07:25\")")).hasValue("2020/10/01 07:25");
        assertThat(ScriptDates.written("show(\"20\")")).isEmpty();
        assertThat(ScriptDates.written("go()")).isEmpty();
    }
}
