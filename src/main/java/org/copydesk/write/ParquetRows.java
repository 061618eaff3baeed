package org.copydesk.write;

import java.util.List;
import java.util.Map;
import org.apache.hadoop.conf.Configuration;
import org.apache.parquet.conf.ParquetConfiguration;
import org.apache.parquet.hadoop.ParquetWriter;
import org.apache.parquet.hadoop.api.WriteSupport;
import org.apache.parquet.io.OutputFile;
import org.apache.parquet.io.api.Binary;
import org.apache.parquet.io.api.RecordConsumer;
import org.apache.parquet.schema.GroupType;
import org.apache.parquet.schema.LogicalTypeAnnotation;
import org.apache.parquet.schema.MessageType;
import org.apache.parquet.schema.PrimitiveType.PrimitiveTypeName;
import org.apache.parquet.schema.Type;
import org.apache.parquet.schema.Types;
import org.copydesk.write.Row.Author;
import org.copydesk.write.Row.Metadata;
import org.jspecify.annotations.Nullable;

/** Hands the columns of a row to Parquet. Carpet, which reads them, finds them by reflection, which took twice as long. */
final class ParquetRows extends WriteSupport<Row> {
    private static final MessageType ROW = new MessageType("Row", types(Schema.columns()));

    private RecordConsumer out;

    static final class Builder extends ParquetWriter.Builder<Row, Builder> {
        Builder(OutputFile file) {
            super(file);
        }

        @Override
        protected Builder self() {
            return this;
        }

        @Override
        protected WriteSupport<Row> getWriteSupport(Configuration configuration) {
            return new ParquetRows();
        }

        @Override
        protected WriteSupport<Row> getWriteSupport(ParquetConfiguration configuration) {
            return new ParquetRows();
        }
    }

    private static List<Type> types(List<Schema.Column> columns) {
        return columns.stream().map(ParquetRows::type).toList();
    }

    private static Type type(Schema.Column column) {
        return switch (column.type()) {
            case STRING ->
                Types.optional(PrimitiveTypeName.BINARY)
                        .as(LogicalTypeAnnotation.stringType())
                        .named(column.name());
            case INT -> Types.required(PrimitiveTypeName.INT32).named(column.name());
            case LONG -> Types.required(PrimitiveTypeName.INT64).named(column.name());
            case STRUCT -> new GroupType(Type.Repetition.OPTIONAL, column.name(), types(column.parts()));
            case LIST_OF_STRUCT ->
                Types.optionalList()
                        .element(new GroupType(Type.Repetition.OPTIONAL, "element", types(column.parts())))
                        .named(column.name());
        };
    }

    @Override
    public String getName() {
        return Row.class.getName();
    }

    @Override
    public WriteContext init(Configuration configuration) {
        return new WriteContext(ROW, Map.of());
    }

    @Override
    public WriteContext init(ParquetConfiguration configuration) {
        return new WriteContext(ROW, Map.of());
    }

    @Override
    public void prepareForWrite(RecordConsumer consumer) {
        out = consumer;
    }

    @Override
    public void write(Row row) {
        out.startMessage();
        Fields fields = new Fields(ROW);
        fields.texts(row.id(), row.text(), row.source(), row.added(), row.title(), row.standfirst());
        fields.list(row.authors());
        fields.texts(row.bylineRaw(), row.credit(), row.dateline());
        fields.texts(row.published(), row.modified(), row.publishedPrecision(), row.dateRaw());
        fields.texts(row.url(), row.license(), row.language(), row.sha256(), row.cluster());
        fields.number(row.clusterSize());
        fields.texts(row.story());
        fields.struct(row.metadata());
        out.endMessage();
    }

    /** The fields of one group, in the order of the schema; those that are null are passed over. */
    private final class Fields {
        private final GroupType group;
        private int next;

        Fields(GroupType group) {
            this.group = group;
        }

        private void begin() {
            out.startField(group.getFieldName(next), next);
        }

        private void end() {
            out.endField(group.getFieldName(next), next++);
        }

        private Fields inner() {
            return new Fields(group.getType(next).asGroupType());
        }

        void texts(@Nullable String... texts) {
            for (String text : texts) {
                if (text == null) {
                    next++;
                } else {
                    begin();
                    out.addBinary(Binary.fromString(text));
                    end();
                }
            }
        }

        void number(int number) {
            begin();
            out.addInteger(number);
            end();
        }

        void number(long number) {
            begin();
            out.addLong(number);
            end();
        }

        void struct(Metadata metadata) {
            begin();
            out.startGroup();
            Fields parts = inner();
            parts.texts(metadata.path(), metadata.record(), metadata.mediaType());
            parts.number(metadata.bytes());
            parts.texts(metadata.sha256(), metadata.charset());
            out.endGroup();
            end();
        }

        void list(List<Author> authors) {
            begin();
            out.startGroup();
            if (!authors.isEmpty()) {
                inner().repeated(authors);
            }
            out.endGroup();
            end();
        }

        private void repeated(List<Author> authors) {
            begin();
            for (Author author : authors) {
                out.startGroup();
                inner().element(author);
                out.endGroup();
            }
            end();
        }

        private void element(Author author) {
            begin();
            out.startGroup();
            inner().texts(author.name(), author.role(), author.organization());
            out.endGroup();
            end();
        }
    }
}
