package org.copydesk.stage;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.copydesk.corpus.state.Row;
import org.copydesk.corpus.state.Run;
import org.copydesk.corpus.state.Table;
import org.copydesk.corpus.state.TableWriter;
import org.copydesk.document.DocumentKey;
import org.copydesk.stage.Inventory.FileEntry;
import org.jspecify.annotations.Nullable;

/**
 * Puts the inventory right where reading found a file to be another than the one listed: what was read has its own hash
 * there, and a file of which nothing could be read stays as it was the night before. Either is looked at again next time.
 */
final class Amendment {
    /** Tonight's changes as amended, where they were. */
    static final String CHANGES = "changes.seg.amended";

    private static final String MOVED = "moved.json";
    private static final int NAMED = 5;

    /**
     * A file that was edited, replaced or removed between the inventory and the reading.
     *
     * @param entry what was read instead; null where nothing could be
     */
    record Moved(String path, @Nullable FileEntry entry) {}

    private final Night night;
    private final Map<String, Moved> moved = new TreeMap<>();

    private Amendment(Night night, List<Moved> moved) {
        this.night = night;
        moved.forEach(it -> this.moved.put(it.path(), it));
    }

    /** Amends tonight's inventory, changes and marks. To do it twice is to do it once. */
    static void apply(Night night, List<Moved> moved) throws IOException {
        if (!moved.isEmpty()) {
            Amendment amendment = new Amendment(night, moved);
            amendment.changes();
            amendment.inventory();
            night.folder().write(MOVED, moved);
        }
    }

    /** Returns a sentence for the changelog and the operator about each kind; none where all files stood still. */
    static List<String> sentences(Night night) throws IOException {
        List<String> sentences = new ArrayList<>();
        if (night.folder().has(MOVED)) {
            List<Moved> all = night.folder().readList(MOVED, Moved[].class);
            List<Moved> edited = all.stream().filter(it -> it.entry() != null).toList();
            List<Moved> left = all.stream().filter(it -> it.entry() == null).toList();
            say(edited, "edited during the run, read again as it was then, and to be read again next time", sentences);
            say(left, "gone before it was read, and left for the next run as the last one knew it", sentences);
        }
        return sentences;
    }

    private static void say(List<Moved> files, String what, List<String> sentences) {
        if (!files.isEmpty()) {
            List<String> names = files.stream().map(Moved::path).limit(NAMED).toList();
            sentences.add((files.size() == 1 ? "1 file: " : files.size() + " files, each: ") + what + " ("
                    + String.join(", ", names) + (files.size() > NAMED ? ", …" : "") + ").");
        }
    }

    private void changes() throws IOException {
        String marks = night.stateFile("marks-amended.seg");
        long marked = 0;
        try (Table<Change> found = InventoryStage.changes(night);
                TableWriter<Change> changes = new TableWriter<>(night.folder().file(CHANGES), Tables.CHANGES);
                TableWriter<FileEntry> hidden = new TableWriter<>(night.state(marks), Tables.FILE_ENTRIES)) {
            for (Iterator<Row<Change>> rows = found.rows(); rows.hasNext(); ) {
                Row<Change> row = rows.next();
                Change change = amended(row.key(), row.value());
                if (change != null) {
                    changes.document(row.key(), change);
                    if (change.kind() != Change.Kind.ADDED) {
                        hidden.file(row.key().path());
                        marked++;
                    }
                }
            }
            changes.finish();
            hidden.finish();
        }
        night.folder().write(InventoryStage.MARKS, new Run(List.of(marks), marked));
    }

    /** Returns what is to be done about a file; null for nothing. A full run holds only what it takes over. */
    private @Nullable Change amended(DocumentKey key, Change change) {
        Moved other = moved.get(key.path());
        if (other == null) {
            return change;
        }
        if (other.entry() != null) {
            return new Change(change.kind(), other.entry());
        }
        boolean known = change.kind() != Change.Kind.ADDED;
        return known && night.spec().full() ? new Change(Change.Kind.KEPT, change.entry()) : null;
    }

    private void inventory() throws IOException {
        String file = night.stateFile("inventory-amended.seg");
        long files = 0;
        try (Table<FileEntry> before = Tables.parent(night, Tables.INVENTORY, Tables.FILE_ENTRIES);
                Table<FileEntry> found = Tables.tonight(night, Tables.INVENTORY, Tables.FILE_ENTRIES);
                TableWriter<FileEntry> entries = new TableWriter<>(night.state(file), Tables.FILE_ENTRIES)) {
            for (Iterator<Row<FileEntry>> rows = found.rows(); rows.hasNext(); ) {
                Row<FileEntry> row = rows.next();
                Moved other = moved.get(row.key().path());
                FileEntry entry = other == null ? row.value() : other.entry();
                if (entry == null) {
                    entry = asBefore(before, row.key());
                }
                if (entry != null) {
                    entries.document(row.key(), entry);
                    files++;
                }
            }
            entries.finish();
        }
        night.folder().write(Tables.addedBy(Tables.INVENTORY), new Run(List.of(file), files));
    }

    /** What was known of it, without the hash: whatever is found there next time is a change. */
    private static @Nullable FileEntry asBefore(Table<FileEntry> before, DocumentKey key) {
        return before.get(key)
                .map(entry -> new FileEntry(entry.bytes(), entry.modified(), false, Inventory.NO_HASH))
                .orElse(null);
    }
}
