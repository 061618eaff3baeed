package org.copydesk.stage;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.copydesk.corpus.state.Row;
import org.copydesk.corpus.state.Run;
import org.copydesk.corpus.state.Table;
import org.copydesk.document.Document;
import org.copydesk.extract.Extractor;
import org.copydesk.read.InputFile;
import org.copydesk.read.InputReader;

/** Reads tonight's files into extracted documents; what cannot be read is quarantined with its cause. */
public final class ReadStage implements Stage {
    public static final String NAME = "read";
    public static final String SUMMARY = "read.json";

    /**
     * What a unit has read.
     *
     * @param documents segments, in order of their keys
     * @param quarantine segments, in order of their keys
     * @param lines segments of line sightings, each sorted
     * @param moved files that were not what the inventory saw
     */
    record UnitResult(
            List<String> documents,
            List<String> quarantine,
            List<String> lines,
            long read,
            long quarantined,
            long bytes,
            List<Amendment.Moved> moved) {}

    /** What the stage has read in all, over all attempts. */
    record Summary(long documents, long quarantined, List<String> lines) {}

    private final Night night;
    private final Units<Range> units;
    private final InputReader reader;
    private final Extractor extractors;

    /** @param extractors closed with this, if they can be */
    public ReadStage(Night night, InputReader reader, Extractor extractors) {
        this.night = night;
        this.units = new Units<>(night, InventoryStage.READ_UNITS, Range[].class);
        this.reader = reader;
        this.extractors = extractors;
    }

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public List<Phase> phases() {
        List<Phase> phases = new ArrayList<>(DocumentWork.phases("files", new Reading()));
        phases.add(Phase.single("sum", unit -> sum()));
        return phases;
    }

    @Override
    public Standing standing() {
        try {
            long files = units.list().stream().mapToLong(Range::documents).sum();
            return new Standing("files", Math.min(files, night.figures().get("files")), files);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private static String result(int unit) {
        return String.format(Locale.ROOT, "read-%05d.json", unit);
    }

    private final class Reading implements DocumentWork {
        @Override
        public int units() throws IOException {
            return units.list().size();
        }

        @Override
        public boolean isDone(int unit) {
            return night.folder().has(result(unit));
        }

        @Override
        public void run(int unit, boolean alone) throws IOException {
            if (isDone(unit)) {
                night.figures().add("files", units.list().get(unit).documents());
                return;
            }
            try (Snapshots files = new Snapshots(night.input(), night.folder().file("copies-" + unit))) {
                boolean held;
                do {
                    files.begin();
                    held = read(unit, alone, files);
                } while (!held);
            }
        }
    }

    /** Reads a unit; false where a file turned out to be another than listed, and all is to be read again. */
    private boolean read(int unit, boolean alone, Snapshots files) throws IOException {
        try (ReadUnit work = new ReadUnit(night, unit, extractors, alone)) {
            try {
                boolean held = read(units.list().get(unit), work, files);
                if (held) {
                    night.folder().write(result(unit), work.finish(files.moved()));
                } else {
                    work.undo();
                }
                return held;
            } catch (RuntimeException | Error unfinished) {
                work.undo();
                throw unfinished;
            }
        }
    }

    private boolean read(Range range, ReadUnit work, Snapshots files) throws IOException {
        boolean held = true;
        try (Table<Change> changes = InventoryStage.changes(night)) {
            for (Iterator<Row<Change>> rows = changes.rows(range.first(), range.last()); rows.hasNext(); ) {
                Row<Change> row = rows.next();
                if (row.value().kind() == Change.Kind.KEPT) {
                    takeOver(row.key().path(), work);
                } else if (row.value().kind() != Change.Kind.REMOVED) {
                    String path = row.key().path();
                    Optional<InputFile> file = files.open(path, row.value().entry());
                    if (file.isPresent()) {
                        work.begin(file.get());
                        reader.read(file.get(), work);
                        work.end();
                    } else if (night.spec().full()) {
                        takeOver(path, work);
                    }
                    held &= files.held(path, row.value().entry());
                }
            }
        }
        return held;
    }

    /** Takes the documents of a file that has gone as an earlier run has read them. */
    private void takeOver(String path, ReadUnit work) throws IOException {
        try (Table<Document> documents = Tables.parent(night, Tables.DOCUMENTS, Tables.EXTRACTED);
                Table<QuarantineEntry> quarantine = Tables.parent(night, Tables.QUARANTINE, Tables.QUARANTINED)) {
            for (Iterator<Row<Document>> rows = documents.rows(path); rows.hasNext(); ) {
                work.takeOver(rows.next().value());
            }
            for (Iterator<Row<QuarantineEntry>> rows = quarantine.rows(path); rows.hasNext(); ) {
                Row<QuarantineEntry> row = rows.next();
                QuarantineEntry entry = row.value();
                work.quarantine(row.key(), entry.source(), entry.record(), entry.cause(), entry.message());
            }
            work.end();
        }
    }

    private void sum() throws IOException {
        List<String> documents = new ArrayList<>();
        List<String> quarantine = new ArrayList<>();
        List<String> lines = new ArrayList<>();
        List<Amendment.Moved> moved = new ArrayList<>();
        long read = 0;
        long quarantined = 0;
        for (int unit = 0; unit < units.list().size(); unit++) {
            UnitResult result = night.folder().read(result(unit), UnitResult.class);
            documents.addAll(result.documents());
            quarantine.addAll(result.quarantine());
            lines.addAll(result.lines());
            moved.addAll(result.moved());
            read += result.read();
            quarantined += result.quarantined();
        }
        Amendment.apply(night, moved);
        night.folder().write(Tables.addedBy(Tables.DOCUMENTS), new Run(documents, read));
        night.folder().write(Tables.addedBy(Tables.QUARANTINE), new Run(quarantine, quarantined));
        night.folder().write(SUMMARY, new Summary(read, quarantined, lines));
    }

    @Override
    public void close() throws IOException {
        if (extractors instanceof AutoCloseable closeable) {
            try {
                closeable.close();
            } catch (IOException | RuntimeException failed) {
                throw failed;
            } catch (Exception failed) {
                throw new IOException(failed);
            }
        }
    }
}
