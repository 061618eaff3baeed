package org.copydesk.stage;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.copydesk.clean.Cleaned;
import org.copydesk.corpus.state.Codec;
import org.copydesk.corpus.state.Run;
import org.copydesk.corpus.state.StateManifest;
import org.copydesk.corpus.state.Table;
import org.copydesk.document.Document;
import org.copydesk.stage.Inventory.FileEntry;

/**
 * The tables of the state: by name, what their rows are, and how tonight's runs go on top of the parent's.
 */
public final class Tables {
    public static final String INVENTORY = "inventory";
    public static final String DOCUMENTS = "documents";
    public static final String QUARANTINE = "quarantine";
    public static final String ARTICLES = "articles";
    public static final String INDEX = "index";
    public static final String RECORDS = "records";
    /** Documents that were read, but over which cleaning failed; those not read are in {@link #QUARANTINE}. */
    public static final String FAULTS = "faults";

    static final Codec<FileEntry> FILE_ENTRIES = Codec.of(FileEntry.class);
    static final Codec<Change> CHANGES = Codec.of(Change.class);
    public static final Codec<Document> EXTRACTED = Codec.of(Document.class);
    public static final Codec<QuarantineEntry> QUARANTINED = Codec.of(QuarantineEntry.class);
    /** {@linkplain Cleaned#withoutText Without the text}. */
    public static final Codec<Cleaned> CLEANED = Codec.of(Cleaned.class);

    public static final Codec<IndexRow> INDEXED = Codec.of(IndexRow.class);
    static final Codec<Boolean> FLAGS = Codec.of(Boolean.class);
    public static final Codec<RecordRow> RECORDED = Codec.of(RecordRow.class);

    private Tables() {}

    /** Opens a table of the parent version. */
    static <V> Table<V> parent(Night night, String name, Codec<V> codec) throws IOException {
        return Table.open(night.stateFolder(), night.parent().table(name), codec);
    }

    /** Opens everything that is quarantined tonight, once the version is composed. */
    static Table<QuarantineEntry> quarantine(Night night) throws IOException {
        List<Run> runs = new ArrayList<>(runs(night, QUARANTINE));
        runs.addAll(runs(night, FAULTS));
        return Table.open(night.stateFolder(), runs, QUARANTINED);
    }

    /** Opens a table as it is tonight, once the stage that adds to it has ended. */
    public static <V> Table<V> tonight(Night night, String name, Codec<V> codec) throws IOException {
        return Table.open(night.stateFolder(), runs(night, name), codec);
    }

    /**
     * Returns the runs that make up a table tonight: the parent's, a run of marks that hides what was re-read or has
     * gone, and what tonight added. A reset table has tonight's only.
     */
    static List<Run> runs(Night night, String name) throws IOException {
        List<Run> runs = new ArrayList<>();
        if (!night.resets(name)) {
            StateManifest parent = night.parent();
            runs.addAll(parent.table(name));
            Run marks = night.folder().read(InventoryStage.MARKS, Run.class);
            if (marks.rows() > 0) {
                runs.add(marks);
            }
        }
        Run added = night.folder().read(addedBy(name), Run.class);
        if (added.rows() > 0) {
            runs.add(added);
        }
        return List.copyOf(runs);
    }

    /** The file of the run's folder that says what tonight added to a table. */
    public static String addedBy(String name) {
        return "added-" + name + ".json";
    }

    static Path file(Night night, String name) {
        return night.stateFolder().resolve(name);
    }
}
