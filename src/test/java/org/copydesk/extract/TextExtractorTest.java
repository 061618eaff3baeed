package org.copydesk.extract;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.copydesk.document.Document;
import org.copydesk.document.UnreadableException;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** Golden pairs lie in {@code text/}: NAME.txt or NAME.md, and NAME.blocks; {@code -Dcopydesk.golden.write=true} renews. */
class TextExtractorTest {
    private static final Path GOLDEN = Path.of("src/test/resources/org/copydesk/extract/text");

    @TestFactory
    List<DynamicTest> goldenPairs() throws IOException {
        try (Stream<Path> files = Files.list(GOLDEN)) {
            return files.filter(file -> !file.toString().endsWith(".blocks"))
                    .sorted()
                    .map(file -> DynamicTest.dynamicTest(file.getFileName().toString(), () -> golden(file)))
                    .toList();
        }
    }

    private static void golden(Path file) throws IOException, UnreadableException {
        String mediaType = file.toString().endsWith(".md") ? "text/markdown" : "text/plain";
        String text = Files.readString(file);
        List<String> blocks = Extracting.text(mediaType, text);
        Path expected = Path.of(file.toString().replaceFirst("\\.(txt|md)$", ".blocks"));
        if (Boolean.getBoolean("copydesk.golden.write")) {
            Files.write(expected, blocks);
        }
        assertThat(blocks).isEqualTo(Files.readAllLines(expected));
        assertThat(Extracting.text(mediaType, text.replace("\n", "\r\n"))).isEqualTo(blocks);
        Locale before = Locale.getDefault();
        try {
            Locale.setDefault(Locale.forLanguageTag("tr"));
            assertThat(Extracting.text(mediaType, text)).isEqualTo(blocks);
        } finally {
            Locale.setDefault(before);
        }
    }

    @Test
    void charsetIsDetected() throws UnreadableException {
        String german = "Die Störche kehren zurück, größer als früher, und nisten überall auf den Dächern der Höfe.";
        assertThat(decoded(german.getBytes(UTF_8), null)).isEqualTo("UTF-8: " + german);
        assertThat(decoded(("\ufeff" + german).getBytes(UTF_8), null)).isEqualTo("UTF-8: " + german);
        for (String name : List.of("UTF-16LE", "UTF-16BE", "UTF-32LE", "UTF-32BE")) {
            Charset charset = Charset.forName(name);
            assertThat(decoded(("\ufeff" + german).getBytes(charset), null)).isEqualTo(name + ": " + german);
            assertThat(decoded(german.getBytes(charset), null)).isEqualTo(name + ": " + german);
        }
        assertThat(decoded(german.getBytes(Charset.forName("windows-1252")), null))
                .isEqualTo("windows-1252: " + german);
        String russian = "Чайки вернулись на причал, и рыбаки снова прячут улов под сетями до самого вечера.";
        assertThat(decoded(russian.getBytes(Charset.forName("windows-1251")), null))
                .isEqualTo("windows-1251: " + russian);
        String japanese = "灯台の博物館は冬のあいだレンズを磨いている。";
        assertThat(decoded(japanese.getBytes(Charset.forName("Shift_JIS")), "Shift_JIS"))
                .endsWith(japanese);
    }

    @Test
    void validUtf8BeatsTheDeclaredCharset() throws UnreadableException {
        assertThat(decoded("caf\u00e9".getBytes(UTF_8), "iso-8859-1")).isEqualTo("UTF-8: caf\u00e9");
        assertThat(decoded("caf\u00e9".getBytes(Charset.forName("windows-1252")), "iso-8859-1"))
                .isEqualTo("windows-1252: caf\u00e9");
    }

    @Test
    void oneBrokenByteDoesNotTurnUtf8IntoMojibake() throws UnreadableException {
        byte[] bytes = "größer, früher, überall, Störche x".getBytes(UTF_8);
        bytes[bytes.length - 1] = (byte) 0xff;
        assertThat(decoded(bytes, null)).isEqualTo("UTF-8: größer, früher, überall, Störche \ufffd");
    }

    private static String decoded(byte[] bytes, String charset) throws UnreadableException {
        Document document = new TextExtractor().extract(Extracting.raw("text/plain", bytes, charset));
        return document.origin().charset() + ": " + document.text();
    }

    @Test
    void controlCharactersGoAndLinesOfNothingAreEmpty() throws UnreadableException {
        Document document = new TextExtractor()
                .extract(Extracting.raw(
                        "text/plain", "a\0b\u001b[1m\r\u00a0 \u200b\r\rc\u0085d\u2028e".getBytes(UTF_8), null));
        assertThat(document.text()).isEqualTo("ab[1m\n\n\nc\nd\ne");
    }

    @Test
    void blankTextIsQuarantinedAsEmpty() {
        assertThatThrownBy(() -> Extracting.text("text/plain", " \n\u00a0\n\t\0"))
                .isInstanceOf(UnreadableException.class)
                .satisfies(thrown -> assertThat(
                                ((UnreadableException) thrown).outcome().cause().name())
                        .isEqualTo("EMPTY"));
    }

    @Property(tries = 500)
    void markdownLosesNoWordOutsideOfItsTags(@ForAll("pieces") List<String> pieces) throws UnreadableException {
        StringBuilder text = new StringBuilder("begin\n");
        for (int i = 0; i < pieces.size(); i++) {
            text.append(pieces.get(i)).append("word").append(i).append(' ');
        }
        String all = String.join("\n", Extracting.text("text/markdown", text.toString()));
        for (int i = 0; i < pieces.size(); i++) {
            assertThat(all).contains("word" + i);
        }
    }

    @Provide
    Arbitrary<List<String>> pieces() {
        return Arbitraries.of(
                        "",
                        "\n",
                        "\n\n",
                        "\n# ",
                        "\n> ",
                        "\n- ",
                        "\n  - ",
                        "\n1. ",
                        "\n    ",
                        "\n```\n",
                        "\n---\n",
                        "*",
                        "_",
                        "`",
                        "[",
                        "](",
                        ")",
                        "![",
                        "|",
                        "\n| ",
                        " | ",
                        "\n|---|---|\n",
                        "<b>",
                        "</b>",
                        "<br>",
                        "\n<div>\n",
                        "\n</div>\n",
                        "&amp;",
                        "&lt;",
                        "{% x %}",
                        "\n{% highlight a %}\n",
                        "\n{% endhighlight %}\n",
                        "\n[a]: ",
                        "\\",
                        "\t")
                .list()
                .ofMaxSize(20);
    }

    @Property(tries = 300)
    void anyBytesGiveADocumentOrACause(@ForAll byte[] bytes) {
        for (String mediaType : List.of("text/plain", "text/markdown", "message/rfc822")) {
            try (Extractors extractors = new Extractors(raw -> {
                throw new UnreadableException(org.copydesk.document.Outcome.Cause.UNSUPPORTED, "no HTML here");
            })) {
                assertThat(extractors
                                .extract(Extracting.raw(mediaType, bytes, null))
                                .blocks())
                        .isNotEmpty();
            } catch (UnreadableException refused) {
                assertThat(refused.outcome().message()).isNotBlank();
            }
        }
    }
}
