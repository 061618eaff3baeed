package org.copydesk.read;

import java.io.IOException;
import org.copydesk.document.Outcome.Quarantined;
import org.copydesk.document.UnreadableException;
import org.copydesk.read.record.JsonRecords;
import org.copydesk.read.record.ParquetRecords;

/** Parquet: one record a row. */
final class ParquetReader implements FormatReader {
    /** Row groups are written at 128 MiB by default; this many times the limit for one document may be held. */
    private static final int GROUP_FACTOR = 4;

    @Override
    public void read(Piece piece, Budget budget, Delivery delivery) throws IOException {
        long largestGroup = (long) GROUP_FACTOR * budget.limits().binaryBytes();
        try (ParquetRecords rows = ParquetRecords.open(piece.channel(budget), largestGroup)) {
            rows.check();
            JsonDelivery results = new JsonDelivery(piece, delivery);
            for (JsonRecords.Result row = rows.next(); row != null; row = rows.next()) {
                budget.entry();
                results.add(row);
            }
            results.end();
        } catch (UnreadableException refused) {
            Quarantined outcome = refused.outcome();
            delivery.quarantine(piece, outcome.cause(), outcome.message());
        }
    }
}
