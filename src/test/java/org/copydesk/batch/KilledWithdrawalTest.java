package org.copydesk.batch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.SplittableRandom;
import org.copydesk.JavaCommand;
import org.copydesk.corpus.Verification;
import org.copydesk.corpus.VersionName;
import org.copydesk.corpus.Versions;
import org.copydesk.dedup.NewsMaker;
import org.copydesk.document.DocumentId;
import org.copydesk.job.Care;
import org.copydesk.job.RunResult.Verdict;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Withdrawals of a real corpus, its state with it, that are killed at any moment; then somebody types another command. */
class KilledWithdrawalTest {
    private static final String SECRET = "Zqkestrel";
    private static final String ID = DocumentId.of("gazette", "gazette/hidden.txt", null);
    private static final int TRIALS = 5;

    /** Withdraws the document in a process of its own. */
    static final class Victim {
        private Victim() {}

        public static void main(String[] arguments) throws IOException {
            new Nights(Path.of(arguments[0])).withdraw(ID);
        }
    }

    @TempDir
    Path home;

    @Test
    void whateverIsLeftHalfDoneIsFinishedByTheNextCommand() throws Exception {
        Nights nights = new Nights(home);
        for (int i = 0; i < 6; i++) {
            nights.put("gazette/" + i + ".txt", "News " + i + "\n\n" + NewsMaker.article(i, 80) + "\n");
        }
        nights.put(
                "gazette/hidden.txt",
                "The " + SECRET + "\n\n" + NewsMaker.article(9, 80) + " " + SECRET + " was seen.\n");
        assertThat(nights.run().verdict()).isEqualTo(Verdict.PUBLISHED);
        Path sound = home.resolve("sound");
        copy(nights.output(), sound);
        SplittableRandom random = new SplittableRandom(11);
        for (int trial = 0; trial < TRIALS; trial++) {
            delete(nights.output());
            copy(sound, nights.output());
            kill(random.nextInt(0, 250));
            boolean rollback = trial % 2 == 0;
            if (rollback) {
                assertThatThrownBy(() -> nights.care(new Care.Rollback("1.20261121.0")))
                        .hasMessageContaining("has documents that were withdrawn");
            } else {
                nights.put("gazette/more.txt", "More " + trial + "\n\n" + NewsMaker.article(100 + trial, 80) + "\n");
                assertThat(nights.run().verdict()).isEqualTo(Verdict.PUBLISHED);
            }
            assertThat(new Verification(new Versions(nights.output())).verify()).isEmpty();
            assertThat(new Versions(nights.output()).latest())
                    .isPresent()
                    .isNotEqualTo(java.util.Optional.of(VersionName.parse("1.20261121.0")));
            nights.care(new Care.Prune(false));
            assertThat(EveryByte.holding(nights.output(), List.of(SECRET))).isEmpty();
        }
    }

    /** Kills a withdrawal so many milliseconds after it has said what it is going to do. */
    private void kill(int millis) throws Exception {
        Process victim = new ProcessBuilder(JavaCommand.of(List.of("-Xmx256m"), Victim.class, home.toString()))
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                .start();
        Path intent = home.resolve("output/.copydesk/withdrawal.json");
        while (victim.isAlive() && !Files.exists(intent)) {
            Thread.sleep(1);
        }
        Thread.sleep(millis);
        victim.destroyForcibly().waitFor();
    }

    private static void copy(Path from, Path to) throws IOException, InterruptedException {
        assertThat(new ProcessBuilder("cp", "-a", from.toString(), to.toString())
                        .start()
                        .waitFor())
                .isZero();
    }

    private static void delete(Path folder) throws IOException {
        org.copydesk.corpus.Disk.delete(folder);
    }
}
