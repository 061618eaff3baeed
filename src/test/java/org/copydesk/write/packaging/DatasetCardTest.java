package org.copydesk.write.packaging;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.copydesk.write.Json;
import org.copydesk.write.JsonLinesWriter;
import org.copydesk.write.ReportRow;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.snakeyaml.engine.v2.api.Load;
import org.snakeyaml.engine.v2.api.LoadSettings;

class DatasetCardTest {
    @TempDir
    Path version;

    @Test
    void frontMatterIsYamlWhateverTheNameIs() {
        Map<?, ?> yaml = frontMatter(DatasetCard.of(Releases.odd()));
        assertThat(yaml.get("pretty_name")).isEqualTo("Harbour \"news\": |all| <b> --- of it");
        assertThat(yaml.get("license")).isEqualTo("other");
        assertThat(yaml.get("license_name")).isEqualTo("licenseref-mixed");
        assertThat(yaml.get("language")).isEqualTo(List.of("de", "en"));
        assertThat(yaml.get("size_categories")).isEqualTo(List.of("1M<n<10M"));
        assertThat(yaml.get("configs"))
                .isEqualTo(List.of(
                        Map.of(
                                "config_name",
                                "default",
                                "data_files",
                                List.of(Map.of("split", "train", "path", "data/parquet/*.parquet"))),
                        Map.of(
                                "config_name",
                                "jsonl",
                                "data_files",
                                List.of(Map.of("split", "train", "path", "data/jsonl/*.jsonl.gz")))));
    }

    @Test
    void licencesThatTheHubKnowsAreNamedAsItNamesThem() {
        assertThat(frontMatter(DatasetCard.of(Releases.first())).get("license")).isEqualTo("cc-by-4.0");
        assertThat(License.of("ODbL-1.0").onHub()).isEqualTo("odbl");
        assertThat(License.of("CC-BY-4.0 OR MIT")).isEqualTo(new License("CC-BY-4.0 OR MIT", null));
    }

    @Test
    void thePythonOfTheCardRebuildsTheExtractedText() throws Exception {
        String extracted = "🚢 Share this\n\nThe ferry was\nlate. 😀 Sign up!\n\nNobody minded.";
        String clean = "🚢 The ferry was late. \n\nNobody minded.";
        ledger(List.of(
                row("other", 0, 3, "abc", ""),
                row("a", 2, 14, "Share this\n\n", ""),
                row("a", 27, 28, "\n", " "),
                row("a", 34, 44, "😀 Sign up!", "")));
        String program = python(DatasetCard.of(Releases.first()))
                + "\nimport sys\nsys.stdout.buffer.write(extracted_text(json.loads(sys.argv[1]),"
                + " ledger_rows('a')).encode())\n";
        assertThat(runPython(program, Json.MAPPER.writeValueAsString(clean))).isEqualTo(extracted);
    }

    private static ReportRow.Ledger row(String id, int start, int end, String text, String replacement) {
        return new ReportRow.Ledger(id, id + ".txt", null, "test/rule", start, end, text, replacement);
    }

    private void ledger(List<ReportRow.Ledger> rows) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (JsonLinesWriter<ReportRow> lines = new JsonLinesWriter<>(bytes)) {
            for (ReportRow.Ledger row : rows) {
                lines.write(row);
            }
        }
        Files.createDirectories(version.resolve("reports"));
        Files.write(version.resolve("reports/ledger.jsonl.gz"), bytes.toByteArray());
    }

    private String runPython(String program, String argument) throws Exception {
        Process process;
        try {
            process = new ProcessBuilder("python3", "-c", program, argument)
                    .directory(version.toFile())
                    .redirectErrorStream(true)
                    .start();
        } catch (IOException missing) {
            assumeTrue(false, "skipped: there is no python3");
            throw missing;
        }
        String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertThat(process.waitFor()).as(said).isZero();
        return said;
    }

    /** The block of the card that defines {@code extracted_text}. */
    private static String python(String card) {
        Matcher block = Pattern.compile("```python\n((?:(?!```).)*def extracted_text.*?)```", Pattern.DOTALL)
                .matcher(card);
        assertThat(block.find()).isTrue();
        return block.group(1);
    }

    private static Map<?, ?> frontMatter(String card) {
        assertThat(card).startsWith("---\n");
        String yaml = card.substring(4, card.indexOf("\n---\n"));
        return (Map<?, ?>) new Load(LoadSettings.builder().build()).loadFromString(yaml);
    }
}
