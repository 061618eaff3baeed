package org.copydesk.write;

import com.jerolba.carpet.CarpetReader;
import com.jerolba.carpet.FieldMatchingStrategy;
import com.jerolba.carpet.io.FileSystemInputFile;
import com.jerolba.carpet.io.FileSystemOutputFile;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.apache.parquet.conf.PlainParquetConfiguration;
import org.apache.parquet.hadoop.ParquetFileReader;
import org.apache.parquet.hadoop.ParquetFileWriter;
import org.apache.parquet.hadoop.ParquetWriter;
import org.apache.parquet.hadoop.metadata.CompressionCodecName;

/** Apache Parquet, compressed by Snappy: read by more tools than Zstandard is. */
public final class ParquetFormat implements ShardFormat {
    /** Bounds what a writer holds in memory; two write at once within a heap of 2 GiB. */
    private static final long ROW_GROUP_BYTES = 64L << 20;

    @Override
    public String name() {
        return "parquet";
    }

    @Override
    public String folder() {
        return "parquet";
    }

    @Override
    public String extension() {
        return ".parquet";
    }

    @Override
    public String mediaType() {
        return "application/vnd.apache.parquet";
    }

    @Override
    public List<String> encodingFormats() {
        return List.of("application/x-parquet");
    }

    @Override
    public RowWriter writer(Path shard) throws IOException {
        ParquetWriter<Row> writer = new ParquetRows.Builder(new FileSystemOutputFile(shard.toFile()))
                .withConf(new PlainParquetConfiguration())
                .withWriteMode(ParquetFileWriter.Mode.OVERWRITE)
                .withCompressionCodec(CompressionCodecName.SNAPPY)
                .withRowGroupSize(ROW_GROUP_BYTES)
                .withDictionaryEncoding("id", false)
                .withDictionaryEncoding("text", false)
                .withDictionaryEncoding("sha256", false)
                .withDictionaryEncoding("cluster", false)
                .build();
        return new RowWriter() {
            @Override
            public void write(Row row) throws IOException {
                writer.write(row);
            }

            @Override
            public void close() throws IOException {
                writer.close();
                ParquetFooter.order(shard);
            }
        };
    }

    @Override
    public Stream<Row> rows(Path shard) {
        return new CarpetReader.Builder<>(shard.toFile(), Row.class)
                .fieldMatchingStrategy(FieldMatchingStrategy.SNAKE_CASE).build().stream();
    }

    @Override
    public long count(Path shard) throws IOException {
        try (ParquetFileReader reader = ParquetFileReader.open(new FileSystemInputFile(shard.toFile()))) {
            return reader.getRecordCount();
        }
    }
}
