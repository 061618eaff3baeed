package org.copydesk.stage;

import java.io.IOException;
import java.io.InterruptedIOException;
import java.util.HashSet;
import java.util.Set;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CompletionService;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorCompletionService;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Future;

/** Units of a phase side by side. Not for use by two threads. */
final class Wave {
    private final CompletionService<Void> threads;
    private final Set<Future<Void>> running = new HashSet<>();

    Wave(ExecutorService threads) {
        this.threads = new ExecutorCompletionService<>(threads);
    }

    void begin(Phase phase, int unit) {
        running.add(threads.submit(() -> {
            phase.run(unit);
            return null;
        }));
    }

    /** Returns how many units have begun, or wait for a thread, and have not ended. */
    int size() {
        return running.size();
    }

    /**
     * Waits until no more than {@code left} units are left.
     *
     * @throws IOException the first failure, unless it is unchecked; no unit is left then, and those that had not begun
     *     are undone
     */
    void await(int left) throws IOException {
        Throwable failure = null;
        while (running.size() > (failure == null ? left : 0)) {
            try {
                Future<Void> ended = threads.take();
                running.remove(ended);
                ended.get();
            } catch (ExecutionException failed) {
                failure = failure == null ? failed.getCause() : failure;
                running.forEach(other -> other.cancel(false));
            } catch (CancellationException notBegun) {
                // another unit has failed: this one is left for the restart
            } catch (InterruptedException stopped) {
                Thread.currentThread().interrupt();
                throw new InterruptedIOException("stopped while units were at work");
            }
        }
        if (failure != null) {
            throw failed(failure);
        }
    }

    private static IOException failed(Throwable failure) {
        if (failure instanceof RuntimeException unchecked) {
            throw unchecked;
        }
        if (failure instanceof Error error) {
            throw error;
        }
        return failure instanceof IOException checked ? checked : new IOException(failure);
    }
}
