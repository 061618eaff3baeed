package org.copydesk.stage;

import java.io.IOException;
import java.util.Iterator;
import java.util.Locale;
import org.copydesk.corpus.VersionName;
import org.copydesk.corpus.Versions;
import org.copydesk.corpus.state.Row;
import org.copydesk.corpus.state.Table;

/**
 * Checks that no document was lost or counted twice: the documents of the version before, less those of files that
 * were read anew or have gone, and those read tonight, are those that have an outcome.
 */
final class Reconciliation {
    private final Night night;

    Reconciliation(Night night) {
        this.night = night;
    }

    /** @throws IllegalStateException if the totals differ */
    void check(Composition.Summary sum) throws IOException {
        ReadStage.Summary tonight = night.folder().read(ReadStage.SUMMARY, ReadStage.Summary.class);
        long before = night.parent().version().isEmpty() ? 0 : before() - gone();
        long read = before + tonight.documents() + tonight.quarantined();
        if (read != sum.read()) {
            throw new IllegalStateException(String.format(
                    Locale.ROOT,
                    "the totals do not reconcile: %d documents were read (%d of them on earlier nights), but there are"
                            + " %d kept + %d duplicates + %d rejected + %d quarantined",
                    read,
                    before,
                    sum.kept(),
                    sum.duplicates(),
                    sum.rejected(),
                    sum.quarantined()));
        }
    }

    private long before() throws IOException {
        return new Versions(night.output())
                .find(VersionName.parse(night.parent().version()))
                .orElseThrow()
                .counts()
                .read();
    }

    /** Returns how many documents the files held, on the night before, that have changed or gone since. */
    private long gone() throws IOException {
        long gone = 0;
        try (Table<Change> changes = InventoryStage.changes(night);
                Table<IndexRow> index = Tables.parent(night, Tables.INDEX, Tables.INDEXED);
                Table<QuarantineEntry> quarantine = Tables.parent(night, Tables.QUARANTINE, Tables.QUARANTINED)) {
            for (Iterator<Row<Change>> rows = changes.rows(); rows.hasNext(); ) {
                Row<Change> row = rows.next();
                if (row.value().kind() != Change.Kind.ADDED) {
                    gone += count(index.rows(row.key().path()));
                    gone += count(quarantine.rows(row.key().path()));
                }
            }
        }
        return gone;
    }

    private static long count(Iterator<?> rows) {
        long count = 0;
        for (; rows.hasNext(); rows.next()) {
            count++;
        }
        return count;
    }
}
