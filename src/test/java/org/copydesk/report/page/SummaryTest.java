package org.copydesk.report.page;

import static org.assertj.core.api.Assertions.assertThat;

import org.copydesk.report.Summary;
import org.junit.jupiter.api.Test;

class SummaryTest {
    @Test
    void tellsVerdictAndFunnel() {
        assertThat(Summary.of(Reports.busy())).isEqualTo("""
                        Published 1.20261121.0: 1,702,993 documents from 2,418,306 read.
                        Since 1.20261120.0: 18,204 added, 1,377 changed, 912 removed, 3 withdrawn.

                          2,418,306  read        ████████████████████████████████████████
                          1,702,993  kept        ████████████████████████████
                            611,240  duplicates  ██████████
                             98,114  rejected    ██
                              5,959  quarantined █
                        """);
    }

    @Test
    void tellsHowToGoOn() {
        assertThat(Summary.of(Reports.failed())).isEqualTo("""
                        The run failed in step clean: 1.20261120.0 stays the latest version.
                        No space left on the device while writing unit 214.

                        To continue: java -jar copydesk.jar restart jobs/nightly.yaml --output /srv/corpus
                        """);
    }

    @Test
    void tellsWhichGateRefused() {
        assertThat(Summary.of(Reports.refused()))
                .contains("refused: documents_by_source of valley-post: 81.2% fewer than before");
    }
}
