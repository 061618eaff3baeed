package org.copydesk.read;

import java.io.IOException;
import org.copydesk.document.Outcome.Cause;
import org.copydesk.document.UnreadableException;
import org.copydesk.read.record.Checksum;
import org.copydesk.read.record.JsonRecords;
import org.copydesk.read.record.Label;

/** JSON Lines: one record a line. A bad line costs that record only. */
final class JsonLinesReader implements FormatReader {
    @Override
    public void read(Piece piece, Budget budget, Delivery delivery) throws IOException {
        int longest = budget.limits().textBytes();
        JsonRecords records = new JsonRecords(longest);
        LineStream lines = new LineStream(piece.stream(), longest);
        JsonDelivery results = new JsonDelivery(piece, delivery);
        while (lines.next()) {
            if (lines.isBlank()) {
                continue;
            }
            budget.entry();
            if (lines.isTooLong()) {
                Label label = Label.of(Checksum.of(lines.bytes(), 0, lines.length()));
                String message = "a line of more than " + longest + " bytes";
                results.add(new JsonRecords.Result(null, label, new UnreadableException(Cause.TOO_LARGE, message)));
            } else {
                results.add(records.line(lines.bytes(), lines.length()));
            }
        }
        results.end();
    }
}
