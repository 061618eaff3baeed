package org.copydesk.stage;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
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
     */
    record UnitResult(
            List<String> documents,
            List<String> quarantine,
            List<String> lines,
            long read,
            long quarantined,
            long bytes) {}

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
        return "read-%05d.json".formatted(unit);
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
            try (ReadUnit work = new ReadUnit(night, unit, extractors, alone)) {
                try {
                    read(units.list().get(unit), work);
                    night.folder().write(result(unit), work.finish());
                } catch (RuntimeException | Error unfinished) {
                    work.undo();
                    throw unfinished;
                }
            }
        }
    }

    private void read(Range range, ReadUnit work) throws IOException {
        Path input = night.input();
        try (Table<Change> changes = InventoryStage.changes(night)) {
            for (Iterator<Row<Change>> rows = changes.rows(range.first(), range.last()); rows.hasNext(); ) {
                Row<Change> row = rows.next();
                Change change = row.value();
                if (change.kind() == Change.Kind.KEPT) {
                    takeOver(row.key().path(), work);
                } else if (change.kind() != Change.Kind.REMOVED) {
                    String path = row.key().path();
                    InputFile file = new InputFile(
                            input.resolve(path),
                            path,
                            change.entry().bytes(),
                            change.entry().sha256());
                    work.begin(file);
                    reader.read(file, work);
                    work.end();
                }
            }
        }
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
        long read = 0;
        long quarantined = 0;
        for (int unit = 0; unit < units.list().size(); unit++) {
            UnitResult result = night.folder().read(result(unit), UnitResult.class);
            documents.addAll(result.documents());
            quarantine.addAll(result.quarantine());
            lines.addAll(result.lines());
            read += result.read();
            quarantined += result.quarantined();
        }
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
