package org.copydesk.batch;

import java.io.IOException;
import java.nio.file.Path;
import java.util.stream.LongStream;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Whatever befalls an output folder, in whatever order, it ends as if nothing had: runs are killed and stopped anywhere,
 * restarted, crossed by other commands, go on in a copy, and under a clock that goes back.
 *
 * <p>More histories: {@code -Dcopydesk.histories=100}, the first of them {@code -Dcopydesk.history=7}.
 */
class AnyHistoryTest {
    private static final int LENGTH = 14;

    static LongStream seeds() {
        long first = Long.getLong("copydesk.history", 1);
        return LongStream.range(first, first + Long.getLong("copydesk.histories", 6));
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void endsAsIfNothingHadHappened(long seed, @TempDir Path home) throws IOException {
        History history = new History(home, seed);
        for (int i = 0; i < LENGTH; i++) {
            history.happen();
        }
        history.end();
    }
}
