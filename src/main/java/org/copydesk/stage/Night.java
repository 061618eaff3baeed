package org.copydesk.stage;

import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ExecutorService;
import org.copydesk.config.JobFile;
import org.copydesk.corpus.VersionName;
import org.copydesk.corpus.Versions;
import org.copydesk.corpus.Withdrawn;
import org.copydesk.corpus.state.StateManifest;

/**
 * What every stage of one run works with.
 *
 * @param input folder that is read
 * @param output folder that is written to
 * @param parent state of the version that tonight's builds on; empty for the first, and for a full run without most of it
 * @param fingerprints tonight's, by the name of what they stand for
 * @param withdrawn documents that are never published again
 * @param workers for work within a unit
 */
public record Night(
        RunSpec spec,
        JobFile job,
        Path input,
        Path output,
        RunFolder folder,
        Path stateFolder,
        StateManifest parent,
        Map<String, String> fingerprints,
        Withdrawn withdrawn,
        Figures figures,
        ExecutorService workers) {
    public static final String READ = "read";
    static final String CLEAN = "clean";
    static final String DEDUPLICATE = "deduplicate";
    static final String WRITE = "write";
    public static final String AUTHORS = "authors";
    public static final String EXPORT = "export";
    public static final String WITHDRAWN = "withdrawn";
    /** The file of the run's folder that holds the name of the version, once that is known. */
    public static final String NAME = "version-name.json";

    /**
     * Takes the name for tonight's version: the next that is free for the logical date. Records that appear tonight
     * bear it, so it is taken before they are composed; a restart takes another where it has gone meanwhile.
     */
    void takeName() throws IOException {
        if (!folder.has(NAME)) {
            folder.write(NAME, new Versions(output).next(LocalDate.parse(spec.date())));
        }
    }

    /** Returns the name of tonight's version; empty until records are composed. */
    public Optional<VersionName> name() throws IOException {
        return folder.has(NAME) ? Optional.of(folder.read(NAME, VersionName.class)) : Optional.empty();
    }

    /** Returns the name, below the state folder, of a file that this run writes. */
    String stateFile(String name) {
        return spec.id() + "/" + name;
    }

    Path state(String name) {
        return stateFolder.resolve(name);
    }

    /** Tells whether what a stage knows of earlier nights no longer holds. */
    boolean outdated(String fingerprint) {
        return !fingerprints.get(fingerprint).equals(parent.fingerprints().get(fingerprint));
    }

    /** Tells whether a table starts anew tonight. */
    boolean resets(String table) {
        return switch (table) {
            case Tables.DOCUMENTS, Tables.QUARANTINE -> spec.full();
            case Tables.ARTICLES, Tables.INDEX -> outdated(CLEAN);
            default -> true;
        };
    }
}
