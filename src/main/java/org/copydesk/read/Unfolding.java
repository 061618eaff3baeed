package org.copydesk.read;

import java.io.IOException;
import java.util.EnumMap;
import java.util.Map;
import org.copydesk.document.Fault;
import org.copydesk.document.Outcome.Cause;
import org.copydesk.document.Outcome.Quarantined;
import org.copydesk.read.format.Detection;
import org.copydesk.read.format.Format;
import org.copydesk.read.format.FormatDetector;
import org.copydesk.read.record.SourceRecord;

/** Reads a piece by the reader of its format, and what it contains by this again. */
final class Unfolding {
    private final Map<Format, FormatReader> readers = new EnumMap<>(Format.class);

    Unfolding() {
        readers.put(Format.GZIP, new GzipReader(this));
        readers.put(Format.ZSTD, new ZstdReader(this));
        readers.put(Format.ZIP, new ZipReader(this));
        readers.put(Format.TAR, new TarReader(this));
        readers.put(Format.WARC, new WarcReader());
        readers.put(Format.MBOX, new MboxReader());
        readers.put(Format.JSON_LINES, new JsonLinesReader());
        readers.put(Format.JSON, new JsonReader());
        readers.put(Format.PARQUET, new ParquetReader());
    }

    /** @throws LimitException when nothing more of the file is to be read */
    void read(Piece piece, Budget budget, Delivery delivery) throws LimitException {
        try {
            budget.depth(piece.depth());
            byte[] head = piece.head();
            Detection detection = FormatDetector.detect(head, head.length, piece.name());
            Format format = detection.format();
            if (format.isDocument()) {
                document(piece, format, budget, delivery);
            } else if (format == Format.EMPTY) {
                delivery.quarantine(piece, Cause.EMPTY, "no bytes");
            } else if (format == Format.UNSUPPORTED) {
                delivery.quarantine(piece, Cause.UNSUPPORTED, detection.description());
            } else {
                readers.get(format).read(piece, budget, delivery);
            }
        } catch (LimitException met) {
            if (met.endsFile()) {
                throw met;
            }
            delivery.quarantine(piece, met.quarantine(), met.getMessage());
        } catch (IOException damaged) {
            delivery.quarantine(piece, Cause.DAMAGED, Damage.describe(damaged));
        } catch (RuntimeException | Error thrown) {
            // the rim to libraries that throw whatever comes to their mind over a damaged file
            if (delivery.threw(thrown)) {
                throw thrown;
            }
            broken(piece, thrown, delivery);
        }
    }

    private static void broken(Piece piece, Throwable thrown, Delivery delivery) throws LimitException {
        if (thrown instanceof RuntimeException unchecked && !Fault.isExhaustion(thrown)) {
            if (unchecked.getCause() instanceof LimitException met && met.endsFile()) {
                throw met;
            }
            delivery.quarantine(piece, Cause.DAMAGED, Damage.describe(unchecked));
        } else {
            Quarantined outcome = delivery.fault(thrown);
            delivery.quarantine(piece, outcome.cause(), outcome.message());
        }
    }

    private static void document(Piece piece, Format format, Budget budget, Delivery delivery) throws IOException {
        int limit =
                format.isText() ? budget.limits().textBytes() : budget.limits().binaryBytes();
        delivery.document(piece, SourceRecord.of(format.mediaType(), budget.readAll(piece.stream(), limit)));
    }
}
