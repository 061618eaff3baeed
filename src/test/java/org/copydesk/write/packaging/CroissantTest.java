package org.copydesk.write.packaging;

import static org.assertj.core.api.Assertions.assertThat;

import com.apicatalog.jsonld.JsonLd;
import com.apicatalog.jsonld.document.JsonDocument;
import jakarta.json.JsonArray;
import jakarta.json.JsonObject;
import java.io.StringReader;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.copydesk.write.Json;
import org.copydesk.write.Schema;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import tools.jackson.databind.JsonNode;

class CroissantTest {
    private static final String SC = "http://schema.org/";
    private static final String CR = "http://mlcommons.org/croissant/";

    static List<Release> releases() {
        return List.of(Releases.first(), Releases.odd());
    }

    @ParameterizedTest
    @MethodSource("releases")
    void hasEveryRequiredProperty(Release release) {
        JsonNode dataset = Json.MAPPER.readTree(Croissant.of(release));
        for (String property : List.of(
                "@context",
                "@type",
                "conformsTo",
                "name",
                "description",
                "license",
                "url",
                "creator",
                "datePublished",
                "distribution")) {
            assertThat(dataset.hasNonNull(property)).as(property).isTrue();
        }
        assertThat(dataset.get("@type").asString()).isEqualTo("sc:Dataset");
        assertThat(dataset.get("conformsTo").asString()).isEqualTo("http://mlcommons.org/croissant/1.1");
    }

    @ParameterizedTest
    @MethodSource("releases")
    void expandsWithItsOwnContextAlone(Release release) throws Exception {
        JsonArray expanded = JsonLd.expand(JsonDocument.of(new StringReader(Croissant.of(release))))
                .get();
        assertThat(expanded).hasSize(1);
        JsonObject dataset = expanded.getJsonObject(0);
        assertThat(dataset.getJsonArray("@type").getString(0)).isEqualTo(SC + "Dataset");
        assertThat(dataset.keySet())
                .contains(
                        "http://purl.org/dc/terms/conformsTo",
                        SC + "name",
                        SC + "description",
                        SC + "license",
                        SC + "url",
                        SC + "creator",
                        SC + "datePublished",
                        SC + "version",
                        SC + "distribution",
                        CR + "recordSet");
        JsonObject records = dataset.getJsonArray(CR + "recordSet").getJsonObject(0);
        JsonArray fields = records.getJsonArray(CR + "field");
        assertThat(fields).hasSize(Schema.columns().size());
        assertThat(fields.getJsonObject(0)
                        .getJsonArray(CR + "dataType")
                        .getJsonObject(0)
                        .getString("@id"))
                .isEqualTo(SC + "Text");
    }

    @ParameterizedTest
    @MethodSource("releases")
    void everyFileHasItsChecksumAndEveryReferenceItsTarget(Release release) {
        JsonNode dataset = Json.MAPPER.readTree(Croissant.of(release));
        List<String> files = stream(dataset.get("distribution"))
                .filter(node -> node.get("@type").asString().equals("cr:FileObject"))
                .map(node -> node.get("contentUrl").asString() + " "
                        + node.get("sha256").asString())
                .toList();
        assertThat(files)
                .isEqualTo(release.files().stream()
                        .map(file -> file.path() + " " + file.sha256())
                        .toList());
        List<String> ids = new ArrayList<>();
        Set<String> references = new HashSet<>();
        collect(dataset, ids, references);
        assertThat(ids).doesNotHaveDuplicates().containsAll(references);
    }

    @Test
    void aLicenceWithoutAnAddressIsDescribed() {
        JsonNode license = Json.MAPPER.readTree(Croissant.of(Releases.odd())).get("license");
        assertThat(license.get("name").asString()).isEqualTo("LicenseRef-mixed");
        assertThat(Json.MAPPER
                        .readTree(Croissant.of(Releases.first()))
                        .get("license")
                        .asString())
                .isEqualTo("https://spdx.org/licenses/CC-BY-4.0.html");
    }

    /** Objects with an id and more define it; those with nothing else refer to it. */
    private static void collect(JsonNode node, List<String> ids, Set<String> references) {
        if (node.isObject() && node.has("@id") && !node.get("@id").asString().startsWith("cr:")) {
            if (node.size() == 1) {
                references.add(node.get("@id").asString());
            } else {
                ids.add(node.get("@id").asString());
            }
        }
        stream(node).forEach(child -> collect(child, ids, references));
    }

    private static Stream<JsonNode> stream(JsonNode node) {
        return node.values().stream();
    }
}
