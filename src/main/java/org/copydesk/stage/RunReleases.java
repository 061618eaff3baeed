package org.copydesk.stage;

import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.copydesk.report.Release.Column;
import org.copydesk.report.Release.LoadLine;
import org.copydesk.write.Schema;

/** What the report says about opening the corpus. */
final class RunReleases {
    static final List<Column> SCHEMA = Schema.columns().stream()
            .map(column ->
                    new Column(column.name(), type(column), column.meaning().replace("`", "")))
            .toList();

    static final List<LoadLine> LOAD_LINES = List.of(
            new LoadLine("DuckDB", "SELECT * FROM 'latest/data/parquet/*.parquet';"),
            new LoadLine("pandas", "pandas.read_parquet('latest/data/parquet')"),
            new LoadLine("Spark", "spark.read.parquet('latest/data/parquet')"),
            new LoadLine("datasets", "datasets.load_dataset('parquet', data_files='latest/data/parquet/*.parquet')"));

    private RunReleases() {}

    private static String type(Schema.Column column) {
        String parts = column.parts().stream().map(Schema.Column::name).collect(Collectors.joining(", ", "{", "}"));
        return switch (column.type()) {
            case STRING, INT, LONG -> column.type().name().toLowerCase(Locale.ROOT);
            case STRUCT -> parts;
            case LIST_OF_STRUCT -> "list of " + parts;
        };
    }
}
