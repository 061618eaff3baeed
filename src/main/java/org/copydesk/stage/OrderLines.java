package org.copydesk.stage;

import java.util.Arrays;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.LongStream;
import org.copydesk.clean.Sightings;
import org.copydesk.document.Document;
import org.copydesk.rule.date.DateOrder;
import org.copydesk.rule.date.OrderEvidence;

/**
 * Counts what dates in numbers show of their order the way lines are counted: each kind of evidence is a line of its
 * own, which no text has. So the same holds for them: copies count once, and the order of nights does not matter.
 */
final class OrderLines {
    /** Documents that must show an order; as for lines that a source repeats. */
    private static final int FEWEST = 3;

    /** A source whose documents show both orders, more than one in so many, has none. */
    private static final int MOST_EXCEPTIONS = 20;

    private static final Map<OrderEvidence, Long> LINES = Map.of(
            OrderEvidence.DAY_FIRST, 0xda7e_0001_0000_0001L,
            OrderEvidence.MONTH_FIRST, 0xda7e_0002_0000_0001L,
            OrderEvidence.ASKED, 0xda7e_0003_0000_0001L);

    private OrderLines() {}

    static long line(OrderEvidence evidence) {
        return LINES.get(evidence);
    }

    static boolean isOne(long line) {
        return LINES.containsValue(line);
    }

    /** Returns the sightings of a document with those of its dates. */
    static Sightings with(Sightings sightings, Document document) {
        Set<OrderEvidence> evidence = OrderEvidence.of(document);
        if (evidence.isEmpty()) {
            return sightings;
        }
        long[] lines = LongStream.concat(
                        Arrays.stream(sightings.lines()), evidence.stream().mapToLong(OrderLines::line))
                .sorted()
                .toArray();
        return new Sightings(sightings.source(), sightings.signature(), lines);
    }

    /** Tells whether so many documents that show an order, and so many that show the other, settle it. */
    static boolean settle(int documents, int others) {
        return documents >= FEWEST && others * MOST_EXCEPTIONS <= documents;
    }

    /** Returns the line of the other order. */
    static long other(long line) {
        return line == line(OrderEvidence.DAY_FIRST) ? line(OrderEvidence.MONTH_FIRST) : line(OrderEvidence.DAY_FIRST);
    }

    /** Returns the line that those documents have whose outcome a learned line changes. */
    static long affectedBy(long line) {
        return isOne(line) ? line(OrderEvidence.ASKED) : line;
    }

    /** Returns the order that a learned line stands for. */
    static Optional<DateOrder> order(long line) {
        if (line == line(OrderEvidence.DAY_FIRST)) {
            return Optional.of(DateOrder.DMY);
        }
        return line == line(OrderEvidence.MONTH_FIRST) ? Optional.of(DateOrder.MDY) : Optional.empty();
    }
}
