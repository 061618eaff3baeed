package org.copydesk.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SamplePairsCommandTest {
    private final Prompt prompt = new Prompt();

    @TempDir
    Path output;

    @Test
    void aSampleOfPairsIsWrittenOnceAndNeverOverLabels() {
        Path sheet = output.resolve("pairs.csv");
        assertThat(prompt.copydesk("sample-pairs", "--size", "50", "--write", sheet.toString()))
                .isZero();
        assertThat(sheet).hasContent("a sample of 50");
        assertThat(prompt.out())
                .isEqualTo("✔ 50 pairs of 4,000 of version 1.20261121.0 in " + sheet
                        + ".\n  Fill the column 'same' with yes or no, then read it with --read.\n");
        assertThat(prompt.copydesk("sample-pairs", "--write", sheet.toString())).isEqualTo(2);
        assertThat(prompt.err())
                .startsWith("--write: " + sheet + " exists, and may hold labels. Fix: name a new file.\n");
    }

    @Test
    void labelsOfASampleBecomePrecisionAndRecall() throws IOException {
        Path sheet = output.resolve("pairs.csv");
        Files.writeString(sheet, """
                pair,same,verdict,stratum,population
                aa,yes,duplicate,exact,1
                bb,no,duplicate,near 0.60-0.75,2
                cc,yes,duplicate,near 0.60-0.75,2
                dd,no,related,related 0.45-0.60,1
                ee,,related,related 0.45-0.60,1
                """);
        assertThat(prompt.copydesk("sample-pairs", "--read", sheet.toString())).isZero();
        assertThat(prompt.out()).isEqualTo("""
                DUPLICATES BY YOUR LABELS  4 of 5 pairs labelled
                  precision               66.7% (66.7% to 66.7%)   duplicates that are rightly gone
                  recall                  100% (100% to 100%)   copies sharing a passage that were found

                BY STRATUM  kind and containment
                  exact                   100% (100% to 100%)     1 of 1 the same       1 pair
                  near 0.60-0.75          50% (50% to 50%)        1 of 2 the same       2 pairs
                  related 0.45-0.60       0% (0% to 0%)           0 of 1 the same       1 pair
                """);
        prompt.clear();
        assertThat(prompt.copydesk("sample-pairs", "--read", sheet.toString(), "--json"))
                .isZero();
        assertThat(prompt.out()).contains("\"estimate\" : 0.666667", "\"stratum\" : \"near 0.60-0.75\"");
    }

    @Test
    void everyWrongLabelIsToldWithItsRow() throws IOException {
        Path sheet = output.resolve("pairs.csv");
        Files.writeString(sheet, """
                pair;same;verdict;stratum;population
                aa;maybe;duplicate;exact;2
                bb;yes;duplicate;exact;3
                """);
        assertThat(prompt.copydesk("sample-pairs", "--read", sheet.toString())).isEqualTo(2);
        assertThat(prompt.err())
                .startsWith(sheet + ", row 2: 'maybe' is neither yes nor no. Fix: leave 'same' empty where it cannot"
                        + " be told.\n" + sheet + ", row 3: 'exact' had 2 pairs in the rows above and has 3 here."
                        + " Fix: read one sample at a time.\n");
    }

    @Test
    void aSampleIsEitherWrittenOrRead() {
        assertThat(prompt.copydesk("sample-pairs")).isEqualTo(2);
        assertThat(prompt.copydesk("sample-pairs", "--write", "a.csv", "--read", "b.csv"))
                .isEqualTo(2);
    }
}
