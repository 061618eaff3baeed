package org.copydesk.read;

import java.io.IOException;
import org.copydesk.document.Outcome.Cause;
import org.copydesk.document.Outcome.Quarantined;
import org.copydesk.document.UnreadableException;
import org.copydesk.read.record.Label;
import org.copydesk.read.record.SourceRecord;
import org.copydesk.read.record.WarcRecords;
import org.copydesk.read.record.WarcStream;
import org.jspecify.annotations.Nullable;

/**
 * WARC. Records that tell of the crawl, answers without success, and images, scripts and the like are no documents:
 * they are passed over. A damaged record is quarantined, and reading goes on at the next one.
 */
final class WarcReader implements FormatReader {
    @Override
    public void read(Piece piece, Budget budget, Delivery delivery) throws IOException {
        int largest = budget.limits().binaryBytes();
        WarcStream stream = new WarcStream(piece.stream(), largest);
        WarcRecords records = new WarcRecords(largest);
        for (WarcStream.Framed framed = stream.next(); framed != null; framed = stream.next()) {
            budget.entry();
            if (framed.damaged()) {
                delivery.quarantine(
                        piece, WarcRecords.label(framed), Cause.DAMAGED, "a record that does not end where it says");
            } else if (!WarcRecords.isDocument(framed)) {
                continue;
            } else if (framed.tooLarge()) {
                delivery.quarantine(
                        piece,
                        WarcRecords.label(framed),
                        Cause.TOO_LARGE,
                        "a record of more than " + largest + " bytes");
            } else {
                deliver(piece, framed, records, budget, delivery);
            }
        }
        if (stream.passedOver()) {
            delivery.quarantine(piece, Cause.DAMAGED, "bytes at the end that are no record");
        }
    }

    private static void deliver(
            Piece piece, WarcStream.Framed framed, WarcRecords records, Budget budget, Delivery delivery)
            throws LimitException {
        @Nullable SourceRecord document;
        try {
            document = records.document(framed);
        } catch (UnreadableException refused) {
            Quarantined outcome = refused.outcome();
            if (outcome.cause() == Cause.TOO_LARGE) {
                budget.unfold(budget.limits().binaryBytes()); // of a payload that was decoded thus far
            }
            delivery.quarantine(piece, WarcRecords.label(framed), outcome.cause(), outcome.message());
            return;
        }
        if (document == null) {
            return;
        }
        budget.unfold(Math.max(0, document.content().length - framed.block().length));
        Label label = WarcRecords.label(framed);
        boolean text =
                document.mediaType().startsWith("text/") || document.mediaType().contains("xhtml");
        if (text && document.content().length > budget.limits().textBytes()) {
            delivery.quarantine(
                    piece,
                    label,
                    Cause.TOO_LARGE,
                    "is larger than " + budget.limits().textBytes() + " bytes");
        } else {
            delivery.record(piece, label, document);
        }
    }
}
