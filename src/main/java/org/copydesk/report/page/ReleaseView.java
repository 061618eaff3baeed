package org.copydesk.report.page;

import java.util.List;
import org.copydesk.report.Numbers;
import org.copydesk.report.Release;
import org.copydesk.report.Release.Column;
import org.copydesk.report.Release.DataFile;
import org.copydesk.report.RunReport;

/** How to open the version, what a row holds, what the folder holds. */
record ReleaseView(
        String version,
        String ifEmpty,
        List<Load> loads,
        List<Column> schema,
        String sentence,
        List<Row> files,
        String more)
        implements View {
    private static final int MOST = 40;

    record Load(String tool, List<String> codeLines) {}

    record Row(String path, String size, String sha256) {}

    @Override
    public boolean empty() {
        return !hasLines() && !hasColumns() && !hasFiles();
    }

    static ReleaseView of(RunReport report) {
        Release release = report.release();
        List<DataFile> all = release.files();
        List<Row> rows = all.stream().limit(MOST).map(ReleaseView::row).toList();
        long bytes = all.stream().mapToLong(DataFile::bytes).sum();
        return new ReleaseView(
                report.run().version() == null ? "" : report.run().version(),
                report.run().verdict() == RunReport.Verdict.PUBLISHED
                        ? "Told by the report in the folder of the version."
                        : "Nothing was published by this run.",
                release.loadLines().stream()
                        .map(line -> new Load(line.tool(), line.code().lines().toList()))
                        .toList(),
                release.schema(),
                Numbers.count(all.size(), "file", "files") + ", " + Numbers.bytes(bytes) + '.',
                rows,
                Lists.more(all.size(), rows.size(), "file", "files", "manifest-sha256.txt"));
    }

    boolean hasLines() {
        return !loads.isEmpty();
    }

    boolean hasColumns() {
        return !schema.isEmpty();
    }

    boolean hasFiles() {
        return !files.isEmpty();
    }

    private static Row row(DataFile file) {
        return new Row(file.path(), Numbers.bytes(file.bytes()), file.sha256());
    }
}
