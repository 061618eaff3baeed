package org.copydesk.corpus;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicLong;

/** Threads that read a file over and over, and remember every time that they could not. */
final class Readers {
    private final List<Thread> threads = new ArrayList<>();
    private final AtomicBoolean stopped = new AtomicBoolean();
    private final AtomicLong reads = new AtomicLong();
    private final ConcurrentLinkedQueue<String> failures = new ConcurrentLinkedQueue<>();

    Readers(Path file, int count) {
        for (int i = 0; i < count; i++) {
            Thread thread = new Thread(() -> read(file), "reader-" + i);
            thread.start();
            threads.add(thread);
        }
    }

    private void read(Path file) {
        while (!stopped.get()) {
            try {
                if (Files.readAllBytes(file).length == 0) {
                    failures.add("empty");
                }
                reads.incrementAndGet();
            } catch (IOException missing) {
                failures.add(missing.toString());
            }
        }
    }

    /** Ends the reading and returns the failures. */
    List<String> stop() throws InterruptedException {
        stopped.set(true);
        for (Thread thread : threads) {
            thread.join();
        }
        return List.copyOf(failures);
    }

    long reads() {
        return reads.get();
    }
}
