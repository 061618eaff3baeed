package org.copydesk.stage;

import java.io.IOException;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.copydesk.corpus.Withdrawn;
import org.copydesk.corpus.state.Row;
import org.copydesk.corpus.state.Run;
import org.copydesk.corpus.state.StateManifest;
import org.copydesk.corpus.state.StateStore;
import org.copydesk.corpus.state.Table;
import org.copydesk.document.Document;
import org.copydesk.document.DocumentId;

/** Finds documents in the state of versions by their ids, and others by their texts. */
public final class StateTexts {
    private final StateStore states;
    private final Set<String> ids;
    private final Set<String> seen = new HashSet<>();
    private final Set<String> known = new TreeSet<>();
    private final Map<String, Set<String>> texts = new HashMap<>();

    public StateTexts(StateStore states, Set<String> ids) {
        this.states = states;
        this.ids = Set.copyOf(ids);
    }

    /** Looks through the state of one more version; what several share is read once. */
    public void look(StateManifest manifest) throws IOException {
        for (Run run : manifest.table(Tables.DOCUMENTS)) {
            for (String segment : run.segments()) {
                if (seen.add(segment)) {
                    documents(segment);
                }
            }
        }
        try (Table<QuarantineEntry> entries =
                Table.open(states.folder(), manifest.table(Tables.QUARANTINE), Tables.QUARANTINED)) {
            for (Iterator<Row<QuarantineEntry>> rows = entries.rows(); rows.hasNext(); ) {
                Row<QuarantineEntry> row = rows.next();
                QuarantineEntry entry = row.value();
                know(DocumentId.of(entry.source(), row.key().path(), entry.record()));
            }
        }
    }

    private void documents(String segment) throws IOException {
        List<Run> alone = List.of(new Run(List.of(segment), 1));
        try (Table<Document> documents = Table.open(states.folder(), alone, Tables.EXTRACTED)) {
            for (Iterator<Row<Document>> rows = documents.rows(); rows.hasNext(); ) {
                Document document = rows.next().value();
                if (know(document.id()) && !document.text().isBlank()) {
                    texts.computeIfAbsent(document.id(), none -> new TreeSet<>())
                            .add(Withdrawn.hash(document.text()));
                }
            }
        }
    }

    private boolean know(String id) {
        boolean wanted = ids.contains(id);
        if (wanted) {
            known.add(id);
        }
        return wanted;
    }

    /** Returns which of the ids are of a document, or of one that could not be read. */
    public Set<String> known() {
        return Set.copyOf(known);
    }

    /** Returns the hashes of the texts that were read under an id. */
    public Set<String> of(String id) {
        return texts.getOrDefault(id, Set.of());
    }

    /** Returns the ids of other documents of a version that were read with one of these texts. */
    public Set<String> alike(StateManifest manifest) throws IOException {
        Set<String> wanted = new HashSet<>();
        texts.values().forEach(wanted::addAll);
        Set<String> alike = new TreeSet<>();
        if (wanted.isEmpty()) {
            return alike;
        }
        try (Table<Document> documents =
                Table.open(states.folder(), manifest.table(Tables.DOCUMENTS), Tables.EXTRACTED)) {
            for (Iterator<Row<Document>> rows = documents.rows(); rows.hasNext(); ) {
                Document document = rows.next().value();
                if (!ids.contains(document.id()) && wanted.contains(Withdrawn.hash(document.text()))) {
                    alike.add(document.id());
                }
            }
        }
        return alike;
    }
}
