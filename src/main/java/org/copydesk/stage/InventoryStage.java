package org.copydesk.stage;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import java.util.function.Predicate;
import org.copydesk.config.JobFile.OnVanished;
import org.copydesk.corpus.Gate;
import org.copydesk.corpus.VersionName;
import org.copydesk.corpus.Versions;
import org.copydesk.corpus.state.Row;
import org.copydesk.corpus.state.Run;
import org.copydesk.corpus.state.Table;
import org.copydesk.corpus.state.TableWriter;
import org.copydesk.document.DocumentKey;
import org.copydesk.stage.Inventory.FileEntry;
import org.jspecify.annotations.Nullable;

/** Finds what changed in the input folder since the parent version: by size and time, and by hash where in doubt. */
public final class InventoryStage implements Stage {
    public static final String NAME = "inventory";
    static final String MARKS = "marks.json";
    static final String READ_UNITS = "read-units.json";
    static final String SUMMARY = "inventory.json";
    private static final String FOUND = "inventory-found.seg";
    private static final String HASH_UNITS = "inventory-hash-units.json";
    /** A unit of reading: what a crash may cost, and what shares one set of synced files. */
    private static final int UNIT_BYTES = 24 << 20;

    private static final int UNIT_FILES = 2048;

    /**
     * What the inventory found.
     *
     * @param bytes of all files
     */
    record Summary(long files, long bytes, long added, long changed, long again, long retried, long removed) {
        boolean unchanged() {
            return retried == 0 && unchangedButForRetries();
        }

        boolean unchangedButForRetries() {
            return added + changed + again + removed == 0;
        }
    }

    private final Night night;
    private final Units<Range> toHash;
    private final Predicate<String> wanted;
    private final boolean trial;

    public InventoryStage(Night night) {
        this(night, path -> true, false);
    }

    private InventoryStage(Night night, Predicate<String> wanted, boolean trial) {
        this.night = night;
        this.toHash = new Units<>(night, HASH_UNITS, Range[].class);
        this.wanted = wanted;
        this.trial = trial;
    }

    /**
     * Returns the stage of a run that publishes nothing, so that it may also find nothing.
     *
     * @param wanted paths to be taken; the others are as if they were not there
     */
    public static InventoryStage trial(Night night, Predicate<String> wanted) {
        return new InventoryStage(night, wanted, true);
    }

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public List<Phase> phases() {
        return List.of(
                Phase.single("walk", unit -> walk()),
                Phase.of("hash", () -> toHash.list().size(), this::hash),
                Phase.single("compare", unit -> compare()));
    }

