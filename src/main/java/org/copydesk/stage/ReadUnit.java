package org.copydesk.stage;

import java.io.Closeable;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import org.copydesk.clean.Lines;
import org.copydesk.clean.Sightings;
import org.copydesk.corpus.state.TableWriter;
import org.copydesk.document.Document;
import org.copydesk.document.DocumentKey;
import org.copydesk.document.Fault;
import org.copydesk.document.Outcome;
import org.copydesk.document.RawDocument;
import org.copydesk.extract.Extractor;
import org.copydesk.read.InputFile;
import org.copydesk.read.Sink;
import org.jspecify.annotations.Nullable;

/**
 * Takes what a reader delivers, extracts it, and writes it down in order. The records of a large container are
 * extracted by all workers, a bounded number of them at a time.
 */
final class ReadUnit implements Sink, Closeable {
    /** Files from this size on share their records out among the workers; below, other units keep them busy. */
    private static final long SHARED_BYTES = 4 << 20;
    /** Extracted text in one segment: what one unit of cleaning holds. */
    private static final long SEGMENT_CHARS = 24 << 20;

    private static final int SEGMENT_DOCUMENTS = 4096;
    private static final int IN_FLIGHT = 64;
    /** Bytes of the records in flight, but for one that is larger. */
    private static final long IN_FLIGHT_BYTES = 32 << 20;

    /** A document extracted, with what its lines tell, or the reason why not. */
    private record Extracted(
            DocumentKey key,
            String source,
            @Nullable String record,
            @Nullable Document document,
            @Nullable Sightings sightings,
            Outcome.@Nullable Quarantined failure) {}

    /** A record that a worker has in hand. */
    private record Flying(long bytes, Future<Extracted> extraction) {}

    private final Night night;
    private final int unit;
    private final boolean alone;
    private final Extractor extractor;
    private final LineSpill lines;
    private final Deque<Flying> inFlight = new ArrayDeque<>();
    private final List<String> documentSegments = new ArrayList<>();
    private final List<String> quarantineSegments = new ArrayList<>();
    private @Nullable TableWriter<Document> documents;
    private @Nullable TableWriter<QuarantineEntry> quarantine;
    private long segmentChars;
    private int segmentDocuments;
    private long inFlightBytes;
    private boolean shared;
    private long files;
    private long read;
    private long quarantined;
    private long bytes;

    /** @param alone whether nothing else is at work: when memory runs out, it is the document's doing */
    ReadUnit(Night night, int unit, Extractor extractor, boolean alone) {
        this.night = night;
        this.unit = unit;
        this.alone = alone;
        this.extractor = extractor;
        this.lines = new LineSpill(night, String.format(Locale.ROOT, "lines-%05d", unit));
    }

    void begin(InputFile file) {
        shared = !alone && file.bytes() >= SHARED_BYTES;
        bytes += file.bytes();
    }

    @Override
    public void document(RawDocument raw) {
        if (!shared) {
            keep(extract(raw));
            return;
        }
        long size = raw.content().length;
        while (!inFlight.isEmpty() && inFlightBytes + size > IN_FLIGHT_BYTES) {
            keep(first());
        }
        inFlight.add(new Flying(size, night.workers().submit(() -> extract(raw))));
        inFlightBytes += size;
        if (inFlight.size() >= IN_FLIGHT) {
            keep(first());
        }
    }

    /** Takes a document that an earlier run has read. */
    void takeOver(Document document) {
        Sightings sightings = OrderLines.with(Lines.of(document), document);
        keep(new Extracted(document.key(), document.source(), document.origin().record(), document, sightings, null));
    }

    @Override
    public Outcome.Quarantined fault(Throwable thrown) {
        return outcome(thrown, "the reader");
    }

    @Override
    public void quarantine(
            DocumentKey key, String source, @Nullable String record, Outcome.Cause cause, String message) {
        drain();
        keep(new Extracted(key, source, record, null, null, new Outcome.Quarantined(cause, message)));
    }

    /** Ends a file: the next one's documents come after all of this one's. */
    void end() {
        drain();
        files++;
        night.figures().add("files", 1);
    }

    private void drain() {
        while (!inFlight.isEmpty()) {
            keep(first());
        }
    }

