package org.copydesk.corpus;

import com.dynatrace.hash4j.hashing.Hashing;
import java.lang.reflect.RecordComponent;
import java.util.ArrayList;
import java.util.List;
import org.copydesk.write.Row;
import org.copydesk.write.Schema;
import org.jspecify.annotations.Nullable;

/**
 * As much of a published row as it takes to tell it from that of another version: its names, and a hash of every
 * column, of the text by its checksum. Small, as a file of many documents may have all of them renamed.
 *
 * @param origin hash of the checksum of the source file or record
 * @param columns a hash of each column but {@code added}, in the order of {@link Schema}
 */
record Published(
        String id,
        String source,
        String path,
        @Nullable String record,
        @Nullable String title,
        String sha256,
        long origin,
        long[] columns) {
    private static final RecordComponent[] COMPONENTS = Row.class.getRecordComponents();
    private static final List<String> NAMES =
            Schema.columns().stream().map(Schema.Column::name).toList();
    private static final int ADDED = NAMES.indexOf("added");
    private static final int TEXT = NAMES.indexOf("text");

    static Published of(Row row) {
        long[] columns = new long[COMPONENTS.length];
        for (int i = 0; i < COMPONENTS.length; i++) {
            columns[i] = i == ADDED ? 0 : hash(i == TEXT ? row.sha256() : value(i, row));
        }
        return new Published(
                row.id(),
                row.source(),
                row.metadata().path(),
                row.metadata().record(),
                row.title(),
                row.sha256(),
                hash(row.metadata().sha256()),
                columns);
    }

    /** Returns the names of the columns in which two rows differ. */
    List<String> differing(Published other) {
        List<String> differing = new ArrayList<>();
        for (int i = 0; i < columns.length; i++) {
            if (columns[i] != other.columns[i]) {
                differing.add(NAMES.get(i));
            }
        }
        return differing;
    }

    /** Lists and structs are records of strings: what they print as is all that they hold. */
    private static long hash(@Nullable Object value) {
        return value == null ? 0 : Hashing.wyhashFinal4().hashCharsToLong(value.toString());
    }

    private static @Nullable Object value(int component, Row row) {
        try {
            return COMPONENTS[component].getAccessor().invoke(row);
        } catch (ReflectiveOperationException impossible) {
            throw new AssertionError("the components of a public record can be read", impossible);
        }
    }
}
