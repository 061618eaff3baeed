package org.copydesk.write;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.reflect.RecordComponent;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.copydesk.write.Schema.Column;
import org.junit.jupiter.api.Test;

class SchemaTest {
    @Test
    void columnsAreTheComponentsOfARowInTheirOrder() {
        assertThat(names(Schema.columns())).isEqualTo(components(Row.class));
        assertThat(parts("authors")).isEqualTo(components(Row.Author.class));
        assertThat(parts("metadata")).isEqualTo(components(Row.Metadata.class));
    }

    private static List<String> parts(String column) {
        return names(Schema.columns().stream()
                .filter(each -> each.name().equals(column))
                .findFirst()
                .orElseThrow()
                .parts());
    }

    private static List<String> names(List<Column> columns) {
        return columns.stream().map(Column::name).toList();
    }

    private static List<String> components(Class<?> type) {
        return Arrays.stream(type.getRecordComponents())
                .map(RecordComponent::getName)
                .map(name -> name.replaceAll("([A-Z])", "_$1").toLowerCase(Locale.ROOT))
                .toList();
    }
}