    @Override
    public Standing standing() {
        try {
            RunFolder folder = night.folder();
            if (!folder.has(SUMMARY)) {
                return Standing.UNKNOWN;
            }
            long files = folder.read(SUMMARY, Summary.class).files();
            return new Standing("files", files, files);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private void walk() throws IOException {
        if (night.folder().has(HASH_UNITS)) {
            return;
        }
        Files.deleteIfExists(night.folder().file(PublishStage.GATES)); // of an attempt that found nothing
        Ranges changed = new Ranges(1024, 256 << 20);
        long now = TimeUnit.MILLISECONDS.toNanos(System.currentTimeMillis());
        try (Table<FileEntry> before = Tables.parent(night, Tables.INVENTORY, Tables.FILE_ENTRIES);
                TableWriter<FileEntry> found = new TableWriter<>(night.folder().file(FOUND), Tables.FILE_ENTRIES)) {
            Pairing<FileEntry> known = new Pairing<>(before.rows());
            InputWalk walk = new InputWalk(
                    night.input(), night.output(), night.job().dataset().exclude(), now);
            walk.walk((path, entry) -> {
                if (!wanted.test(path)) {
                    return;
                }
                DocumentKey key = new DocumentKey(path, 0);
                FileEntry old = known.at(key);
                boolean same = old != null && !night.spec().full() && entry.surely(old);
                found.document(key, same ? entry.withHash(old.sha256()) : entry);
                if (!same) {
                    changed.add(key, entry.bytes());
                }
            });
            found.finish();
            if (walk.files() == 0 && !trial) {
                refuseNothing(walk.excluded());
            }
        }
        night.folder().write(HASH_UNITS, changed.list());
    }

    /** Nothing is left behind that a restart would take for an inventory: the folder may be mounted by then. */
    private void refuseNothing(long excluded) throws IOException {
        String parent = night.spec().parent();
        long documents = parent.isEmpty()
                ? 0
                : new Versions(night.output())
                        .find(VersionName.parse(parent))
                        .map(version -> version.counts().documents())
                        .orElse(0L);
        boolean keeps = night.job().dataset().onVanished() == OnVanished.KEEP;
        if (parent.isEmpty() || (documents > 0 && !keeps)) {
            String left = excluded == 0 ? "" : " but for " + excluded + " that dataset.exclude passes over";
            Gate.Result judged =
                    Judgement.emptied(night).nothing(documents, "no files found in " + night.input() + left);
            night.folder().write(PublishStage.GATES, List.of(judged));
            Refused.ifAny(List.of(judged));
        }
    }

    private String hashed(int unit) {
        return String.format(Locale.ROOT, "inventory-hash-%05d.seg", unit);
    }

    private void hash(int unit) throws IOException {
        if (night.folder().has(hashed(unit))) {
            return;
        }
        Range range = toHash.list().get(unit);
        Path input = night.input();
        try (Table<FileEntry> found = found(List.of(FOUND));
                TableWriter<FileEntry> hashes =
                        new TableWriter<>(night.folder().file(hashed(unit)), Tables.FILE_ENTRIES)) {
            for (Iterator<Row<FileEntry>> rows = found.rows(range.first(), range.last()); rows.hasNext(); ) {
                Row<FileEntry> row = rows.next();
                FileEntry entry = row.value();
                if (entry.sha256().equals(Inventory.NO_HASH)) {
                    String hash = Inventory.hash(input.resolve(row.key().path()));
                    hashes.document(row.key(), entry.withHash(hash));
                }
            }
            hashes.finish();
        }
    }

    private Table<FileEntry> found(List<String> hashes) throws IOException {
        List<Run> runs = new ArrayList<>(List.of(new Run(List.of(FOUND), 1)));
        if (hashes.size() > 1) {
            runs.add(new Run(hashes.subList(1, hashes.size()), 1));
        }
        return Table.open(night.folder().path(), runs, Tables.FILE_ENTRIES);
    }

    private void compare() throws IOException {
        if (night.folder().has(SUMMARY)) {
            return;
        }
        List<String> files = new ArrayList<>(List.of(FOUND));
        for (int unit = 0; unit < toHash.list().size(); unit++) {
            files.add(hashed(unit));
        }
        String inventory = night.stateFile("inventory.seg");
        String marks = night.stateFile("marks.seg");
        Comparison comparison = new Comparison(Retries.due(night));
        try (Table<FileEntry> before = Tables.parent(night, Tables.INVENTORY, Tables.FILE_ENTRIES);
                Table<FileEntry> now = found(files);
                TableWriter<FileEntry> entries = new TableWriter<>(night.state(inventory), Tables.FILE_ENTRIES);
                TableWriter<Change> changes = new TableWriter<>(night.folder().file("changes.seg"), Tables.CHANGES);
                TableWriter<FileEntry> marked = new TableWriter<>(night.state(marks), Tables.FILE_ENTRIES)) {
            comparison.write(new Pairing<>(before.rows()), now.rows(), entries, changes, marked);
            entries.finish();
            changes.finish();
            marked.finish();
        }
        night.folder().write(Tables.addedBy(Tables.INVENTORY), new Run(List.of(inventory), comparison.files));
        night.folder().write(MARKS, new Run(List.of(marks), comparison.marks));
        night.folder().write(READ_UNITS, comparison.units.list());
        night.folder().write(SUMMARY, comparison.summary());
    }

    /** Opens tonight's changes, ordered by path. */
    static Table<Change> changes(Night night) throws IOException {
        String file = night.folder().has(Amendment.CHANGES) ? Amendment.CHANGES : "changes.seg";
        return Table.open(night.folder().path(), List.of(new Run(List.of(file), 1)), Tables.CHANGES);
    }

    /** Merges the inventories of two nights. */
    private final class Comparison {
        private final boolean again = night.outdated(Night.READ);
        private final boolean keep = night.job().dataset().onVanished() == OnVanished.KEEP;
        private final Ranges units =
                new Ranges(Math.min(UNIT_FILES, night.job().run().unitDocuments()), UNIT_BYTES);
        private long files;
        private long marks;
        private long bytes;
        private final long[] counts = new long[Change.Kind.values().length];
        private final Set<String> due;

        /** @param due paths of files to be tried again */
        Comparison(Set<String> due) {
            this.due = due;
        }

        void write(
                Pairing<FileEntry> before,
                Iterator<Row<FileEntry>> now,
                TableWriter<FileEntry> entries,
                TableWriter<Change> changes,
                TableWriter<FileEntry> marked)
                throws IOException {
            while (now.hasNext()) {
                Row<FileEntry> row = now.next();
                for (Row<FileEntry> gone = before.skipped(row.key()); gone != null; gone = before.skipped(row.key())) {
                    vanished(gone, entries, changes, marked);
                }
                FileEntry entry = row.value();
                FileEntry old = before.at(row.key());
                entries.document(row.key(), entry);
                files++;
                bytes += entry.bytes();
                Change.Kind kind = kind(row.key().path(), old, entry);
                if (kind != null) {
                    record(row.key(), new Change(kind, entry), changes, marked);
                }
            }
            for (Row<FileEntry> gone = before.skipped(null); gone != null; gone = before.skipped(null)) {
                vanished(gone, entries, changes, marked);
            }
        }

        private Change.@Nullable Kind kind(String path, @Nullable FileEntry old, FileEntry entry) {
            if (old == null) {
                return Change.Kind.ADDED;
            }
            boolean same = entry.sha256().isEmpty()
                    ? entry.equals(old)
                    : entry.sha256().equals(old.sha256());
            if (!same) {
                return Change.Kind.CHANGED;
            }
            if (again) {
                return Change.Kind.AGAIN;
            }
            return due.contains(path) ? Change.Kind.RETRIED : null;
        }

        private void vanished(
                Row<FileEntry> gone,
                TableWriter<FileEntry> entries,
                TableWriter<Change> changes,
                TableWriter<FileEntry> marked)
                throws IOException {
            if (keep) {
                entries.document(gone.key(), gone.value());
                files++;
                bytes += gone.value().bytes();
                if (night.spec().full()) {
                    record(gone.key(), new Change(Change.Kind.KEPT, gone.value()), changes, marked);
                }
                return;
            }
            record(gone.key(), new Change(Change.Kind.REMOVED, gone.value()), changes, marked);
        }

        private void record(DocumentKey key, Change change, TableWriter<Change> changes, TableWriter<FileEntry> marked)
                throws IOException {
            changes.document(key, change);
            counts[change.kind().ordinal()]++;
            if (change.kind() != Change.Kind.ADDED) {
                marked.file(key.path());
                marks++;
            }
            if (change.kind() != Change.Kind.REMOVED) {
                units.add(key, change.entry().bytes());
            }
        }

        Summary summary() {
            return new Summary(
                    files,
                    bytes,
                    count(Change.Kind.ADDED),
                    count(Change.Kind.CHANGED),
                    count(Change.Kind.AGAIN) + count(Change.Kind.KEPT),
                    count(Change.Kind.RETRIED),
                    count(Change.Kind.REMOVED));
        }

        private long count(Change.Kind kind) {
            return counts[kind.ordinal()];
        }
    }
}
