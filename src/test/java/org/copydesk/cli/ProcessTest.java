package org.copydesk.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.copydesk.JavaCommand;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What only a process of its own shows: its locale, and the signal that ends it. */
class ProcessTest {
    @TempDir
    Path home;

    @Test
    void aNameThatTheLocaleCannotSayStopsTheRunAndTellsWhatToSet() throws Exception {
        Path input = Files.createDirectories(home.resolve("input/post"));
        // the shell writes the bytes of K\u00e4se.txt whatever the locale of this test
        start(List.of("sh", "-c", "printf 'Two words.' > \"$(printf 'K\\303\\244se.txt')\""), input)
                .waitFor();
        Path job = Files.writeString(home.resolve("job.yaml"), "name: cheese\n");
        Process run = copydesk("run", job.toString(), "--input", "input", "--output", "output");
        assertThat(run.waitFor()).isEqualTo(1);
        assertThat(log())
                .contains("need another locale than that of this process", "Set LC_ALL=C.UTF-8", " restart ")
                .doesNotContain("at org.springframework");
        assertThat(home.resolve("output/latest")).doesNotExist();
    }

    @Test
    void aServerThatIsToldToStopHasDoneItsDuty() throws Exception {
        Files.createDirectories(home.resolve("jobs"));
        Files.writeString(
                home.resolve("jobs/nightly.yaml"), "name: n\nschedule: {cron: \"0 0 3 1 1 *\", zone: Europe/London}\n");
        Process server = copydesk("serve");
        while (server.isAlive() && !log().contains("Next run: jobs/nightly.yaml")) {
            server.waitFor(20, TimeUnit.MILLISECONDS);
        }
        server.destroy();
        assertThat(server.waitFor()).as(log()).isZero();
    }

    private String log() throws IOException {
        return Files.readString(home.resolve("log.txt")).replaceAll("\\s+", " ");
    }

    private Process copydesk(String... words) throws IOException {
        return start(JavaCommand.of(List.of("-XX:TieredStopAtLevel=1"), Copydesk.class, words), home);
    }

    /** Under cron a process has the locale C, in which Java cannot name a file beyond ASCII. */
    private Process start(List<String> line, Path folder) throws IOException {
        ProcessBuilder builder = new ProcessBuilder(line)
                .directory(folder.toFile())
                .redirectErrorStream(true)
                .redirectOutput(home.resolve("log.txt").toFile());
        builder.environment().put("LC_ALL", "C");
        return builder.start();
    }
}
