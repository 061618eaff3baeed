package org.copydesk.report;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import tools.jackson.databind.PropertyNamingStrategies;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;

/** {@code reports/run.json}: every figure of a run, keys in snake case, times as ISO 8601. */
public final class RunJson {
    private static final JsonMapper MAPPER = JsonMapper.builder()
            .propertyNamingStrategy(PropertyNamingStrategies.SNAKE_CASE)
            .enable(SerializationFeature.INDENT_OUTPUT)
            .build();

    private RunJson() {}

    public static void write(RunReport report, OutputStream out) throws IOException {
        out.write(MAPPER.writeValueAsBytes(report));
        out.write('\n');
    }

    public static RunReport read(InputStream in) throws IOException {
        return MAPPER.readValue(in.readAllBytes(), RunReport.class);
    }
}
