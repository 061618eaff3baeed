package org.copydesk.write.packaging;

import static org.assertj.core.api.Assertions.assertThat;

import com.networknt.schema.InputFormat;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.copydesk.write.Changes;
import org.copydesk.write.Json;
import org.junit.jupiter.api.Test;

class DataPackageTest {
    @Test
    void meetsTheSchemaOfDataPackage2() throws IOException {
        assertThat(problems(DataPackage.of(Releases.first()))).isEmpty();
        assertThat(problems(DataPackage.of(Releases.odd()))).isEmpty();
    }

    @Test
    void theSchemaFindsWhatIsWrong() throws IOException {
        String broken = DataPackage.of(Releases.first()).replace("\"path\": \"data", "\"path\": \"/data");
        assertThat(problems(broken)).isNotEmpty();
    }

    @Test
    void oneShardHasItsHashAndSeveralAreOneResource() {
        var one = Json.MAPPER.readTree(DataPackage.of(Releases.first())).get("resources");
        assertThat(one.get(0).get("hash").asString()).isEqualTo("sha256:" + "0".repeat(63) + "a");
        var two = Json.MAPPER.readTree(DataPackage.of(Releases.odd())).get("resources");
        assertThat(two).hasSize(2);
        assertThat(two.get(1).get("path")).hasSize(2);
        assertThat(two.get(1).get("bytes").asLong()).isEqualTo(3_600_000_000L);
    }

    @Test
    void theNameIsFitForAnAddress() {
        Release release = Releases.of(null, "1.20261121.0", Changes.NONE, List.of());
        assertThat(Json.MAPPER.readTree(DataPackage.of(release)).get("name").asString())
                .isEqualTo("harbour-news");
        assertThat(Json.MAPPER
                        .readTree(DataPackage.of(Releases.odd()))
                        .get("name")
                        .asString())
                .isEqualTo("harbour-news-all-b-of-it");
    }

    private static List<String> problems(String descriptor) throws IOException {
        try (InputStream in = DataPackageTest.class.getResourceAsStream("datapackage-2.0.schema.json")) {
            String text = new String(in.readAllBytes(), StandardCharsets.UTF_8);
            Schema schema = SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_7)
                    .getSchema(text);
            return schema
                    .validate(
                            descriptor,
                            InputFormat.JSON,
                            context -> context.executionConfig(config -> config.formatAssertionsEnabled(true)))
                    .stream()
                    .map(Object::toString)
                    .toList();
        }
    }
}
