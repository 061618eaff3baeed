package org.copydesk.batch;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.copydesk.JavaCommand;
import org.copydesk.corpus.Verification;
import org.copydesk.corpus.Versions;
import org.copydesk.dedup.NewsMaker;
import org.copydesk.job.Care;
import org.copydesk.job.RunResult;
import org.copydesk.job.RunResult.Verdict;
import org.copydesk.write.Sha256;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** An output folder on a small disk of its own, where that can be had: a memory disk, which takes the right to mount. */
class FullDiskTest {
    private static final String[] ONE = {"retention.keep_last=1", "retention.keep_monthly=0"};
    private static final String[] ALL = {"retention.prune=by_command"};

    /** Runs the job in a process of its own. */
    static final class Victim {
        private Victim() {}

        public static void main(String[] arguments) throws IOException {
            System.exit(new Nights(Path.of(arguments[0])).run(ALL).verdict().exitCode());
        }
    }

    @TempDir
    Path home;

    private boolean mounted;

    @AfterEach
    void unmount() throws Exception {
        if (mounted) {
            // lazily: files of the duplicate index stay mapped until their maps are collected
            command("umount", "-l", home.resolve("struck/output").toString());
        }
    }

    @Test
    void pruneNeedsNoByteFreeAndRestartGoesOn() throws Exception {
        Path disk = Files.createDirectories(home.resolve("struck/output"));
        mounted = command("mount", "-t", "tmpfs", "-o", "size=16m", "none", disk.toString());
        Assumptions.assumeTrue(mounted, "no memory disk can be mounted here");
        Nights calm = new Nights(home.resolve("calm"));
        Nights struck = new Nights(home.resolve("struck"));
        for (int night = 0; night < 3; night++) {
            for (Nights nights : new Nights[] {calm, struck}) {
                news(nights, 40 * night, 40);
                published(nights.run(ALL));
            }
        }
        news(calm, 200, 400);
        news(struck, 200, 400);
        published(calm.run(ALL));
        Path filler = disk.resolve("filler");
        fill(filler, 1 << 20);
        assertThat(new ProcessBuilder(JavaCommand.of(
                                List.of("-Xmx384m"),
                                Victim.class,
                                home.resolve("struck").toString()))
                        .redirectErrorStream(true)
                        .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                        .start()
                        .waitFor())
                .isEqualTo(Verdict.FAILED.exitCode());
        fill(disk.resolve("more"), 0);
        assertThat(disk.toFile().getUsableSpace()).isZero();

        Care.Outcome pruned = struck.care(new Care.Prune(false), ONE);

        assertThat(pruned.versions()).containsExactly("1.20261121.0", "1.20261121.1");
        assertThat(disk.toFile().getUsableSpace()).isPositive();
        Files.delete(filler);
        Files.delete(disk.resolve("more"));
        published(struck.restart(ALL));
        assertThat(new Verification(new Versions(disk)).verify()).isEmpty();
        assertThat(data(struck)).isEqualTo(data(calm));
    }

    private static void news(Nights nights, int from, int count) throws IOException {
        for (int i = from; i < from + count; i++) {
            nights.put("gazette/" + i + ".txt", "News " + i + "\n\n" + NewsMaker.article(i, 300) + "\n");
        }
    }

    private static void published(RunResult run) {
        assertThat(run.verdict()).as(run.message()).isEqualTo(Verdict.PUBLISHED);
    }

    /** Takes all room on the disk but so many bytes. */
    private static void fill(Path file, long free) throws IOException {
        try (OutputStream out = Files.newOutputStream(file)) {
            for (int size = 1 << 16; size > 0; size /= 16) {
                while (file.toFile().getUsableSpace() > free) {
                    out.write(new byte[size]);
                }
            }
        } catch (IOException full) {
            // as it should be
        }
    }

    private static boolean command(String... words) throws IOException, InterruptedException {
        try {
            return new ProcessBuilder(words)
                            .redirectErrorStream(true)
                            .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                            .start()
                            .waitFor()
                    == 0;
        } catch (IOException noSuchCommand) {
            return false;
        }
    }

    private static Map<String, String> data(Nights nights) throws IOException {
        Map<String, String> checksums = new TreeMap<>();
        Path latest = nights.latest().toRealPath();
        try (Stream<Path> files = Files.walk(latest.resolve("data"))) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                checksums.put(latest.relativize(file).toString(), Sha256.of(file));
            }
        }
        return checksums;
    }
}
