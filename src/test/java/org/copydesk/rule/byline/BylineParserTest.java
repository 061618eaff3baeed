package org.copydesk.rule.byline;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.copydesk.document.Byline;
import org.copydesk.document.Person;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

class BylineParserTest {
    private final BylineParser parser = new BylineParser();

    @TestFactory
    Stream<DynamicTest> readsEveryExampleOfTheTable() throws IOException {
        String table = new String(
                BylineParser.class.getResourceAsStream("examples.tsv").readAllBytes(), StandardCharsets.UTF_8);
        return table.lines()
                .filter(line -> !line.startsWith("#"))
                .map(line -> line.split("\t", -1))
                .map(row -> DynamicTest.dynamicTest(row[0], () -> {
                    Byline byline = parser.parse(row[0]);
                    assertThat(people(byline)).isEqualTo(row[1].strip());
                    assertThat(byline.credit() == null ? "" : byline.credit()).isEqualTo(row[2]);
                }));
    }

    private static String people(Byline byline) {
        return byline.authors().stream().map(BylineParserTest::person).collect(Collectors.joining(" ; "));
    }

    private static String person(Person person) {
        return person.name() + " /" + part(person.role()) + " /" + part(person.organization());
    }

    private static String part(String value) {
        return value == null ? "" : " " + value;
    }

    @Test
    void runningTextIsToldFromBylinesAtAGlance() {
        BylineParser parser = new BylineParser();
        assertThat(parser.mayName("The council of Northgate will meet on the bridge for the last time this year."))
                .isFalse();
        assertThat(parser.mayName("Story and pictures of the long march to the sea by Ada Roe"))
                .isTrue();
        assertThat(parser.mayName("Ada Roe and Ben Doe in Northgate, with agencies"))
                .isTrue();
        assertThat(parser.mayName("記者潘小明")).isTrue();
    }
}
