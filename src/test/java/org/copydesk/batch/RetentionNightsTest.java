package org.copydesk.batch;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.copydesk.corpus.Verification;
import org.copydesk.corpus.VersionName;
import org.copydesk.corpus.Versions;
import org.copydesk.dedup.NewsMaker;
import org.copydesk.document.DocumentId;
import org.copydesk.job.Care;
import org.copydesk.job.RunResult;
import org.copydesk.job.RunResult.Verdict;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RetentionNightsTest {
    private static final String[] THREE = {"retention.keep_last=3", "retention.keep_monthly=0"};

    @TempDir
    Path home;

    private Nights nights;

    @BeforeEach
    void set() throws IOException {
        nights = new Nights(home);
    }

    @Test
    void twentyNightsLeaveWhatThePolicySays() throws IOException {
        for (int night = 0; night < 20; night++) {
            RunResult run = night(night, THREE);
            assertThat(run.message()).endsWith(night < 3 ? "." + night + "." : "1 version past retention was deleted.");
            assertThat(folders()).isEqualTo(names(Math.max(0, night - 2), night));
        }
        assertThat(new Verification(new Versions(nights.output())).verify()).isEmpty();
        try (Stream<Path> states = Files.list(nights.output().resolve(".copydesk/state"))) {
            assertThat(states.filter(state -> state.toString().endsWith(".json")))
                    .hasSize(3);
        }
    }

    @Test
    void byCommandLeavesAllToPrune() throws IOException {
        String[] settings = {THREE[0], THREE[1], "retention.prune=by_command"};
        for (int night = 0; night < 5; night++) {
            night(night, settings);
        }
        assertThat(folders()).isEqualTo(names(0, 4));
        assertThat(nights.care(new Care.Prune(true), settings).versions()).isEqualTo(names(0, 1));
        assertThat(nights.care(new Care.Prune(false), settings).message())
                .isEqualTo("2 versions were pruned: 1.20261121.0, 1.20261121.1.");
        assertThat(folders()).isEqualTo(names(2, 4));
    }

    @Test
    void withdrawnVersionsGoWithTheNextPublication() throws IOException {
        night(0);
        night(1);
        String without = nights.withdraw(DocumentId.of("gazette", "gazette/0.txt", null));
        assertThat(folders()).containsExactly("1.20261121.0", "1.20261121.1", without);
        RunResult next = night(3);
        assertThat(folders()).containsExactlyInAnyOrder(without, next.version().orElseThrow());
    }

    private RunResult night(int number, String... settings) throws IOException {
        nights.put(
                "gazette/" + number + ".txt",
                "News of night " + number + "\n\n" + NewsMaker.article(number, 60) + "\n");
        RunResult run = nights.run(settings);
        assertThat(run.verdict()).as(run.message()).isEqualTo(Verdict.PUBLISHED);
        return run;
    }

    private static List<String> names(int first, int last) {
        return IntStream.rangeClosed(first, last)
                .mapToObj(number -> "1.20261121." + number)
                .toList();
    }

    private List<String> folders() throws IOException {
        try (Stream<Path> folders = Files.list(nights.output().resolve("versions"))) {
            return folders.map(folder -> VersionName.parse(folder.getFileName().toString()))
                    .sorted()
                    .map(Object::toString)
                    .toList();
        }
    }
}
