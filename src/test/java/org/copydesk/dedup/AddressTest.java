package org.copydesk.dedup;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class AddressTest {
    @ParameterizedTest
    @CsvSource({
        "https://www.paper.example/2020/storm/, //paper.example/2020/storm",
        "http://Paper.example/2020/storm#comments, //paper.example/2020/storm",
        "https://paper.example/2020/storm?utm_source=mail&fbclid=x, //paper.example/2020/storm",
        "https://paper.example/article?page=2&id=7, //paper.example/article?id=7&page=2",
        "https://paper.example/?p=7, //paper.example?p=7",
    })
    void spellingsOfOneUrlAreOneAddress(String url, String address) {
        assertThat(Address.ofUrl(url)).contains(address);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"https://paper.example", "https://paper.example/?utm_source=mail", "storm.html", "mailto:a@b"})
    void aWholeSiteAndWhatIsNoUrlAreNoAddress(String url) {
        assertThat(Address.ofUrl(url)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "paper/storm.html, paper/storm",
        "paper/storm-v2.html, paper/storm",
        "paper/storm (2).txt, paper/storm",
        "paper/storm.rev3.html.gz, paper/storm",
        "paper/storm, paper/storm",
        "paper/storm-2.html, paper/storm-2",
        "paper/2020.09.30, paper/2020.09.30",
        "paper/v2, paper/v2",
        "paper.de/.hidden, paper.de/.hidden",
    })
    void aFileIsKnownByItsPathWithoutEndingAndVersion(String path, String address) {
        assertThat(Address.ofFile(path)).isEqualTo(address);
    }
}
