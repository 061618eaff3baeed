package org.copydesk.rule.date;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Set;
import org.copydesk.document.Block;
import org.copydesk.document.BlockKind;
import org.copydesk.document.Document;
import org.copydesk.document.DocumentKey;
import org.copydesk.document.Origin;
import org.junit.jupiter.api.Test;

class OrderEvidenceTest {
    private static Set<OrderEvidence> of(String line) {
        Origin origin = new Origin("a/b.txt", null, "text/plain", 0, "", null);
        List<Block> blocks = List.of(Block.of(BlockKind.LINE, 0, line.length()));
        return OrderEvidence.of(
                new Document(new DocumentKey("a/b.txt", 0), "id", origin, "a", line, blocks, List.of()));
    }

    @Test
    void aNumberAboveTwelveTellsWhichIsTheDay() {
        assertThat(of("Posted 23/04/2020")).containsExactly(OrderEvidence.DAY_FIRST);
        assertThat(of("4.23.20, 17:05")).containsExactly(OrderEvidence.MONTH_FIRST);
        assertThat(of("03-04-2020")).containsExactly(OrderEvidence.ASKED);
        assertThat(of("23/04/2020, updated 04/05/2020")).containsExactly(OrderEvidence.DAY_FIRST, OrderEvidence.ASKED);
    }

    @Test
    void whatIsNoDateOrOrdersItselfTellsNothing() {
        for (String line : List.of("04/04/2020", "2020-04-23", "version 1.23.20.4", "23/04", "45/67/2020", "1/2")) {
            assertThat(of(line)).as(line).isEmpty();
        }
        assertThat(of("Long prose. ".repeat(20) + "It ended on 23/04/2020.")).isEmpty();
    }
}
