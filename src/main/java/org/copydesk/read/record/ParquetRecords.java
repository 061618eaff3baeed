package org.copydesk.read.record;

import java.io.IOException;
import java.nio.channels.SeekableByteChannel;
import java.util.ArrayList;
import java.util.List;
import org.apache.parquet.ParquetReadOptions;
import org.apache.parquet.column.page.PageReadStore;
import org.apache.parquet.conf.PlainParquetConfiguration;
import org.apache.parquet.example.data.Group;
import org.apache.parquet.example.data.simple.convert.GroupRecordConverter;
import org.apache.parquet.hadoop.ParquetFileReader;
import org.apache.parquet.hadoop.metadata.BlockMetaData;
import org.apache.parquet.hadoop.metadata.ColumnChunkMetaData;
import org.apache.parquet.io.ColumnIOFactory;
import org.apache.parquet.io.MessageColumnIO;
import org.apache.parquet.io.RecordReader;
import org.apache.parquet.schema.MessageType;
import org.apache.parquet.schema.Type;
import org.copydesk.document.Outcome.Cause;
import org.copydesk.document.UnreadableException;
import org.jspecify.annotations.Nullable;

/** Makes records of the rows of a Parquet file: only the columns that are known are read, one row group at a time. */
public final class ParquetRecords implements AutoCloseable {
    private final ParquetFileReader file;
    private final MessageType wanted;
    private final MessageColumnIO columns;
    private final Limits limits;
    private final ParquetSizes sizes;
    private @Nullable RecordReader<Group> rows;
    private int group;
    private long left;

    /**
     * What may be held and unpacked.
     *
     * @param group bytes, as they are in the file, that the known columns of one row group may have
     * @param page bytes of one page, unpacked
     * @param text bytes of one text
     */
    public record Limits(long group, long page, int text) {}

    /** Is told what is about to be unpacked, and throws where that is too much. */
    @FunctionalInterface
    public interface Meter {
        void unpack(long bytes) throws IOException;
    }

    private ParquetRecords(ParquetFileReader file, Limits limits, ParquetSizes sizes) {
        this.file = file;
        this.limits = limits;
        this.sizes = sizes;
        MessageType schema = file.getFooter().getFileMetaData().getSchema();
        List<Type> known = new ArrayList<>();
        for (Type type : schema.getFields()) {
            if (Meaning.of(type.getName()) != null) {
                known.add(type);
            }
        }
        this.wanted = new MessageType(schema.getName(), known);
        this.columns = new ColumnIOFactory().getColumnIO(wanted, schema);
        file.setRequestedSchema(wanted);
    }

    /** @throws IOException when it is damaged, or gives sizes that cannot be */
    public static ParquetRecords open(SeekableByteChannel channel, Limits limits) throws IOException {
        ParquetSizes sizes = new ParquetSizes(channel, limits.page());
        sizes.checkFooter();
        ParquetReadOptions options =
                ParquetReadOptions.builder(new PlainParquetConfiguration()).build();
        return new ParquetRecords(ParquetFileReader.open(new ChannelInput(channel), options), limits, sizes);
    }

    /** @throws UnreadableException when no column holds text */
    public void check() throws UnreadableException {
        for (Type type : wanted.getFields()) {
            if (Meaning.of(type.getName()).role().isText()) {
                return;
            }
        }
        throw new UnreadableException(Cause.UNSUPPORTED, "a Parquet file without a text or html column");
    }

    /** Returns the next row, or null at the end. */
    public JsonRecords.@Nullable Result next(Meter meter) throws IOException {
        while (left <= 0) {
            if (!nextGroup(meter)) {
                return null;
            }
        }
        left--;
        RecordBuilder builder = new RecordBuilder();
        Group row = rows.read();
        for (int i = 0; i < wanted.getFieldCount(); i++) {
            ParquetValues.put(row, i, wanted.getType(i), limits.text(), builder);
        }
        return JsonRecords.Result.of(builder, builder.label());
    }

    private boolean nextGroup(Meter meter) throws IOException {
        if (group >= file.getRowGroups().size()) {
            return false;
        }
        BlockMetaData next = file.getRowGroups().get(group++);
        long held = 0;
        for (ColumnChunkMetaData column : next.getColumns()) {
            if (wanted.containsField(column.getPath().toArray()[0])) {
                held += column.getTotalSize();
                meter.unpack(sizes.unpacked(column));
            }
        }
        if (held > limits.group()) {
            throw new IOException("row group " + group + " has more than " + limits.group() + " bytes of text");
        }
        PageReadStore pages = file.readNextRowGroup();
        if (pages == null) {
            return false;
        }
        rows = columns.getRecordReader(pages, new GroupRecordConverter(wanted));
        left = pages.getRowCount();
        return true;
    }

    @Override
    public void close() throws IOException {
        file.close();
    }
}
