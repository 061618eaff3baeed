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

    private final ChildLimits limits;
    private final ScheduledExecutorService clock;
    private final Path temporary;
    private final Process process;
    private final DataOutputStream toChild;
    private final DataInputStream fromChild;
    private volatile long lastSign;
    private volatile @Nullable String overdue;
    private int served;

    Child(ChildLimits limits, ScheduledExecutorService clock) throws IOException {
        this.limits = limits;
        this.clock = clock;
        this.temporary = Files.createTempDirectory("copydesk-child");
        this.process = new ProcessBuilder(ChildCommand.of(limits, temporary))
                .redirectError(ProcessBuilder.Redirect.DISCARD)
                .start();
        this.toChild = new DataOutputStream(new BufferedOutputStream(process.getOutputStream(), 1 << 16));
        this.fromChild = new DataInputStream(new BufferedInputStream(process.getInputStream(), 1 << 16));
    }

    /** Whether it may be given another document. */
    boolean isFit() {
        return process.isAlive() && overdue == null && served < limits.documents();
    }

    Parsed parse(String mediaType, byte[] content) throws UnreadableException {
        served++;
        long started = System.nanoTime();
        lastSign = started;
        ScheduledFuture<?> watch = clock.scheduleWithFixedDelay(() -> watch(started), 200, 200, TimeUnit.MILLISECONDS);
        try {
            Frame.string(toChild, mediaType);
            toChild.writeInt(content.length);
            toChild.write(content);
            toChild.flush();
            return Parsed.read(fromChild, () -> lastSign = System.nanoTime());
        } catch (IOException broken) {
            throw failure(broken);
        } finally {
            watch.cancel(false);
        }
    }

    private void watch(long started) {
        long now = System.nanoTime();
        if (now - started > limits.deadline().toNanos()) {
            overdue = "took more than " + limits.deadline().toSeconds() + " s";
        } else if (now - lastSign > limits.stall().toNanos()) {
            overdue = "gave no sign for " + limits.stall().toSeconds() + " s";
        } else {
            return;
        }
        process.destroyForcibly();
    }

    private UnreadableException failure(IOException broken) {
        process.destroyForcibly();
        int code = exitCode();
        String late = overdue;
        if (late != null) {
            return new UnreadableException(Cause.TIMED_OUT, late, broken);
        }
        if (code == OUT_OF_MEMORY) {
            String message = "needs more than " + limits.heapMegabytes() + " MiB of memory";
            return new UnreadableException(Cause.HOSTILE, message, broken);
        }
        return new UnreadableException(Cause.HOSTILE, "ended its parser, exit code " + code, broken);
    }

    private int exitCode() {
        try {
            return process.waitFor(10, TimeUnit.SECONDS) ? process.exitValue() : -1;
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            return -1;
        }
    }

    @Override
    public void close() {
        process.destroyForcibly();
        exitCode();
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
