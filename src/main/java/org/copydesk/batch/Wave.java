package org.copydesk.batch;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CancellationException;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Future;

/** Runs units of a phase side by side and waits for all of them. */
final class Wave {
    private Wave() {}

    /** @throws Exception the first failure; units that had not begun by then are left undone */
    static void run(ExecutorService threads, Phase phase, int from, int to) throws Exception {
        List<Future<?>> running = new ArrayList<>();
        for (int i = from; i < to; i++) {
            int unit = i;
            running.add(threads.submit(() -> {
                phase.run(unit);
                return null;
            }));
        }
        Exception failure = null;
        for (Future<?> one : running) {
            try {
                one.get();
            } catch (ExecutionException failed) {
                failure = failure == null ? unwrapped(failed) : failure;
                running.forEach(other -> other.cancel(false));
            } catch (CancellationException notBegun) {
                // another unit has failed: this one is left for the restart
            }
        }
        if (failure != null) {
            throw failure;
        }
    }

    private static Exception unwrapped(ExecutionException failed) {
        return failed.getCause() instanceof Exception cause ? cause : failed;
    }
}
