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
        assertThat(trees.score(new float[] {0, 0}, 0)).isEqualTo(1.25f);
        assertThat(trees.score(new float[] {1, 10}, 0)).isEqualTo(2.25f);
        assertThat(trees.score(new float[] {0.5f, 11}, 0)).isEqualTo(4.25f);
        assertThat(trees.score(new float[] {9, 1, 11}, 1)).isEqualTo(8.25f);
    }

    @Test
    void grownTreesLearnWhatTheyAreShown() {
        int n = 400;
        float[] rows = new float[n * 2];
        float[] labels = new float[n];
        float[] weights = new float[n];
        int[] which = new int[n];
        for (int i = 0; i < n; i++) {
            rows[2 * i] = i % 20;
            rows[2 * i + 1] = i % 7;
            labels[i] = i % 20 > 9 ? 1 : 0;
            weights[i] = 1;
            which[i] = i;
        }
        Trees trees = new TreeGrower(60, 2, rows, 2, 2, which, labels, weights, 1).grow();
        assertThat(Trees.probability(trees.score(new float[] {15, 3}, 0))).isGreaterThan(0.8f);
        assertThat(Trees.probability(trees.score(new float[] {2, 3}, 0))).isLessThan(0.2f);
    }
}
