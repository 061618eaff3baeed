package org.copydesk.batch;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.copydesk.config.JobFile;
import org.copydesk.corpus.PublishedRows;
import org.copydesk.corpus.VersionName;
import org.copydesk.corpus.Versions;
import org.copydesk.corpus.state.Run;
import org.copydesk.corpus.state.StateManifest;
import org.copydesk.corpus.state.StateStore;
import org.copydesk.stage.DeduplicateStage;
import org.copydesk.stage.PublishedRecords;
import org.copydesk.stage.RunFolder;
import org.copydesk.stage.Tables;

/**
 * The state of the latest version, as far as it is whole, for a run to build on. What is damaged or lost of it is left
 * out, and what was made of that with it, so that the run makes it anew from the input; when a document was added is
 * taken from the published version then. The result is the one of an undisturbed run, as a corpus built night after
 * night is the one that is built at once.
 */
final class KnownState {
    /** Single files of the duplicate index: where one is damaged, documents are compared again, and not read. */
    private static final Set<String> INDEX = Set.of(DeduplicateStage.INDEX, DeduplicateStage.INDEX_FILES);

    private final JobFile job;
    private final Versions versions;
    private final StateStore states;
    private final Set<Path> found;
    private final List<String> notes = new ArrayList<>();
    private boolean readAnew;

    /** @param found files that a run has found damaged: only reading all of a file tells */
    KnownState(JobFile job, Versions versions, Set<Path> found) {
        this.job = job;
        this.versions = versions;
        this.states = new StateStore(versions.output());
        this.found = Set.copyOf(found);
    }

    /** Returns what was found damaged or lost, and what comes of it: sentences for the operator. */
    List<String> notes() {
        return List.copyOf(notes);
    }

    /** Tells whether so much of the state is lost that the run has to be a full one. */
    boolean isToBeReadAnew() {
        return readAnew;
    }

    /**
     * Returns the state of a version.
     *
     * @param full whether the run is a full one, of which only this counts: what stood in the version and in its files, so
     *     that what has changed can be told, and the documents of files that have vanished, in case they are to be kept
     * @param folder of the run, where lost records are made anew
     * @throws IOException with a sentence for the operator, if something would be lost that cannot be made anew
     */
    StateManifest of(VersionName version, boolean full, RunFolder folder) throws IOException {
        StateManifest known = states.load(version.toString()).orElse(null);
        if (known == null) {
            notes.add(lost(version) + ": every document is read anew, and what is published tells when it was added");
            readAnew = true;
            refuseVanished(version, states.file(version.toString()));
            return only(Map.of(Tables.RECORDS, List.of(published(folder, version))));
        }
        Set<String> damaged = damaged(known);
        Map<String, List<Run>> tables = new HashMap<>(known.tables());
        if (isDamaged(known.table(Tables.RECORDS), damaged)) {
            notes.add(names(damaged(known.table(Tables.RECORDS), damaged))
                    + " is damaged: what is published tells when a document was added");
            tables.put(Tables.RECORDS, List.of(published(folder, version)));
        }
        readAnew = isOtherThanRecordsOrIndex(known, damaged);
        if (readAnew) {
            notes.add(names(damaged) + " is damaged: every document is read anew");
        }
        if (readAnew || full) {
            return only(found(version, known, tables, damaged));
        }
        Map<String, List<String>> files = new HashMap<>(known.files());
        if (isDamaged(known.files(), INDEX, damaged)) {
            notes.add(names(damaged) + " is damaged: all documents are compared anew");
            INDEX.forEach(files::remove);
        }
        return new StateManifest(known.format(), known.version(), known.fingerprints(), tables, files, known.shards());
    }

    /** Returns the tables that count for a full run, without those that are damaged. */
    private Map<String, List<Run>> found(
            VersionName version, StateManifest known, Map<String, List<Run>> tables, Set<String> damaged)
            throws IOException {
        Map<String, List<Run>> whole = new HashMap<>();
        for (String table : List.of(Tables.RECORDS, Tables.INVENTORY, Tables.DOCUMENTS, Tables.QUARANTINE)) {
            List<Run> runs = tables.getOrDefault(table, List.of());
            if (isDamaged(runs, damaged)) {
                refuseVanished(
                        version,
                        states.folder()
                                .resolve(damaged(runs, damaged).iterator().next()));
            } else {
                whole.put(table, runs);
            }
        }
        return whole;
    }

    private String lost(VersionName version) throws IOException {
        Path file = states.file(version.toString());
        return file + (Files.exists(file) ? " is damaged, or of another release" : " is not there");
    }

    /** Returns the names of the damaged files of a state. */
    private Set<String> damaged(StateManifest known) throws IOException {
        Set<String> damaged = new TreeSet<>(states.damage(known).keySet());
        for (String name : known.fileNames()) {
            if (found.contains(states.folder().resolve(name).toAbsolutePath().normalize())) {
                damaged.add(name);
            }
        }
        return damaged;
    }

    private static boolean isDamaged(List<Run> runs, Set<String> damaged) {
        return !damaged(runs, damaged).isEmpty();
    }

    private static Set<String> damaged(List<Run> runs, Set<String> damaged) {
        Set<String> names = new TreeSet<>();
        runs.forEach(run -> names.addAll(run.segments()));
        names.retainAll(damaged);
        return names;
    }

    private static boolean isOtherThanRecordsOrIndex(StateManifest known, Set<String> damaged) {
        boolean table = known.tables().entrySet().stream()
                .anyMatch(entry -> !entry.getKey().equals(Tables.RECORDS) && isDamaged(entry.getValue(), damaged));
        Set<String> others = new HashSet<>(known.files().keySet());
        others.removeAll(INDEX);
        return table || isDamaged(known.files(), others, damaged);
    }

    private static boolean isDamaged(Map<String, List<String>> files, Set<String> purposes, Set<String> damaged) {
        return purposes.stream()
                .flatMap(purpose -> files.getOrDefault(purpose, List.of()).stream())
                .anyMatch(damaged::contains);
    }

    /** Returns a state of which some tables are known and nothing else. */
    private static StateManifest only(Map<String, List<Run>> tables) {
        return new StateManifest(StateManifest.FORMAT, "", Map.of(), tables, Map.of(), List.of());
    }

    private Run published(RunFolder folder, VersionName version) throws IOException {
        return PublishedRecords.write(folder, versions, version);
    }

    private static String names(Set<String> files) {
        String first = ".copydesk/state/" + files.iterator().next();
        return files.size() == 1 ? first : first + " and " + (files.size() - 1) + " more";
    }

    /** Documents that are kept though their file has vanished are nowhere but in the state. */
    private void refuseVanished(VersionName version, Path damaged) throws IOException {
        if (job.dataset().onVanished() != JobFile.OnVanished.KEEP) {
            return;
        }
        long vanished = 0;
        Path input = job.dataset().path();
        try (PublishedRows rows = new PublishedRows(versions, version)) {
            while (rows.hasNext()) {
                vanished += Files.exists(input.resolve(rows.next().metadata().path())) ? 0 : 1;
            }
        }
        if (vanished > 0) {
            throw new IOException(String.format(
                    Locale.ROOT,
                    "%s is damaged or lost, and with it %,d documents that were kept though their files have vanished."
                            + " Bring it back from a backup, or publish without them: add --set dataset.on_vanished=remove",
                    damaged,
                    vanished));
        }
    }
}
