package org.copydesk.read;

import java.io.IOException;
import org.copydesk.document.Outcome.Cause;
import org.copydesk.read.record.JsonRecords;

/** JSON Lines: one record a line. A bad line costs that record only. */
final class JsonLinesReader implements FormatReader {
    @Override
    public void read(Piece piece, Budget budget, Delivery delivery) throws IOException {
        int longest = budget.limits().textBytes();
        JsonRecords records = new JsonRecords(longest);
        LineStream lines = new LineStream(piece.stream(), longest);
        for (int number = 0; lines.next(); number++) {
            if (lines.isBlank()) {
                number--;
                continue;
            }
            budget.entry();
            if (lines.isTooLong()) {
                delivery.quarantine(
                        piece.record(Integer.toString(number)),
                        Cause.TOO_LARGE,
                        "a line of more than " + longest + " bytes");
            } else {
                JsonReader.deliver(records.line(lines.bytes(), lines.length()), number, piece, delivery);
            }
        }
    }
}
