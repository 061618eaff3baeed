package org.copydesk.extract.html;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import org.copydesk.document.DocumentId;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class TreesTest {
    @ParameterizedTest
    @ValueSource(strings = {"blocks.trees", "context.trees", "article.trees", "forum.trees"})
    void modelsHaveTheChecksumThatTheyName(String name) throws IOException {
        try (InputStream in = Trees.class.getResourceAsStream(name)) {
            String file = new String(in.readAllBytes(), StandardCharsets.UTF_8);
            String mark = "sha256 of the lines below: ";
            int at = file.indexOf(mark) + mark.length();
            String body = file.substring(file.indexOf('\n', at) + 1);
            assertThat(DocumentId.sha256(body.getBytes(StandardCharsets.UTF_8))).isEqualTo(file.substring(at, at + 64));
        }
    }

    @Test
    void leavesAreFoundByTheAnswersOfEachLevel() {
        float[] leaves = {1, 2, 4, 8};
        Trees trees = new Trees(2, new int[] {0, 1}, new float[] {0.5f, 10}, leaves, 0.25f);
        assertThat(trees.judge(columns(new float[][] {{0, 0}, {1, 10}, {0.5f, 11}, {1, 11}})))
                .containsExactly(odds(1.25), odds(2.25), odds(4.25), odds(8.25));
    }

    @Test
    void grownTreesLearnWhatTheyAreShown() {
        int n = 400;
        float[][] rows = new float[n][];
        float[] labels = new float[n];
        float[] weights = new float[n];
        int[] which = new int[n];
        for (int i = 0; i < n; i++) {
            rows[i] = new float[] {i % 20, i % 7};
            labels[i] = i % 20 > 9 ? 1 : 0;
            weights[i] = 1;
            which[i] = i;
        }
        Trees trees = new TreeGrower(60, 2, columns(rows), 2, which, labels, weights, 1).grow();
        float[] judged = trees.judge(columns(new float[][] {{15, 3}, {2, 3}}));
        assertThat(judged[0]).isGreaterThan(0.8f);
        assertThat(judged[1]).isLessThan(0.2f);
    }

    private static float odds(double log) {
        return (float) (1 / (1 + StrictMath.exp(-log)));
    }

    @Test
    void cellsKeepTwelveBinaryDigitsAndLeaveRoomForADifference() {
        assertThat(Columns.cell(1)).isEqualTo(4096);
        assertThat(Columns.cell(0.00025f)).isEqualTo(1);
        assertThat(Columns.cell(-0.00001f)).isEqualTo(-1);
        assertThat(Columns.number(Columns.cell(0.375f))).isEqualTo(0.375f);
        assertThat(Columns.cell(1e9f) - Columns.cell(-1e9f)).isEqualTo(2 * 262_143 * 4096);
    }

    private static Columns columns(float[][] rows) {
        Columns columns = new Columns(rows[0].length, rows.length);
        for (int row = 0; row < rows.length; row++) {
            columns.at(row, 0);
            for (float number : rows[row]) {
                columns.put(number);
            }
        }
        return columns;
    }
}
