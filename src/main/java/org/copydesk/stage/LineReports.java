package org.copydesk.stage;

import java.io.Closeable;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.copydesk.disk.Durable;
import org.copydesk.disk.SealedOutput;
import org.copydesk.write.JsonLinesWriter;
import org.copydesk.write.ReportFile;
import org.copydesk.write.ReportRow;

/** The reports of lines that are written while a version is composed; each is there once all are finished. */
final class LineReports implements Closeable {
    final Report<ReportRow.Related> related;
    final Report<ReportRow.Rejected> rejected;

    LineReports(RunFolder folder) throws IOException {
        related = new Report<>(folder, ReportFile.RELATED);
        rejected = new Report<>(folder, ReportFile.REJECTED);
    }

    void finish() throws IOException {
        related.finish();
        rejected.finish();
    }

    @Override
    public void close() throws IOException {
        related.close();
        rejected.close();
    }

    /** One report of lines in the run's folder. */
    static final class Report<T> implements Closeable {
        private final Path file;
        private final JsonLinesWriter<T> lines;

        Report(RunFolder folder, ReportFile report) throws IOException {
            this.file = folder.file(report.fileName());
            this.lines = new JsonLinesWriter<>(SealedOutput.of(file));
        }

        void write(T row) throws IOException {
            lines.write(row);
        }

        void finish() throws IOException {
            lines.close();
            Durable.finish(file);
        }

        @Override
        public void close() throws IOException {
            Files.deleteIfExists(Durable.unfinished(file));
        }
    }
}
