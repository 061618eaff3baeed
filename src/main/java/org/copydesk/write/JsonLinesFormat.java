package org.copydesk.write;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/** JSON, one row a line, gzip: every key in every row, null where absent. */
public final class JsonLinesFormat implements ShardFormat {
    @Override
    public String name() {
        return "jsonl.gz";
    }

    @Override
    public String folder() {
        return "jsonl";
    }

    @Override
    public String extension() {
        return ".jsonl.gz";
    }

    @Override
    public String mediaType() {
        return "application/jsonl";
    }

    @Override
    public List<String> encodingFormats() {
        return List.of("application/jsonlines", "application/gzip");
    }

    @Override
    public RowWriter writer(Path shard) throws IOException {
        JsonLinesWriter<Row> lines = new JsonLinesWriter<>(Files.newOutputStream(shard));
        return new RowWriter() {
            @Override
            public void write(Row row) throws IOException {
                lines.write(row);
            }

            @Override
            public void close() throws IOException {
                lines.close();
            }
        };
    }

    @Override
    public Stream<Row> rows(Path shard) throws IOException {
        return JsonLines.read(shard, Row.class);
    }

    @Override
    public long count(Path shard) throws IOException {
        return JsonLines.count(shard);
    }
}
