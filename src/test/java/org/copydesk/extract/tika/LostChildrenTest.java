package org.copydesk.extract.tika;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.List;
import java.util.Queue;
import org.copydesk.document.Outcome.Cause;
import org.copydesk.document.UnreadableException;
import org.copydesk.extract.Extracting;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** Children that are slow, stopped, killed, or never start: what the clock shows decides nothing, and one fault is forgiven. */
@Timeout(120)
class LostChildrenTest {
    /** Less processor time than the faults below take on the clock, and more than a small document needs. */
    private static final ChildLimits LIMITS =
            new ChildLimits(256, Duration.ofSeconds(4), Duration.ofSeconds(60), 1 << 20, 10);

    private static final ChildLauncher SOUND = ChildLauncher.of(LIMITS);

    private final Queue<ChildLauncher> next = new ArrayDeque<>();

    /** Starts one child after another by what stands in the queue, and sound ones when it is empty. */
    private String extract(ChildLauncher... launchers) throws UnreadableException {
        return extract(LIMITS, launchers);
    }

    private String extract(ChildLimits limits, ChildLauncher... launchers) throws UnreadableException {
        next.addAll(List.of(launchers));
        ChildLauncher first = temporary -> (next.isEmpty() ? SOUND : next.remove()).start(temporary);
        try (TikaExtractor extractor = new TikaExtractor(limits, first)) {
            return extractor
                    .extract(Extracting.raw("application/rtf", "{\\rtf1 Hello.\\par}".getBytes(UTF_8), null))
                    .text();
        }
    }

    private Cause cause(ChildLimits limits, ChildLauncher... launchers) {
        return catchThrowableOfType(UnreadableException.class, () -> extract(limits, launchers))
                .outcome()
                .cause();
    }

    /** A child that says it is ready, and then does what a shell can do. */
    private static ChildLauncher shell(String afterReady) {
        return temporary -> new ProcessBuilder("sh", "-c", "printf '\\000'; " + afterReady).start();
    }

    private static ChildLauncher refusing() {
        return temporary -> {
            throw new IOException("no more processes");
        };
    }

    @Test
    void slowStartCostsNoDocument() throws UnreadableException {
        ChildLauncher slow = temporary -> {
            List<String> command = new ArrayList<>(List.of("sh", "-c", "sleep 6; exec \"$@\"", "sh"));
            command.addAll(ChildCommand.of(LIMITS, temporary));
            return new ProcessBuilder(command)
                    .redirectError(ProcessBuilder.Redirect.DISCARD)
                    .start();
        };
        assertThat(extract(slow, refusing())).isEqualTo("Hello.");
    }

    @Test
    void stoppedChildGoesOn() throws UnreadableException {
        ChildLauncher stopped = temporary -> {
            Process child = SOUND.start(temporary);
            new ProcessBuilder("sh", "-c", "kill -STOP $0; sleep 6; kill -CONT $0", Long.toString(child.pid())).start();
            return child;
        };
        assertThat(extract(stopped, refusing())).isEqualTo("Hello.");
    }

    @Test
    void oneThatIsWarnedAtItsStartIsHeardAllTheSame() throws UnreadableException {
        ChildLauncher warned = temporary -> {
            List<String> command = new ArrayList<>(List.of("sh", "-c", "echo 'a warning'; exec \"$@\"", "sh"));
            command.addAll(ChildCommand.of(LIMITS, temporary));
            return new ProcessBuilder(command)
                    .redirectError(ProcessBuilder.Redirect.DISCARD)
                    .start();
        };
        assertThat(extract(warned, refusing())).isEqualTo("Hello.");
    }

    @Test
    void killedChildIsReplaced() throws UnreadableException {
        assertThat(extract(shell("head -c 20 > /dev/null; kill -9 $$"))).isEqualTo("Hello.");
    }

    @Test
    void babblingChildIsReplaced() throws UnreadableException {
        assertThat(extract(shell("printf '\\002\\377\\377'; sleep 60"))).isEqualTo("Hello.");
        assertThat(extract(shell("printf '\\001\\001 and so on'; sleep 60"))).isEqualTo("Hello.");
    }

    @Test
    void oneThatDoesNotStartIsReplaced() throws UnreadableException {
        assertThat(extract(refusing())).isEqualTo("Hello.");
        assertThat(extract(temporary -> new ProcessBuilder("false").start())).isEqualTo("Hello.");
    }

    @Test
    void whatTwoAreLostOverIsNotForever() {
        assertThat(cause(LIMITS, refusing(), refusing())).isEqualTo(Cause.UNREADABLE);
        ChildLauncher dead = temporary -> new ProcessBuilder("false").start();
        assertThat(cause(LIMITS, dead, dead)).isEqualTo(Cause.UNREADABLE);
        ChildLauncher killed = shell("head -c 20 > /dev/null; kill -9 $$");
        assertThat(cause(LIMITS, killed, killed)).isEqualTo(Cause.UNREADABLE);
        assertThat(next).isEmpty();
    }

    @Test
    void workWithoutEndAndSilenceWithoutEndAreTimedOut() {
        ChildLimits hasty = new ChildLimits(256, Duration.ofSeconds(1), Duration.ofSeconds(60), 1 << 20, 10);
        ChildLauncher busy = shell("while :; do :; done");
        assertThat(cause(hasty, busy, busy)).isEqualTo(Cause.TIMED_OUT);
        ChildLimits impatient = new ChildLimits(256, Duration.ofSeconds(60), Duration.ofSeconds(1), 1 << 20, 10);
        ChildLauncher silent = shell("exec sleep 600");
        assertThat(cause(impatient, silent, silent)).isEqualTo(Cause.TIMED_OUT);
    }

    @Test
    void crashesAndHungerOfTwoAreTheDocuments() {
        ChildLauncher crashing = shell("head -c 20 > /dev/null; exit 134");
        assertThat(cause(LIMITS, crashing, crashing)).isEqualTo(Cause.HOSTILE);
        ChildLauncher hungry = shell("head -c 20 > /dev/null; exit 3");
        assertThat(cause(LIMITS, hungry, hungry)).isEqualTo(Cause.HOSTILE);
    }

    @Test
    void temporaryFoldersGo() throws IOException, UnreadableException {
        List<Path> folders = new ArrayList<>();
        ChildLauncher noting = temporary -> {
            folders.add(temporary);
            throw new IOException("no more processes");
        };
        extract(noting);
        assertThat(folders).hasSize(1).allSatisfy(folder -> assertThat(folder).doesNotExist());
    }
}
