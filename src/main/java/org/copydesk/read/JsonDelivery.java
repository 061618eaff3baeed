package org.copydesk.read;

import org.copydesk.document.Outcome.Quarantined;
import org.copydesk.document.UnreadableException;
import org.copydesk.read.record.JsonRecords;
import org.jspecify.annotations.Nullable;

/**
 * Delivers the records of one piece of JSON. A single object without an id in a file named {@code .json} is no record of
 * a container: it is the document, whatever is edited in it.
 */
final class JsonDelivery {
    private final Piece piece;
    private final Delivery delivery;
    private JsonRecords.@Nullable Result first;
    private boolean isContainer;
    private int count;

    JsonDelivery(Piece piece, Delivery delivery) {
        this.piece = piece;
        this.delivery = delivery;
        this.isContainer = !piece.name().endsWith(".json");
    }

    /** An array is a container, even of one. */
    void expectMany() {
        isContainer = true;
    }

    void add(JsonRecords.Result result) {
        count++;
        if (count == 1 && !isContainer) {
            first = result;
            return;
        }
        flush();
        deliver(result);
    }

    /** Delivers what is left, once the piece has been read to its end. */
    void end() {
        JsonRecords.Result only = first;
        if (count == 1 && only != null && only.record() != null && only.label().id() == null) {
            first = null;
            delivery.document(piece, only.label().source(), only.record());
        } else {
            flush();
        }
    }

    /** Delivers what is left of a piece that could not be read to its end. */
    void flush() {
        JsonRecords.Result waiting = first;
        first = null;
        if (waiting != null) {
            deliver(waiting);
        }
    }

    private void deliver(JsonRecords.Result result) {
        UnreadableException refusal = result.refusal();
        if (result.record() != null) {
            delivery.record(piece, result.label(), result.record());
        } else if (refusal != null) {
            Quarantined outcome = refusal.outcome();
            delivery.quarantine(piece, result.label(), outcome.cause(), outcome.message());
        }
    }
}
