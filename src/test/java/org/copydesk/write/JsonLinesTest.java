package org.copydesk.write;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class JsonLinesTest {
    private static final ReportRow.Ledger ROW =
            new ReportRow.Ledger("ab", "a/b.html", null, "residue/share-bar", 3, 9, "Share\uD800", "");
    private static final String LINE = "{\"id\":\"ab\",\"path\":\"a/b.html\",\"record\":null,"
            + "\"rule\":\"residue/share-bar\",\"start\":3,\"end\":9,\"text\":\"Share\uFFFD\",\"replacement\":\"\"}";

    @TempDir
    Path folder;

    private Path joined;

    /** A file of three members, the one in the middle empty. */
    @BeforeEach
    void join() throws IOException {
        joined = Files.createFile(folder.resolve("ledger.jsonl.gz"));
        for (int rows : new int[] {2, 0, 1}) {
            Files.write(joined, member(rows), StandardOpenOption.APPEND);
        }
    }

    @Test
    void readsAndCountsOverMembers() throws IOException {
        try (Stream<ReportRow.Ledger> rows = JsonLines.read(joined, ReportRow.Ledger.class)) {
            assertThat(rows).hasSize(3).allMatch(row -> row.text().equals("Share\uFFFD"));
        }
        assertThat(JsonLines.count(joined)).isEqualTo(3);
    }

    @Test
    void anEmptyMemberIsAnEmptyFile() throws IOException {
        Files.write(joined, member(0));
        assertThat(JsonLines.count(joined)).isZero();
        try (Stream<ReportRow.Ledger> rows = JsonLines.read(joined, ReportRow.Ledger.class)) {
            assertThat(rows).isEmpty();
        }
    }

    @Test
    void aMemberBearsNoTimeAndNoName() throws IOException {
        assertThat(member(1)).startsWith(0x1f, 0x8b, 8, 0, 0, 0, 0, 0).isEqualTo(member(1));
    }

    @Test
    void zcatReadsIt() throws Exception {
        assertThat(run("zcat", joined.toString())).isEqualTo((LINE + "\n").repeat(3));
    }

    @Test
    void pythonReadsIt() throws Exception {
        String program = "import gzip,sys; sys.stdout.buffer.write(gzip.open(sys.argv[1]).read())";
        assertThat(run("python3", "-c", program, joined.toString())).isEqualTo((LINE + "\n").repeat(3));
    }

    @Test
    void duckDbReadsIt() throws Exception {
        assertThat(Duck.ask("SELECT rule, start, \"end\", text FROM read_json('" + joined + "')"))
                .hasSize(3)
                .containsOnly(List.of("residue/share-bar", "3", "9", "Share\uFFFD"));
    }

    private static byte[] member(int rows) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (JsonLinesWriter<ReportRow> lines = new JsonLinesWriter<>(bytes)) {
            for (int i = 0; i < rows; i++) {
                lines.write(ROW);
            }
        }
        return bytes.toByteArray();
    }

    private static String run(String... command) throws IOException, InterruptedException {
        Process process;
        try {
            process = new ProcessBuilder(command).redirectErrorStream(true).start();
        } catch (IOException missing) {
            assumeTrue(false, "skipped: there is no " + command[0]);
            throw missing;
        }
        String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertThat(process.waitFor()).as(said).isZero();
        return said;
    }
}
