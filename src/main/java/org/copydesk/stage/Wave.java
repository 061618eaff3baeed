package org.copydesk.stage;

import java.io.IOException;
import java.io.InterruptedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CancellationException;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Future;

/** Runs units of a phase side by side and waits for all of them. */
final class Wave {
    private Wave() {}

    /** @throws IOException the first failure, unless it is unchecked; units that had not begun by then are left undone */
    static void run(ExecutorService threads, Phase phase, int from, int to) throws IOException {
        List<Future<?>> running = new ArrayList<>();
        for (int i = from; i < to; i++) {
            int unit = i;
            running.add(threads.submit(() -> {
                phase.run(unit);
                return null;
            }));
        }
        Throwable failure = null;
        for (Future<?> one : running) {
            try {
                one.get();
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
