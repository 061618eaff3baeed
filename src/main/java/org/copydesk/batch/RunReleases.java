package org.copydesk.batch;

import java.util.List;
import org.copydesk.report.RunReport.Column;
import org.copydesk.report.RunReport.LoadLine;

/** What the report says about opening the corpus. */
final class RunReleases {
    static final List<Column> SCHEMA = List.of(
            new Column("id", "string", "32 hex digits, stable across runs and versions"),
            new Column("text", "string", "clean text, paragraphs parted by one empty line"),
            new Column("source", "string", "the outlet or feed"),
            new Column("added", "string", "the version in which the document first appeared"),
            new Column("title, standfirst", "string", ""),
            new Column("authors", "list of {name, role, organization}", "in the order given"),
            new Column("byline_raw, credit, dateline", "string", "as found; wire service; place"),
            new Column("published, modified", "string", "ISO 8601 at its own precision"),
            new Column("published_precision, date_raw", "string", "year to second; as found"),
            new Column("url, license, language", "string", "language as BCP 47"),
            new Column("sha256", "string", "of text in UTF-8"),
            new Column("cluster, cluster_size", "string, int", "the survivor's duplicate cluster; 1 where alone"),
            new Column("story", "string", "the group of related documents"),
            new Column("metadata", "struct", "path, record, media_type, bytes, sha256, charset of the source file"));

    static final List<LoadLine> LOAD_LINES = List.of(
            new LoadLine("DuckDB", "SELECT * FROM 'latest/data/parquet/*.parquet';"),
            new LoadLine("pandas", "pandas.read_parquet('latest/data/parquet')"),
            new LoadLine("Spark", "spark.read.parquet('latest/data/parquet')"),
            new LoadLine("datasets", "datasets.load_dataset('parquet', data_files='latest/data/parquet/*.parquet')"));

    private RunReleases() {}
}
