package org.copydesk.stage;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import org.copydesk.corpus.PublishedRows;
import org.copydesk.corpus.VersionName;
import org.copydesk.corpus.Versions;
import org.copydesk.corpus.state.Run;
import org.copydesk.corpus.state.TableWriter;
import org.copydesk.document.DocumentKey;
import org.copydesk.write.Row;

/** The records of a version whose state is lost, as far as what is published of them tells: id, and when it was added. */
public final class PublishedRecords {
    private static final String FILE = "published-records.seg";

    private PublishedRecords() {}

    /**
     * Writes them to a run's folder. A document's place in its file is not published: they are numbered on.
     *
     * @return the run of the table, below the state folder
     */
    public static Run write(RunFolder folder, Versions versions, VersionName version) throws IOException {
        long count = 0;
        try (PublishedRows rows = new PublishedRows(versions, version);
                TableWriter<RecordRow> records = new TableWriter<>(folder.file(FILE), Tables.RECORDED)) {
            String path = "";
            for (int number = 0; rows.hasNext(); count++) {
                Row row = rows.next();
                number = row.metadata().path().equals(path) ? number + 1 : 0;
                path = row.metadata().path();
                records.document(new DocumentKey(path, number), record(row));
            }
            records.finish();
        } catch (UncheckedIOException unreadable) {
            throw unreadable.getCause();
        }
        return new Run(List.of("../runs/" + folder.path().getFileName() + "/" + FILE), count);
    }

    private static RecordRow record(Row row) {
        return new RecordRow(
                row.id(),
                row.source(),
                row.metadata().record(),
                "",
                RecordRow.KEPT,
                row.added(),
                row.cluster(),
                row.clusterSize(),
                row.story(),
                List.of());
    }
}
