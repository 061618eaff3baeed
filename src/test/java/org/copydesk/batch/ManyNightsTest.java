package org.copydesk.batch;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.copydesk.corpus.state.StateManifest;
import org.copydesk.corpus.state.StateStore;
import org.copydesk.job.RunResult;
import org.copydesk.job.RunResult.Verdict;
import org.copydesk.stage.Tables;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ManyNightsTest {
    @TempDir
    Path home;

    @Test
    void manySmallNightsStayInFewSegmentsAndReadAsOne() throws IOException {
        Nights nights = new Nights(home);
        CorpusMaker maker = new CorpusMaker(nights.input(), false, 60);
        for (int night = 0; night < 10; night++) {
            maker.make(4 * night, 4 * night + 4, 0);
            RunResult result = nights.run();
            assertThat(result.verdict()).isEqualTo(Verdict.PUBLISHED);
            assertThat(result.summary().orElseThrow().counts().read()).isEqualTo(4L * night + 4);
        }
        StateStore states = new StateStore(nights.output());
        StateManifest state = states.load("1.20261121.9").orElseThrow();
        assertThat(state.table(Tables.DOCUMENTS).size()).isLessThan(10);
        assertThat(state.table(Tables.ARTICLES).size()).isLessThan(10);

        RunResult full = nights.full();
        assertThat(full.summary().orElseThrow().counts().read()).isEqualTo(40);
        try (Stream<String> changes = org.copydesk.write.JsonLines.read(
                        nights.latest().resolve("reports/changes.jsonl.gz"), java.util.Map.class)
                .map(Object::toString)) {
            assertThat(changes).isEmpty();
        }
        assertThat(Files.list(nights.output().resolve("versions"))).hasSize(11);
    }
}
