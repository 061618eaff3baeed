package org.copydesk.document;

import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import org.copydesk.document.Outcome.Cause;
import org.copydesk.document.Outcome.Quarantined;

/**
 * What anything thrown over a document means for the document: no exception and no error of one document is one of
 * the run.
 */
public final class Fault {
    private static final int LONGEST = 300;
    private static final int DEEPEST = 20;
    /** Sixty times a thread's own, for what recurs on every character of a long line. Reserved only while it is used. */
    private static final long DEEP_STACK = 64L << 20;

    private Fault() {}

    /** Tells whether memory ran out, which another thread's document may be the reason of. */
    public static boolean isExhaustion(Throwable thrown) {
        Throwable at = thrown;
        for (int i = 0; i < DEEPEST && at != null; i++, at = at.getCause()) {
            if (at instanceof OutOfMemoryError) {
                return true;
            }
        }
        return false;
    }

    /**
     * Does work on a document, a second time on a deep stack where a thread's own is not deep enough: how much of it is
     * used depends on who called and on what is compiled by now, and that must decide nothing.
     */
    public static <T> T deep(Callable<T> work) throws Exception {
        try {
            return work.call();
        } catch (StackOverflowError shallow) {
            FutureTask<T> again = new FutureTask<>(work);
            new Thread(null, again, Thread.currentThread().getName() + "-deep", DEEP_STACK).start();
            try {
                return again.get();
            } catch (ExecutionException failed) {
                if (failed.getCause() instanceof Error error) {
                    throw error;
                }
                throw failed.getCause() instanceof Exception exception ? exception : failed;
            }
        }
    }

    /** Returns the outcome of the document. @param worker who threw, such as "the extractor" */
    public static Quarantined outcome(Throwable thrown, String worker) {
        if (thrown instanceof UnreadableException unreadable) {
            return unreadable.outcome();
        }
        if (isExhaustion(thrown)) {
            long megabytes = Runtime.getRuntime().maxMemory() >> 20;
            return new Quarantined(
                    Cause.UNREADABLE, worker + " needs more memory than the " + megabytes + " MiB that this run has");
        }
        if (thrown instanceof StackOverflowError) {
            return new Quarantined(Cause.HOSTILE, "is nested too deeply for " + worker);
        }
        if (thrown instanceof LinkageError) {
            return new Quarantined(Cause.UNREADABLE, shortened(worker + " is incomplete: " + thrown));
        }
        return new Quarantined(Cause.DAMAGED, shortened(worker + " failed: " + thrown));
    }

    private static String shortened(String words) {
        String line = words.lines().findFirst().orElse("");
        return line.length() <= LONGEST ? line : line.substring(0, LONGEST) + "…";
    }
}
