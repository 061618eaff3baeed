package org.copydesk.batch;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Under cron a process has the locale C, in which Java cannot name a file beyond ASCII. */
class LocaleOfTheProcessTest {
    @TempDir
    Path home;

    @Test
    void aNameThatTheLocaleCannotSayStopsTheRunAndTellsWhatToSet() throws Exception {
        Path input = Files.createDirectories(home.resolve("input/post"));
        // the shell writes the bytes of K\u00e4se.txt whatever the locale of this test
        start(List.of("sh", "-c", "printf 'Two words.' > \"$(printf 'K\\303\\244se.txt')\""), input)
                .waitFor();
        Path job = home.resolve("job.yaml");
        Files.writeString(job, "name: cheese\n");
        Process run = start(
                List.of(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-XX:TieredStopAtLevel=1",
                        "-cp",
                        System.getProperty("java.class.path"),
                        "org.copydesk.cli.Copydesk",
                        "run",
                        job.toString(),
                        "--input",
                        home.resolve("input").toString(),
                        "--output",
                        home.resolve("output").toString()),
                home);
        assertThat(run.waitFor()).isEqualTo(1);
        assertThat(Files.readString(home.resolve("log.txt")).replaceAll("\\s+", " "))
                .contains("need another locale than that of this process", "Set LC_ALL=C.UTF-8", " restart ")
                .doesNotContain("at org.springframework");
        assertThat(home.resolve("output/latest")).doesNotExist();
    }

    private Process start(List<String> line, Path folder) throws IOException {
        ProcessBuilder builder = new ProcessBuilder(line)
                .directory(folder.toFile())
                .redirectErrorStream(true)
                .redirectOutput(home.resolve("log.txt").toFile());
        builder.environment().put("LC_ALL", "C");
        return builder.start();
    }
}
