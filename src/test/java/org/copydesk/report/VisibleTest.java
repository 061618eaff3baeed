package org.copydesk.report;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class VisibleTest {
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            ignoreLeadingAndTrailingWhitespace = false,
            value = {
                "plain text, naïve 記者 👩‍🚀|plain text, naïve 記者 👩‍🚀",
                "a\u0000b\u001b[31m|a␀b␛[31m",
                "del\u007F nel\u0085|del␡ nel⟪U+0085⟫",
                "\u202Eevil\u2066|⟪U+202E⟫evil⟪U+2066⟫",
                "bom\uFEFF line\u2028|bom⟪U+FEFF⟫ line⟪U+2028⟫",
                "lone\uD800|lone⟪U+D800⟫",
                "tag\uDB40\uDC41|tag⟪U+E0041⟫",
                "soft\u00ADhyphen|soft\u00ADhyphen"
            })
    void showsWhatWouldHide(String any, String shown) {
        assertThat(Visible.text(any)).isEqualTo(shown);
    }

    @Test
    void showsTheEndOfALineAndOfAParagraphByOneSign() {
        assertThat(Visible.text("one\ntwo\n\nthree\n")).isEqualTo("one¶two¶three¶");
    }
}
