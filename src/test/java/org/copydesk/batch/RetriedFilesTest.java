package org.copydesk.batch;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.copydesk.job.RunResult;
import org.copydesk.job.RunResult.Verdict;
import org.copydesk.write.JsonLines;
import org.copydesk.write.ReportRow;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A document that could not be read for a reason that passes is published in the end, though its file never changes. */
class RetriedFilesTest {
    @TempDir
    Path home;

    private final String java = System.getProperty("java.home");
    private Nights nights;

    @BeforeEach
    void fill() throws IOException {
        nights = new Nights(home);
        nights.put(
                "gazette/ferry.rtf", "{\\rtf1 The ferry sails again from Monday, the harbour office said today.\\par}");
        nights.put("gazette/bridge.txt", "The bridge reopened on Monday after two years of repairs, the city said.\n");
        nights.put("gazette/odd.pdf", "%PDF-1.4 and then nothing of it");
    }

    @AfterEach
    void restore() {
        System.setProperty("java.home", java);
    }

    private List<String> quarantined() throws IOException {
        return JsonLines.read(nights.latest().resolve("reports/quarantine.jsonl.gz"), ReportRow.Quarantine.class)
                .map(row -> row.path() + " " + row.cause())
                .toList();
    }

    private byte[] report(String name) throws IOException {
        return Files.readAllBytes(nights.latest().resolve("reports").resolve(name));
    }

    @Test
    void withoutAChildTonightItIsReadTheNextNight() throws IOException {
        System.setProperty("java.home", home.resolve("no-java").toString());
        RunResult first = nights.run("errors.max_quarantined=100%");
        assertThat(first.verdict()).as(first.message()).isEqualTo(Verdict.PUBLISHED);
        assertThat(quarantined()).containsExactly("gazette/ferry.rtf unreadable", "gazette/odd.pdf unreadable");

        assertThat(nights.run("errors.max_quarantined=100%").verdict()).isEqualTo(Verdict.UNCHANGED);

        restore();
        RunResult third = nights.run("errors.max_quarantined=100%");
        assertThat(third.verdict()).as(third.message()).isEqualTo(Verdict.PUBLISHED);
        assertThat(quarantined()).containsExactly("gazette/odd.pdf damaged");
        assertThat(JsonLines.read(nights.latest().resolve("reports/changes.jsonl.gz"), ReportRow.Change.class))
                .singleElement()
                .satisfies(row -> assertThat(List.of(row.path(), row.change(), row.cause()))
                        .containsExactly("gazette/ferry.rtf", "added", "input"));

        Nights once = new Nights(home.resolve("once"));
        for (String name : List.of("ferry.rtf", "bridge.txt", "odd.pdf")) {
            once.put("gazette/" + name, Files.readString(nights.input().resolve("gazette/" + name)));
        }
        once.run("errors.max_quarantined=100%");
        for (String name : List.of("quarantine.jsonl.gz", "ledger.jsonl.gz", "rejected.jsonl.gz")) {
            assertThat(report(name))
                    .as(name)
                    .isEqualTo(
                            Files.readAllBytes(once.latest().resolve("reports").resolve(name)));
        }

        assertThat(nights.run("errors.max_quarantined=100%").verdict()).isEqualTo(Verdict.UNCHANGED);
    }
}
