package org.copydesk.extract.tika;

import java.io.BufferedInputStream;
import java.io.BufferedOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.copydesk.document.Outcome.Cause;
import org.copydesk.document.UnreadableException;
import org.jspecify.annotations.Nullable;

/** One child process, which parses one document at a time. Not thread-safe; killed at the first trouble. */
final class Child implements AutoCloseable {
    /** Of the virtual machine that runs out of memory under {@code -XX:+ExitOnOutOfMemoryError}. */
    private static final int OUT_OF_MEMORY = 3;
    /** Of one that got SIGHUP, SIGINT, SIGKILL or SIGTERM: somebody else, or the system, wanted it gone. */
    private static final Set<Integer> KILLED = Set.of(129, 130, 137, 143);

    private final ChildLimits limits;
    private final ScheduledExecutorService clock;
    private final Path temporary;
    private final Process process;
    private final DataOutputStream toChild;
    private final DataInputStream fromChild;
    private volatile @Nullable String overdue;
    private boolean ready;
    private boolean answering;
    private int served;

    Child(ChildLimits limits, ChildLauncher launcher, ScheduledExecutorService clock) throws IOException {
        this.limits = limits;
        this.clock = clock;
        this.temporary = Files.createTempDirectory("copydesk-child");
        this.process = start(launcher);
        this.toChild = new DataOutputStream(new BufferedOutputStream(process.getOutputStream(), 1 << 16));
        this.fromChild = new DataInputStream(new BufferedInputStream(process.getInputStream(), 1 << 16));
    }

    private Process start(ChildLauncher launcher) throws IOException {
        try {
            return launcher.start(temporary);
        } catch (IOException | RuntimeException refused) {
            Files.deleteIfExists(temporary);
            throw refused;
        }
    }

    /** Whether it may be given another document: it is alive, and nothing of an earlier answer is left unread. */
    boolean isFit() {
        return process.isAlive() && overdue == null && !answering && served < limits.documents();
    }

    /**
     * @throws UnreadableException what the child says of the document
     * @throws LostChildException when there is no answer
     */
    Parsed parse(String mediaType, byte[] content) throws UnreadableException, LostChildException {
        served++;
        answering = true;
        try {
            if (!ready) {
                watched(watch -> Frame.awaitReady(fromChild));
                ready = true;
            }
            Parsed parsed = watched(watch -> answer(mediaType, content, watch));
            answering = false;
            return parsed;
        } catch (UnreadableException refused) {
            answering = false;
            throw refused;
        } catch (IOException broken) {
            throw failure(broken);
        }
    }

    private Parsed answer(String mediaType, byte[] content, ChildWatch watch) throws IOException, UnreadableException {
        Frame.string(toChild, mediaType);
        toChild.writeInt(content.length);
        toChild.write(content);
        toChild.flush();
        return Parsed.read(fromChild, watch::sign);
    }

    /** An exchange with the child. */
    @FunctionalInterface
    private interface Exchange<T> {
        T run(ChildWatch watch) throws IOException, UnreadableException;
    }

    private <T> T watched(Exchange<T> exchange) throws IOException, UnreadableException {
        ChildWatch watch = new ChildWatch(limits, process.toHandle());
        ScheduledFuture<?> watching =
                clock.scheduleWithFixedDelay(() -> endIfOverdue(watch), 200, 200, TimeUnit.MILLISECONDS);
        try {
            return exchange.run(watch);
        } finally {
            watching.cancel(false);
        }
    }

    private void endIfOverdue(ChildWatch watch) {
        String late = watch.overdue();
        if (late != null) {
            overdue = late;
            process.destroyForcibly();
        }
    }

    private LostChildException failure(IOException broken) {
        int code = exitCode(2); // of one that has ended by itself; one that babbles has to be ended
        process.destroyForcibly();
        String late = overdue;
        if (!ready) {
            String why = late == null ? "it ended with exit code " + code : "it " + late;
            return new LostChildException(Cause.UNREADABLE, "no child process can be started: " + why, broken);
        }
        if (late != null) {
            return new LostChildException(Cause.TIMED_OUT, late, broken);
        }
        if (code == OUT_OF_MEMORY) {
            String message = "needs more than " + limits.heapMegabytes() + " MiB of memory";
            return new LostChildException(Cause.HOSTILE, message, broken);
        }
        if (KILLED.contains(code)) {
            return new LostChildException(Cause.UNREADABLE, "its parser was killed from outside", broken);
        }
        String end = code < 0 ? "made its parser answer what is no answer" : "ended its parser, exit code " + code;
        return new LostChildException(Cause.HOSTILE, end, broken);
    }

    /** Returns −1 while it is alive. */
    private int exitCode(int seconds) {
        try {
            return process.waitFor(seconds, TimeUnit.SECONDS) ? process.exitValue() : -1;
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            return -1;
        }
    }

    @Override
    public void close() {
        process.destroyForcibly();
        exitCode(10);
        try (Stream<Path> leftovers = Files.walk(temporary)) {
            List<Path> deepestFirst =
                    leftovers.sorted(Comparator.reverseOrder()).toList();
            for (Path path : deepestFirst) {
                Files.deleteIfExists(path);
            }
        } catch (IOException busy) {
            temporary.toFile().deleteOnExit();
        }
    }
}