    private Extracted first() {
        Flying first = inFlight.remove();
        inFlightBytes -= first.bytes();
        try {
            return first.extraction().get();
        } catch (ExecutionException failed) {
            if (failed.getCause() instanceof Error error) {
                throw error;
            }
            throw new IllegalStateException("extraction failed", failed.getCause());
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("stopped while waiting for an extraction", stopped);
        }
    }

    private Extracted extract(RawDocument raw) {
        String record = raw.origin().record();
        try {
            return Fault.deep(() -> {
                Document document = extractor.extract(raw);
                Sightings sightings = OrderLines.with(Lines.of(document), document);
                return new Extracted(raw.key(), raw.source(), record, document, sightings, null);
            });
        } catch (Throwable thrown) {
            // whatever an extractor does must not stop the night: the document is set aside, and the cause says so
            return new Extracted(raw.key(), raw.source(), record, null, null, outcome(thrown, "the extractor"));
        }
    }

    /**
     * Returns what becomes of the document or the file at hand.
     *
     * @throws OutOfMemoryError when memory ran out while others were at work: the unit is to be read again
     */
    private Outcome.Quarantined outcome(Throwable thrown, String worker) {
        if (!alone && Fault.isExhaustion(thrown)) {
            OutOfMemoryError exhausted = new OutOfMemoryError("while others were at work");
            exhausted.initCause(thrown);
            throw exhausted;
        }
        return Fault.outcome(thrown, worker);
    }

    private void keep(Extracted extracted) {
        try {
            if (extracted.document() != null && extracted.sightings() != null) {
                keep(extracted.document(), extracted.sightings());
            } else if (extracted.failure() != null) {
                keep(extracted, extracted.failure());
            }
        } catch (IOException unwritable) {
            throw new UncheckedIOException(unwritable);
        }
    }

    private void keep(Document found, Sightings sightings) throws IOException {
        boolean redacted = Redacted.isDue(night.withdrawn(), found);
        Document document = redacted ? Redacted.document(found) : found;
        if (documents == null) {
            String name = night.stateFile(
                    String.format(Locale.ROOT, "documents-%05d-%03d.seg", unit, documentSegments.size()));
            documentSegments.add(name);
            documents = new TableWriter<>(night.state(name), Tables.EXTRACTED);
        }
        documents.document(document.key(), document);
        if (!redacted) {
            lines.add(document.id(), sightings);
        }
        read++;
        night.figures().add("read", 1);
        segmentChars += document.text().length();
        if (++segmentDocuments >= SEGMENT_DOCUMENTS || segmentChars >= SEGMENT_CHARS) {
            endSegment();
        }
    }

    private void endSegment() throws IOException {
        if (documents != null) {
            documents.finish();
            documents = null;
        }
        segmentChars = 0;
        segmentDocuments = 0;
    }

    private void keep(Extracted extracted, Outcome.Quarantined failure) throws IOException {
        if (quarantine == null) {
            String name = night.stateFile(String.format(Locale.ROOT, "quarantine-%05d.seg", unit));
            quarantineSegments.add(name);
            quarantine = new TableWriter<>(night.state(name), Tables.QUARANTINED);
        }
        quarantine.document(
                extracted.key(),
                new QuarantineEntry(extracted.source(), extracted.record(), failure.cause(), failure.message()));
        quarantined++;
        night.figures().add("quarantined", 1);
    }

    ReadStage.UnitResult finish(List<Amendment.Moved> moved) throws IOException {
        endSegment();
        if (quarantine != null) {
            quarantine.finish();
        }
        return new ReadStage.UnitResult(
                documentSegments, quarantineSegments, lines.finish(), read, quarantined, bytes, moved);
    }

    /** Takes back what was counted: the unit is to be read again. */
    void undo() {
        night.figures().add("files", -files);
        night.figures().add("read", -read);
        night.figures().add("quarantined", -quarantined);
    }

    @Override
    public void close() throws IOException {
        for (Flying flying : inFlight) {
            flying.extraction().cancel(true);
        }
        if (documents != null) {
            documents.close();
        }
        if (quarantine != null) {
            quarantine.close();
        }
    }
}
