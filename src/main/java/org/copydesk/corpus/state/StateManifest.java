package org.copydesk.corpus.state;

import java.util.List;
import java.util.Map;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * What one published version rests on. Whoever holds the manifest holds the state: every file that it names is
 * immutable.
 *
 * @param format {@link #FORMAT} of the code that wrote it
 * @param version it belongs to
 * @param fingerprints of what can change an outcome: reading, cleaning, deduplication, writing
 * @param tables runs by table, oldest first; file names below the state folder
 * @param files single files by purpose
 * @param shards of the corpus, in order
 * @param seals of the files of tables and of single files, by name
 */
public record StateManifest(
        int format,
        String version,
        Map<String, String> fingerprints,
        Map<String, List<Run>> tables,
        Map<String, List<String>> files,
        List<ShardState> shards,
        Map<String, StateFile> seals) {

    /** Goes up with every change of what the rows of a table look like: older state is then made anew. */
    public static final int FORMAT = 6;

    /**
     * One shard: a range of documents and the files made of it.
     *
     * @param name hex digest of everything that went into it
     * @param documents in its range, whatever their outcome
     * @param records kept
     */
    public record ShardState(String name, String firstPath, int firstOrdinal, long documents, long records) {}

    public StateManifest {
        fingerprints = Map.copyOf(fingerprints);
        tables = Map.copyOf(tables);
        files = Map.copyOf(files);
        shards = List.copyOf(shards);
        seals = seals == null ? Map.of() : Map.copyOf(seals);
    }

    /** A manifest that is about to be saved, which is when the files are looked at. */
    public StateManifest(
            int format,
            String version,
            Map<String, String> fingerprints,
            Map<String, List<Run>> tables,
            Map<String, List<String>> files,
            List<ShardState> shards) {
        this(format, version, fingerprints, tables, files, shards, Map.of());
    }

    public static StateManifest empty() {
        return new StateManifest(FORMAT, "", new TreeMap<>(), new TreeMap<>(), new TreeMap<>(), List.of());
    }

    /** Returns a manifest that knows some tables and nothing else. */
    public StateManifest only(String... names) {
        Map<String, List<Run>> some = new TreeMap<>();
        for (String name : names) {
            some.put(name, table(name));
        }
        return new StateManifest(format, "", Map.of(), some, Map.of(), List.of());
    }

    /** Returns the names of all files of tables and of all single files. */
    public SortedSet<String> fileNames() {
        SortedSet<String> names = new TreeSet<>();
        tables.values().forEach(runs -> runs.forEach(run -> names.addAll(run.segments())));
        files.values().forEach(names::addAll);
        return names;
    }

    public List<Run> table(String name) {
        return tables.getOrDefault(name, List.of());
    }

    public List<String> files(String purpose) {
        return files.getOrDefault(purpose, List.of());
    }
}
