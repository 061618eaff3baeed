package org.copydesk.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.zip.GZIPInputStream;
import org.copydesk.JavaCommand;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The rules of a house take effect wherever the process stands and however its job is named. */
class HouseRulesTest {
    private static final String RULE = "house/tide-letter";

    @TempDir
    Path home;

    private Path project;

    @BeforeEach
    void project() throws IOException {
        project = Files.createDirectories(home.resolve("project"));
        write("jobs/nightly.yaml", "name: nightly\nrule_packs: [builtin, house-rules.yaml]\n");
        write("jobs/weekly.yaml", "name: weekly\nextends: [../shared/base.yaml]\n");
        write("jobs/monthly.yaml", "name: monthly\nextends: [weekly.yaml]\n");
        write("shared/base.yaml", "dataset: {path: ../input}\nrule_packs: [builtin, words/house-rules.yaml]\n");
        String pack = """
                id: house-rules
                version: "1"
                language: und
                rules:
                  - {id: %s, about: a letter, phrases: ["ask for the tide letter *"], hits: [Ask for the tide letter now]}
                  - {id: house/idle, about: gone long ago, phrases: ["ask for the telegram"], hits: [ask for the telegram]}
                """.formatted(RULE);
        write("jobs/house-rules.yaml", pack);
        write("shared/words/house-rules.yaml", pack);
        write("input/post/mill.txt", """
                The mill by the river has been sold to the town

                The council of the town bought the old mill by the river on Monday, and will keep its wheel turning.

                Ask for the tide letter every morning

                Visitors may come from May on, said the miller, who has worked there for thirty years and will stay.
                """);
    }

    @ParameterizedTest
    @CsvSource({
        "project,                   run",
        "project,                   run nightly",
        "project,                   run jobs/nightly.yaml",
        ".,                         run project/jobs/nightly.yaml",
        "project/jobs,              run ./nightly.yaml",
        "project/shared,            run ../jobs/weekly.yaml",
        ".,                         run project/jobs/monthly.yaml",
    })
    void takeEffectInThePublishedLedger(String from, String words) throws Exception {
        assertThat(copydesk(from, words.split(" "))).as(log()).isZero();
        try (InputStream ledger =
                new GZIPInputStream(Files.newInputStream(project.resolve("output/latest/reports/ledger.jsonl.gz")))) {
            assertThat(new String(ledger.readAllBytes(), StandardCharsets.UTF_8))
                    .contains(RULE);
        }
    }

    @Test
    void theRuleThatHitsNothingIsNamed() throws Exception {
        assertThat(copydesk(".", "validate", "project/jobs/nightly.yaml", "--hits"))
                .as(log())
                .isZero();
        assertThat(log())
                .contains("HITS OF YOUR RULES")
                .containsPattern("house/tide-letter +1 hit in 1 document\n")
                .containsPattern("house/idle +hit nothing\n");
        assertThat(copydesk(".", "plan", "project/jobs/nightly.yaml")).as(log()).isZero();
        assertThat(log()).contains("YOUR RULES THAT HIT NOTHING").contains("  house/idle\n");
        assertThat(project.resolve("output/latest")).doesNotExist();
    }

    @Test
    void noJobFileIsNeededWhereBothFoldersAreNamed() throws Exception {
        Files.createDirectories(home.resolve("empty"));
        assertThat(copydesk("empty", "run", "--input", "../project/input", "--output", "corpus"))
                .as(log())
                .isZero();
        assertThat(log()).contains("There is no jobs/nightly.yaml: the built-in defaults hold.");
        assertThat(home.resolve("empty/corpus/latest/README.md")).exists();
    }

    private void write(String file, String text) throws IOException {
        Files.createDirectories(project.resolve(file).getParent());
        Files.writeString(project.resolve(file), text);
    }

    private String log() throws IOException {
        return Files.exists(home.resolve("log.txt")) ? Files.readString(home.resolve("log.txt")) : "";
    }

    private int copydesk(String from, String... words) throws Exception {
        return new ProcessBuilder(JavaCommand.of(List.of("-XX:TieredStopAtLevel=1"), Copydesk.class, words))
                .directory(home.resolve(from).toFile())
                .redirectErrorStream(true)
                .redirectOutput(home.resolve("log.txt").toFile())
                .start()
                .waitFor();
    }
}
