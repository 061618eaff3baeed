package org.copydesk.cli;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.copydesk.cli.command.Desk;
import org.copydesk.cli.command.Works;
import org.copydesk.cli.view.Terminal;
import org.copydesk.job.Explainer;
import org.copydesk.job.OutputBusy;
import org.copydesk.job.PairSampler;
import org.copydesk.job.RunRequest;
import org.copydesk.job.RunResult;
import org.copydesk.job.RunResult.Verdict;
import org.jspecify.annotations.Nullable;

/** The command line before machinery that only notes what it is asked for. */
final class Prompt {
    private final ByteArrayOutputStream out = new ByteArrayOutputStream();
    private final ByteArrayOutputStream err = new ByteArrayOutputStream();
    private final List<RunRequest> asked = new ArrayList<>();
    private @Nullable RunResult answer =
            new RunResult(Verdict.PUBLISHED, Optional.of("1.20261121.0"), "Published 1.20261121.0.", Optional.empty());

    /** How runs shall end; null for a fault. */
    void answer(@Nullable RunResult result) {
        answer = result;
    }

    /** Returns the exit code. */
    int copydesk(String... words) {
        PrintStream o = new PrintStream(out, true, StandardCharsets.UTF_8);
        PrintStream e = new PrintStream(err, true, StandardCharsets.UTF_8);
        Works works = new Works(
                () -> (request, progress) -> {
                    asked.add(request);
                    if (answer == null) {
                        throw new IllegalStateException("The disk of the test is full");
                    }
                    return answer;
                },
                () -> (request, progress) -> {
                    throw new OutputBusy("A run is at work. Plan when it has ended");
                },
                () -> (job, pathOrId, limit) -> new Explainer.Found(List.of(), 0),
                () -> (job, size, file) -> {
                    Files.writeString(file, "a sample of " + size);
                    return Optional.of(new PairSampler.Drawn("1.20261121.0", size, 4000));
                },
                () -> null,
                () -> null);
        Clock clock = Clock.fixed(Instant.parse("2026-06-20T23:30:00Z"), ZoneOffset.UTC);
        return Copydesk.run(new Desk(new Terminal(o, e, 100, false, false), works, clock, "copydesk"), words);
    }

    List<RunRequest> asked() {
        return asked;
    }

    String out() {
        return out.toString(StandardCharsets.UTF_8);
    }

    String err() {
        return err.toString(StandardCharsets.UTF_8);
    }

    void clear() {
        out.reset();
        err.reset();
    }
}
