package org.copydesk.clean;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.TimeZone;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.copydesk.document.Document;
import org.copydesk.document.DocumentKey;
import org.copydesk.document.Origin;
import org.copydesk.document.RawDocument;
import org.copydesk.document.UnreadableException;
import org.copydesk.extract.TextExtractor;
import org.copydesk.rule.RulePacks;
import org.copydesk.rule.head.FactRules;
import org.copydesk.rule.head.SourceFacts;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Every {@code NAME.txt} of the folder cleans to its {@code NAME.clean}: what was learnt, the text, and the ledger. A new
 * pair is a new file. {@code -Dcopydesk.golden.write=true} writes the expected halves anew: read the diff.
 */
class GoldenTextsTest {
    private static final Path FOLDER = Path.of("src/test/resources/org/copydesk/clean/golden");
    private static final boolean WRITE = Boolean.getBoolean("copydesk.golden.write");
    private static final Cleaner CLEANER = new Cleaner(
            Recipe.of(RulePacks.builtin(), CleaningSettings.DEFAULTS, FactRules.all(SourceFacts.NONE)),
            LearnedLines.NONE,
            text -> Optional.empty());

    static List<String> names() throws IOException {
        try (Stream<Path> files = Files.list(FOLDER)) {
            return files.map(file -> file.getFileName().toString())
                    .filter(name -> name.endsWith(".txt"))
                    .map(name -> name.substring(0, name.length() - 4))
                    .sorted()
                    .toList();
        }
    }

    @ParameterizedTest
    @MethodSource("names")
    void textsCleanToTheirOtherHalf(String name) throws Exception {
        String text = Files.readString(FOLDER.resolve(name + ".txt"));
        Path expected = FOLDER.resolve(name + ".clean");
        if (WRITE) {
            Files.writeString(expected, cleaned(text));
        }
        assertThat(cleaned(text)).isEqualTo(Files.readString(expected));
    }

    @ParameterizedTest
    @MethodSource("names")
    void lineEndsMakeNoDifference(String name) throws Exception {
        String text = Files.readString(FOLDER.resolve(name + ".txt"));
        assertThat(cleaned(text.replace("\n", "\r\n")).replace("\r", "")).isEqualTo(cleaned(text));
    }

    @ParameterizedTest
    @MethodSource("names")
    void neitherLocaleNorZoneMakesADifference(String name) throws Exception {
        String text = Files.readString(FOLDER.resolve(name + ".txt"));
        String here = cleaned(text);
        Locale locale = Locale.getDefault();
        TimeZone zone = TimeZone.getDefault();
        try {
            Locale.setDefault(new Locale("tr", "TR"));
            TimeZone.setDefault(TimeZone.getTimeZone("Pacific/Chatham"));
            assertThat(cleaned(text)).isEqualTo(here);
        } finally {
            Locale.setDefault(locale);
            TimeZone.setDefault(zone);
        }
    }

    @ParameterizedTest
    @MethodSource("names")
    void whatIsCleanStaysAsItIs(String name) throws Exception {
        Document document = document(Files.readString(FOLDER.resolve(name + ".txt")));
        String once = Ledger.apply(document.text(), CLEANER.clean(document).edits());
        Document clean = document(once);
        assertThat(Ledger.entries(once, CLEANER.clean(clean).edits()))
                .filteredOn(entry -> !entry.rule().startsWith("head/"))
                .isEmpty();
    }

    private static String cleaned(String text) throws UnreadableException {
        Document document = document(text);
        Cleaned cleaned = CLEANER.clean(document);
        String facts = cleaned.kept()
                .map(article -> "title: " + article.title() + "\nauthors: "
                        + article.authors().stream()
                                .map(author -> author.name() + " / " + author.role() + " / " + author.organization())
                                .collect(Collectors.joining("; "))
                        + "\npublished: " + article.published() + "\n")
                .orElse("rejected: " + cleaned.outcome() + "\n");
        String ledger = Ledger.entries(document.text(), cleaned.edits()).stream()
                .map(entry -> entry.rule() + ": " + quoted(entry.removed())
                        + (entry.replacement().isEmpty() ? "" : " -> " + quoted(entry.replacement())) + "\n")
                .collect(Collectors.joining());
        return facts + "\n" + Ledger.apply(document.text(), cleaned.edits()) + "\n\n==== ledger\n" + ledger;
    }

    /** Returns text on one line, however its lines end. */
    private static String quoted(String text) {
        return '"' + text.replace("\r", "").replace("\n", "\\n").replace("\f", "\\f") + '"';
    }

    private static Document document(String text) throws UnreadableException {
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        return new TextExtractor()
                .extract(new RawDocument(
                        new DocumentKey("house/a.txt", 0),
                        new Origin("house/a.txt", null, "text/plain", bytes.length, "", null),
                        "house",
                        bytes,
                        null,
                        List.of()));
    }
}
