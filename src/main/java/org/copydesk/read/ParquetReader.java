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
        long document = budget.limits().binaryBytes();
        ParquetRecords.Limits limits = new ParquetRecords.Limits(
                GROUP_FACTOR * document, document, budget.limits().textBytes());
        try (ParquetRecords rows = ParquetRecords.open(piece.channel(budget), limits)) {
            rows.check();
            JsonDelivery results = new JsonDelivery(piece, delivery);
            for (JsonRecords.Result row = rows.next(budget::unfold); row != null; row = rows.next(budget::unfold)) {
                budget.entry();
                // a text that stands once in the file may be that of every row
                budget.unfold(row.bytes());
                results.add(row);
            }
            results.end();
        } catch (UnreadableException refused) {
            Quarantined outcome = refused.outcome();
            delivery.quarantine(piece, outcome.cause(), outcome.message());
        }
    }
}
