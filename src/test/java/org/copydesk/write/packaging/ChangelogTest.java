package org.copydesk.write.packaging;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.copydesk.write.Changes;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ChangelogTest {
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "0|0|0|0|No. The documents are the same.",
                "7|0|0|0|No. Documents were only added.",
                "7|1|0|0|Only if you keep documents by id",
                "0|0|1|0|Only if you keep documents by id",
                "7|1|1|2|Yes. Delete the withdrawn documents from every copy you hold",
            })
    void saysWhetherAConsumerMustAct(long added, long changed, long removed, long withdrawn, String answer) {
        Changes changes = new Changes(added, changed, removed, withdrawn);
        Release release = Releases.of("1.20261120.3", "1.20261121.0", changes, List.of());
        assertThat(Changelog.of(release, "")).contains("**Must you act?** " + answer);
    }

    @Test
    void aNewSchemaAsksForActionBeforeAllElse() {
        Release release = Releases.of("1.20261120.3", "2.20261121.0", new Changes(0, 0, 0, 1), List.of());
        assertThat(Changelog.of(release, ""))
                .contains("**Must you act?** Yes. The record is no longer what it was (schema 1 → 2)");
    }

    @Test
    void tellsOfEarlierVersionsBelowTheNewest() {
        String first = Changelog.of(Releases.first(), "");
        Release second = Releases.of(
                "1.20261121.0", "1.20261121.1", new Changes(1, 2, 0, 0), List.of("Rule pack builtin: 3 → 4."));
        assertThat(Changelog.of(second, first)).isEqualTo("""
                # Changes

                ## 1.20261121.1

                3 documents. Since 1.20261121.0: 1 added, 2 changed.

                **Must you act?** Only if you keep documents by id: bring your copies up to date from \
                `reports/changes.jsonl.gz`. If you read each version afresh, no.

                - Rule pack builtin: 3 → 4.

                ## 1.20261121.0

                3 documents. The first version.

                **Must you act?** No.
                """);
    }

    @Test
    void doesNotGrowWithoutEnd() {
        String page = "";
        for (int i = 0; i < 100; i++) {
            page = Changelog.of(Releases.of(null, "1.20261121." + i, Changes.NONE, List.of()), page);
        }
        assertThat(page.lines().filter(line -> line.startsWith("## ")))
                .hasSize(31)
                .startsWith("## 1.20261121.99")
                .endsWith("## 1.20261121.69");
    }
}
