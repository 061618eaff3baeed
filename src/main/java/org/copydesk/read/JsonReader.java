package org.copydesk.read;

import java.io.IOException;
import org.copydesk.document.Outcome.Quarantined;
import org.copydesk.read.record.JsonRecords;

/** JSON values over many lines, one after another or in an array. */
final class JsonReader implements FormatReader {
    @Override
    public void read(Piece piece, Budget budget, Delivery delivery) throws IOException {
        JsonRecords records = new JsonRecords(budget.limits().textBytes());
        try (JsonRecords.Cursor cursor = records.open(piece.stream())) {
            int number = 0;
            for (JsonRecords.Result next = cursor.next(); next != null; next = cursor.next()) {
                budget.entry();
                deliver(next, number++, piece, delivery);
            }
        }
    }

    static void deliver(JsonRecords.Result result, int number, Piece piece, Delivery delivery) {
        String name = piece.record(result.id() == null ? Integer.toString(number) : result.id());
        if (result.record() != null) {
            delivery.document(name, result.record());
        } else if (result.refusal() != null) {
            Quarantined outcome = result.refusal().outcome();
            delivery.quarantine(name, outcome.cause(), outcome.message());
        }
    }
}
