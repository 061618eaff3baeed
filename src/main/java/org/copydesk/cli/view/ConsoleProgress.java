package org.copydesk.cli.view;

import java.time.Duration;
import java.util.Locale;
import me.tongfei.progressbar.ConsoleProgressBarConsumer;
import me.tongfei.progressbar.ProgressBar;
import me.tongfei.progressbar.ProgressBarBuilder;
import me.tongfei.progressbar.ProgressBarStyle;
import org.copydesk.job.Progress;
import org.jspecify.annotations.Nullable;

/** Progress on standard error: a bar that is drawn over itself in a terminal, elsewhere a line now and then. */
public final class ConsoleProgress implements Progress, AutoCloseable {
    private static final long LINE_EVERY_NANOS = 5_000_000_000L;
    private final Terminal terminal;
    private @Nullable Tick last;
    private @Nullable ProgressBar bar;
    private long stepStarted;
    private long lineWritten;

    public ConsoleProgress(Terminal terminal) {
        this.terminal = terminal;
    }

    @Override
    public synchronized void report(Tick tick) {
        boolean newStep = last == null || !last.step().equals(tick.step());
        if (newStep) {
            endStep();
            stepStarted = System.nanoTime();
            lineWritten = stepStarted;
        }
        last = tick;
        if (terminal.live()) {
            draw(tick);
        } else if (System.nanoTime() - lineWritten >= LINE_EVERY_NANOS) {
            lineWritten = System.nanoTime();
            terminal.err().println(line(tick, ""));
        }
    }

    private void draw(Tick tick) {
        if (bar == null) {
            bar = new ProgressBarBuilder()
                    .setTaskName(String.format(Locale.ROOT, "%-12s", tick.step()))
                    .setInitialMax(tick.total())
                    .setUnit(" " + tick.unit(), 1)
                    .setStyle(terminal.colour() ? ProgressBarStyle.COLORFUL_UNICODE_BLOCK : ProgressBarStyle.ASCII)
                    .setUpdateIntervalMillis(200)
                    .setConsumer(new ConsoleProgressBarConsumer(terminal.err(), terminal.width() - 1))
                    .showSpeed()
                    .build();
        }
        bar.maxHint(tick.total());
        bar.stepTo(tick.done());
    }

    private void endStep() {
        if (bar != null) {
            bar.close();
            bar = null;
        } else if (last != null) {
            terminal.err()
                    .println(line(last, " in " + Spoken.duration(Duration.ofNanos(System.nanoTime() - stepStarted))));
        }
    }

    private static String line(Tick tick, String end) {
        String of = tick.total() > tick.done()
                ? " of " + Paper.number(tick.total()) + " (" + Paper.percent((double) tick.done() / tick.total()) + ")"
                : "";
        String bytes = tick.bytes() == 0 ? "" : ", " + Spoken.bytes(tick.bytes());
        return Width.padded(tick.step(), 12) + " " + Paper.number(tick.done()) + of + " " + tick.unit() + bytes + end;
    }

    @Override
    public synchronized void close() {
        endStep();
        last = null;
    }
}
