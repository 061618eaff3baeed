package org.copydesk.read.record;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.StringJoiner;
import org.apache.parquet.example.data.Group;
import org.apache.parquet.example.data.simple.NanoTime;
import org.apache.parquet.schema.GroupType;
import org.apache.parquet.schema.LogicalTypeAnnotation;
import org.apache.parquet.schema.LogicalTypeAnnotation.DateLogicalTypeAnnotation;
import org.apache.parquet.schema.LogicalTypeAnnotation.TimestampLogicalTypeAnnotation;
import org.apache.parquet.schema.PrimitiveType;
import org.apache.parquet.schema.PrimitiveType.PrimitiveTypeName;
import org.apache.parquet.schema.Type;
import org.jspecify.annotations.Nullable;

/** Values of a Parquet row as strings: text as it is, times as ISO 8601, lists one by one. */
final class ParquetValues {
    private static final long JULIAN_DAY_OF_EPOCH = 2_440_588;

    private final Type column;
    private final Meaning meaning;
    private final RecordBuilder builder;
    private final StringJoiner paragraphs = new StringJoiner("\n\n");
    private final int longest;
    private long left;

    private ParquetValues(Type column, int longest, RecordBuilder builder) {
        this.column = column;
        this.meaning = Meaning.of(column.getName());
        this.builder = builder;
        this.longest = longest;
        this.left = longest;
    }

    /** Puts the values of one column into a record. @param longest bytes of its text */
    static void put(Group row, int index, Type type, int longest, RecordBuilder builder) {
        ParquetValues values = new ParquetValues(type, longest, builder);
        for (int i = 0; i < row.getFieldRepetitionCount(index); i++) {
            if (type.isPrimitive()) {
                values.add(row, index, i, type.asPrimitiveType());
            } else {
                values.list(row.getGroup(index, i));
            }
        }
        if (values.paragraphs.length() > 0) {
            builder.put(type.getName(), values.paragraphs.toString());
        }
    }

    private void add(Group row, int field, int index, PrimitiveType type) {
        left -= type.getPrimitiveTypeName() == PrimitiveTypeName.BINARY
                ? row.getBinary(field, index).length()
                : 1;
        if (left < 0) {
            builder.refuse("a value of more than " + longest + " bytes");
            return;
        }
        String value = primitive(row, field, index, type);
        if (value == null) {
            return;
        }
        if (meaning.role().isText()) {
            paragraphs.add(value);
        } else {
            builder.put(column.getName(), value);
        }
    }

    /** A list in its three levels (list, element), or a struct with a name. */
    private void list(Group group) {
        GroupType fields = group.getType();
        for (int field = 0; field < fields.getFieldCount(); field++) {
            Type inner = fields.getType(field);
            boolean wanted = inner.isRepetition(Type.Repetition.REPEATED)
                    || inner.getName().equals("element")
                    || inner.getName().equals("item")
                    || inner.getName().equals("name");
            for (int i = 0; wanted && i < group.getFieldRepetitionCount(field); i++) {
                if (inner.isPrimitive()) {
                    add(group, field, i, inner.asPrimitiveType());
                } else {
                    list(group.getGroup(field, i));
                }
            }
        }
    }

    private static @Nullable String primitive(Group row, int field, int index, PrimitiveType type) {
        LogicalTypeAnnotation annotation = type.getLogicalTypeAnnotation();
        return switch (type.getPrimitiveTypeName()) {
            case BINARY -> row.getBinary(field, index).toStringUsingUTF8();
            case INT64 ->
                annotation instanceof TimestampLogicalTypeAnnotation stamp
                        ? time(row.getLong(field, index), stamp)
                        : Long.toString(row.getLong(field, index));
            case INT32 ->
                annotation instanceof DateLogicalTypeAnnotation
                        ? LocalDate.ofEpochDay(row.getInteger(field, index)).toString()
                        : Integer.toString(row.getInteger(field, index));
            case INT96 -> nanoTime(NanoTime.fromBinary(row.getInt96(field, index)));
            default -> null;
        };
    }

    private static String time(long value, TimestampLogicalTypeAnnotation stamp) {
        ChronoUnit unit = switch (stamp.getUnit()) {
            case MILLIS -> ChronoUnit.MILLIS;
            case MICROS -> ChronoUnit.MICROS;
            case NANOS -> ChronoUnit.NANOS;
        };
        Instant instant = Instant.EPOCH.plus(value, unit).truncatedTo(ChronoUnit.SECONDS);
        return stamp.isAdjustedToUTC() ? instant.toString() : seconds(LocalDateTime.ofInstant(instant, ZoneOffset.UTC));
    }

    /** The timestamps of old writers: no zone is told. */
    private static String nanoTime(NanoTime time) {
        LocalDateTime day =
                LocalDate.ofEpochDay(time.getJulianDay() - JULIAN_DAY_OF_EPOCH).atStartOfDay();
        return seconds(day.plusNanos(time.getTimeOfDayNanos()).truncatedTo(ChronoUnit.SECONDS));
    }

    /** {@link LocalDateTime#toString} leaves out seconds that are 0. */
    private static String seconds(LocalDateTime time) {
        String text = time.toString();
        return text.length() == 16 ? text + ":00" : text;
    }
}
