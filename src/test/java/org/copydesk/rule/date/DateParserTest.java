package org.copydesk.rule.date;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Stream;
import org.copydesk.document.PublicationDate;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

class DateParserTest {
    private static final OffsetDateTime FETCHED = OffsetDateTime.parse("2020-10-02T01:00:00Z");

    private final DateParser parser = new DateParser();

    @TestFactory
    Stream<DynamicTest> readsEveryExampleOfTheTable() {
        return DateWords.lines("examples.tsv").stream()
                .map(line -> line.split("\t"))
                .map(row -> DynamicTest.dynamicTest(
                        row[1], () -> assertThat(answer(row[1], row[0])).isEqualTo(row[2])));
    }

    private String answer(String text, String language) {
        DateHints hints = DateHints.language(language.equals("-") ? null : language);
        return parser.read(text, hints)
                .map(reading -> reading.ambiguous() ? "?" : reading.date().iso())
                .orElse("-");
    }

    @Test
    void readsTheSameUnderATurkishLocale() {
        Locale before = Locale.getDefault();
        try {
            Locale.setDefault(Locale.forLanguageTag("tr"));
            assertThat(answer("FRIDAY 12 APRIL 2019", "en")).isEqualTo("2019-04-12");
        } finally {
            Locale.setDefault(before);
        }
    }

    @Test
    void takesTheOrderOfTheSourceBeforeThatOfTheLanguage() {
        DateHints hints = new DateHints("en-GB", null, DateOrder.MDY, null);
        assertThat(parser.read("03/04/2020", hints).orElseThrow().date().iso()).isEqualTo("2020-03-04");
    }

    @Test
    void findsEveryDateOfALineWithItsLabel() {
        assertThat(parser.scan("Published 12 Jan 2020 | Updated 14 Jan 2020", DateHints.NONE))
                .extracting(DateReading::label)
                .containsExactly(DateLabel.PUBLISHED, DateLabel.MODIFIED);
    }

    @Test
    void readsADateFromThePositionInAPath() {
        assertThat(UrlDate.of("https://example.org/news/2020/10/01/title").map(PublicationDate::iso))
                .contains("2020-10-01");
        assertThat(UrlDate.of("https://example.org/news/2020-10-01-title").map(PublicationDate::iso))
                .contains("2020-10-01");
        assertThat(UrlDate.of("https://example.org/id/20201301")).isEmpty();
        assertThat(UrlDate.of("https://example.org/?d=/2020/10/01/")).isEmpty();
    }

    @Test
    void tablesHoldTheNamesThatTheJdkKnows() {
        Set<String> rows = Set.copyOf(DateWords.lines("names.tsv").stream()
                .map(line -> line.substring(0, line.lastIndexOf('\t')))
                .toList());
        assertThat(rows).contains("en\tmonth\t1", "sw\tmonth\t12", "hi\tweekday\t3", "ko\thalf\t1");
    }

    @Test
    void readsSpansBackFromTheTimeOfFetching() {
        assertThat(relative("Updated 3 hours ago", "en")).isEqualTo("2020-10-01");
        assertThat(relative("Yesterday at 14:20", "en")).isEqualTo("2020-10-01");
        assertThat(relative("vor 2 Tagen", "de")).isEqualTo("2020-09-30");
        assertThat(relative("il y a 5 minutes", "fr")).isEqualTo("2020-10-02");
        assertThat(relative("3小时前", "zh")).isEqualTo("2020-10-01");
        assertThat(relative("3日前", "ja")).isEqualTo("2020-09-29");
        assertThat(relative("قبل ساعتين", "ar")).isEqualTo("2020-10-01");
        assertThat(relative("позавчера", "ru")).isEqualTo("2020-09-30");
    }

    @Test
    void leavesSpansThatTellNoDay() {
        assertThat(relative("3 weeks ago", "en")).isEqualTo("none");
        assertThat(relative("400 days ago", "en")).isEqualTo("none");
        assertThat(relative("3 hours later", "en")).isEqualTo("none");
        assertThat(relative("today", "de")).isEqualTo("none");
        assertThat(parser.relative("3 hours ago", DateHints.NONE)).isEmpty();
    }

    @Test
    void countsSpansInTheZoneOfTheSource() {
        DateHints hints = new DateHints("en", ZoneId.of("Asia/Tokyo"), null, FETCHED);
        assertThat(parser.relative("3 hours ago", hints).orElseThrow().date().iso())
                .isEqualTo("2020-10-02");
    }

    private String relative(String text, String language) {
        return parser.relative(text, new DateHints(language, null, null, FETCHED))
                .map(reading -> reading.date().iso())
                .orElse("none");
    }
}
