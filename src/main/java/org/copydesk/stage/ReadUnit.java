package org.copydesk.stage;

import java.io.Closeable;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import org.copydesk.clean.Lines;
import org.copydesk.corpus.state.TableWriter;
import org.copydesk.document.Document;
import org.copydesk.document.DocumentKey;
import org.copydesk.document.Outcome;
import org.copydesk.document.RawDocument;
import org.copydesk.document.UnreadableException;
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

    /** A document extracted, or the reason why not. */
    private record Extracted(
            DocumentKey key,
            String source,
            @Nullable String record,
            @Nullable Document document,
            Outcome.@Nullable Quarantined failure) {}

    private final Night night;
    private final int unit;
    private final Extractor extractor;
    private final LineSpill lines;
    private final Deque<Future<Extracted>> inFlight = new ArrayDeque<>();
    private final List<String> documentSegments = new ArrayList<>();
    private final List<String> quarantineSegments = new ArrayList<>();
    private @Nullable TableWriter<Document> documents;
    private @Nullable TableWriter<QuarantineEntry> quarantine;
    private long segmentChars;
    private int segmentDocuments;
    private boolean shared;
    private long read;
    private long quarantined;
    private long bytes;

    ReadUnit(Night night, int unit, Extractor extractor) {
        this.night = night;
        this.unit = unit;
        this.extractor = extractor;
        this.lines = new LineSpill(night, "lines-%05d".formatted(unit));
    }

    void begin(InputFile file) {
        shared = file.bytes() >= SHARED_BYTES;
        bytes += file.bytes();
    }

    @Override
    public void document(RawDocument raw) {
        if (!shared) {
            keep(extract(raw));
            return;
        }
        inFlight.add(night.workers().submit(() -> extract(raw)));
        if (inFlight.size() >= IN_FLIGHT) {
            keep(first());
        }
    }

    /** Takes a document that an earlier run has read. */
    void takeOver(Document document) {
        keep(new Extracted(document.key(), document.source(), document.origin().record(), document, null));
    }

    @Override
    public void quarantine(
            DocumentKey key, String source, @Nullable String record, Outcome.Cause cause, String message) {
        drain();
        keep(new Extracted(key, source, record, null, new Outcome.Quarantined(cause, message)));
    }

    /** Ends a file: the next one's documents come after all of this one's. */
    void end() {
        drain();
        night.figures().add("files", 1);
    }

    private void drain() {
        while (!inFlight.isEmpty()) {
            keep(first());
        }
    }

    private Extracted first() {
        try {
            return inFlight.remove().get();
        } catch (ExecutionException failed) {
            throw new IllegalStateException("extraction failed", failed.getCause());
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("stopped while waiting for an extraction", stopped);
        }
    }

    private Extracted extract(RawDocument raw) {
        String record = raw.origin().record();
        try {
            return new Extracted(raw.key(), raw.source(), record, extractor.extract(raw), null);
        } catch (UnreadableException unreadable) {
            return new Extracted(raw.key(), raw.source(), record, null, unreadable.outcome());
        } catch (RuntimeException | StackOverflowError broken) {
            // an extractor's own fault must not stop the night: the document is set aside, and the cause says so
            String message = "the extractor failed: " + broken;
            return new Extracted(
                    raw.key(), raw.source(), record, null, new Outcome.Quarantined(Outcome.Cause.DAMAGED, message));
        }
    }

    private void keep(Extracted extracted) {
        try {
            if (extracted.document() != null) {
                keep(extracted.document());
            } else if (extracted.failure() != null) {
                keep(extracted, extracted.failure());
            }
        } catch (IOException unwritable) {
            throw new UncheckedIOException(unwritable);
        }
    }

    private void keep(Document found) throws IOException {
        boolean redacted = Redacted.isDue(night.withdrawn(), found);
        Document document = redacted ? Redacted.document(found) : found;
        if (documents == null) {
            String name = night.stateFile("documents-%05d-%03d.seg".formatted(unit, documentSegments.size()));
            documentSegments.add(name);
            documents = new TableWriter<>(night.state(name), Tables.EXTRACTED);
        }
        documents.document(document.key(), document);
        if (!redacted) {
            lines.add(document.id(), OrderLines.with(Lines.of(document), document));
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
            String name = night.stateFile("quarantine-%05d.seg".formatted(unit));
            quarantineSegments.add(name);
            quarantine = new TableWriter<>(night.state(name), Tables.QUARANTINED);
        }
        quarantine.document(
                extracted.key(),
                new QuarantineEntry(extracted.source(), extracted.record(), failure.cause(), failure.message()));
        quarantined++;
        night.figures().add("quarantined", 1);
    }

    ReadStage.UnitResult finish() throws IOException {
        endSegment();
        if (quarantine != null) {
            quarantine.finish();
        }
        return new ReadStage.UnitResult(documentSegments, quarantineSegments, lines.finish(), read, quarantined, bytes);
    }

    @Override
    public void close() throws IOException {
        if (documents != null) {
            documents.close();
        }
        if (quarantine != null) {
            quarantine.close();
        }
    }
}
