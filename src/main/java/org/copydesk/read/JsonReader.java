package org.copydesk.read;

import java.io.IOException;
import org.copydesk.read.record.JsonRecords;

/** JSON values over many lines, one after another or in an array. */
final class JsonReader implements FormatReader {
    @Override
    public void read(Piece piece, Budget budget, Delivery delivery) throws IOException {
        JsonRecords records = new JsonRecords(budget.limits().textBytes());
        JsonDelivery results = new JsonDelivery(piece, delivery);
        try (JsonRecords.Cursor cursor = records.open(piece.stream())) {
            for (JsonRecords.Result next = cursor.next(); next != null; next = cursor.next()) {
                budget.entry();
                if (cursor.isInArray()) {
                    results.expectMany();
                }
                results.add(next);
            }
            results.end();
        } finally {
            results.flush();
        }
    }
}
