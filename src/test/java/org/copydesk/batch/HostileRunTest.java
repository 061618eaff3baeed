package org.copydesk.batch;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.zip.GZIPOutputStream;
import org.copydesk.JavaCommand;
import org.copydesk.cli.Copydesk;
import org.copydesk.write.JsonLines;
import org.copydesk.write.ReportRow;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** Files of a few kilobytes that unfold to millions of things, in a run with a small heap: each ends alone. */
@Timeout(600)
class HostileRunTest {
    private static final int NEIGHBOURS = 10;

    @TempDir
    Path home;

    private void put(String name, String head, String again, int times, String tail) throws IOException {
        Path file = home.resolve("input/post").resolve(name + ".gz");
        Files.createDirectories(file.getParent());
        byte[] chunk = again.repeat(1000).getBytes(UTF_8);
        try (OutputStream out = new GZIPOutputStream(Files.newOutputStream(file))) {
            out.write(head.getBytes(UTF_8));
            for (int i = 0; i < times / 1000; i++) {
                out.write(chunk);
            }
            out.write(tail.getBytes(UTF_8));
        }
    }

    private Map<String, String> run(String name) throws IOException, InterruptedException {
        Path output = home.resolve(name);
        Path log = home.resolve(name + ".log");
        List<String> command = JavaCommand.of(
                List.of("-Xmx320m", "-XX:+UseSerialGC"),
                Copydesk.class,
                "run",
                "--input",
                home.resolve("input").toString(),
                "--output",
                output.toString(),
                "--set",
                "errors.max_quarantined=100%",
                "--set",
                "run.threads=2");
        Process run = new ProcessBuilder(command)
                .directory(home.toFile())
                .redirectErrorStream(true)
                .redirectOutput(log.toFile())
                .start();
        assertThat(run.waitFor()).as(Files.readString(log)).isZero();
        Map<String, String> quarantined = new TreeMap<>();
        JsonLines.read(output.resolve("latest/reports/quarantine.jsonl.gz"), ReportRow.Quarantine.class)
                .forEach(row -> quarantined.put(row.path(), row.cause()));
        assertThat(Files.readString(output.resolve("latest.json"))).contains("1.");
        return quarantined;
    }

    @Test
    void smallFilesThatUnfoldToMillionsOfThings() throws IOException, InterruptedException {
        for (int i = 0; i < NEIGHBOURS; i++) {
            put(
                    "n" + i + ".txt",
                    "Ferry " + i + " sails again from Monday, said the office of pier " + i * 7,
                    ".",
                    1000,
                    "");
        }
        put("one.txt", "", "a\n\n", 10_000_000, "");
        put("two.txt", "", "a\n\n", 10_000_000, "");
        put("three.md", "# Title\n\n", "a\n\n", 10_000_000, "");
        put(
                "four.eml",
                "From: a@b.example\nSubject: s\nDate: Thu, 2 May 2024 10:00:00 +0200\n\n",
                "a\n\n",
                10_000_000,
                "");
        put("five.html", "<!doctype html>", "<p>a</p>", 2_000_000, "");
        put("six.jsonl", "{\"id\": 1, \"text\": \"", "a\\n\\n", 5_000_000, "\"}\n");
        put("seven.jsonl", "{\"id\": 1, \"text\": \"a\", \"author\": [", "\"Ada Roe\",", 2_000_000, "\"B\"]}\n");

        Map<String, String> first = run("first");
        assertThat(first.keySet())
                .containsExactly(
                        "post/five.html.gz",
                        "post/four.eml.gz",
                        "post/one.txt.gz",
                        "post/seven.jsonl.gz",
                        "post/six.jsonl.gz",
                        "post/three.md.gz",
                        "post/two.txt.gz");
        assertThat(run("second")).isEqualTo(first);
    }
}
