package org.copydesk.cli;

import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/**
 * Ends the process with the exit code of its command, also where SIGTERM or SIGINT came first: what runs jobs ends its
 * units of work then, and the Java machine would say 143 for it. Other commands end at once when they are told to.
 */
final class Ending {
    /** Longer than a server waits for the run at work. */
    private static final int PATIENCE_SECONDS = 100;

    private static final Set<String> RUN_JOBS = Set.of("run", "restart", "serve");

    private final CompletableFuture<Integer> code = new CompletableFuture<>();
    private final Thread hook = new Thread(this::halt, "ending");

    static Ending of(String command) {
        Ending ending = new Ending();
        if (RUN_JOBS.contains(command)) {
            Runtime.getRuntime().addShutdownHook(ending.hook);
        }
        return ending;
    }

    private void halt() {
        try {
            Runtime.getRuntime().halt(code.get(PATIENCE_SECONDS, TimeUnit.SECONDS));
        } catch (ExecutionException | TimeoutException late) {
            // the machine's own code has to do
        } catch (InterruptedException hurried) {
            Thread.currentThread().interrupt();
        }
    }

    void with(int exit) {
        try {
            Runtime.getRuntime().removeShutdownHook(hook);
        } catch (IllegalStateException told) {
            // the hook is at work, and waits for the code
        }
        code.complete(exit);
        System.exit(exit);
    }
}
