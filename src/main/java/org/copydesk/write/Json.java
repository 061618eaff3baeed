package org.copydesk.write;

import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.util.DefaultIndenter;
import tools.jackson.core.util.DefaultPrettyPrinter;
import tools.jackson.core.util.Separators;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.MapperFeature;
import tools.jackson.databind.PropertyNamingStrategies;
import tools.jackson.databind.SerializationContext;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.module.SimpleModule;
import tools.jackson.databind.ser.std.StdSerializer;

/** JSON as this project writes it: record components in their order, in snake case, null where absent. */
public final class Json {
    private static final DefaultIndenter LINES = new DefaultIndenter("  ", "\n");

    /** For values of records; indented and with a final newline it is {@link #page}. */
    public static final JsonMapper MAPPER = JsonMapper.builder()
            .propertyNamingStrategy(PropertyNamingStrategies.SNAKE_CASE)
            .disable(MapperFeature.SORT_PROPERTIES_ALPHABETICALLY)
            .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
            .addModule(new SimpleModule().addSerializer(String.class, new WellFormedString()))
            .build();

    private Json() {}

    /** Returns a value as an indented document, the same bytes on every system. */
    public static String page(Object value) {
        DefaultPrettyPrinter printer = new DefaultPrettyPrinter(
                Separators.createDefaultInstance().withObjectNameValueSpacing(Separators.Spacing.AFTER));
        printer.indentObjectsWith(LINES);
        printer.indentArraysWith(LINES);
        return MAPPER.writer().with(printer).writeValueAsString(value) + "\n";
    }

    /** A lone surrogate in a title must not cost a night: the generator refuses it. */
    private static final class WellFormedString extends StdSerializer<String> {
        WellFormedString() {
            super(String.class);
        }

        @Override
        public void serialize(String value, JsonGenerator generator, SerializationContext context)
                throws JacksonException {
            generator.writeString(WellFormed.text(value));
        }
    }
}
