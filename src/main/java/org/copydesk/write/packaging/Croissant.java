package org.copydesk.write.packaging;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.copydesk.write.Json;
import org.copydesk.write.Schema;
import org.copydesk.write.Schema.Column;
import org.copydesk.write.Schema.Type;
import org.copydesk.write.ShardFormat;
import org.copydesk.write.Tally;

/** A release as Croissant 1.1 (JSON-LD): every file with its checksum, one set of records with its fields. */
public final class Croissant {
    private static final String RECORDS = "documents";

    private Croissant() {}

    public static String of(Release release) {
        Imprint imprint = release.imprint();
        Map<String, Object> dataset = new LinkedHashMap<>();
        dataset.put("@context", context());
        dataset.put("@type", "sc:Dataset");
        dataset.put("conformsTo", "http://mlcommons.org/croissant/1.1");
        dataset.put("name", imprint.name());
        dataset.put("description", imprint.description());
        dataset.put("license", license(release.license()));
        dataset.put("url", imprint.url() == null ? "README.md" : imprint.url());
        dataset.put("creator", ordered("@type", "sc:Organization", "name", release.creator()));
        dataset.put("datePublished", release.day().toString());
        dataset.put("version", release.version());
        List<String> languages = release.tally().languages().keySet().stream()
                .filter(language -> !language.equals(Tally.NONE))
                .toList();
        if (!languages.isEmpty()) {
            dataset.put("inLanguage", languages);
        }
        dataset.put("isLiveDataset", false);
        dataset.put("distribution", distribution(release));
        dataset.put("recordSet", List.of(records(release.formats().get(0))));
        return Json.page(dataset);
    }

    /** The context that the specification's appendix recommends, so that nothing has to be fetched to read this. */
    private static Object context() {
        return Resource.json("croissant-context.json");
    }

    private static Object license(License license) {
        return license.url() == null
                ? ordered("@type", "sc:CreativeWork", "name", license.spdx(), "url", "README.md#licences")
                : license.url();
    }

    private static List<Object> distribution(Release release) {
        List<Object> distribution = new ArrayList<>();
        for (ShardFormat format : release.formats()) {
            distribution.add(ordered(
                    "@type", "cr:FileSet",
                    "@id", files(format),
                    "name", files(format),
                    "encodingFormat", oneOrAll(format.encodingFormats()),
                    "includes", "data/" + format.folder() + "/*" + format.extension()));
            for (DataFile file : release.files(format)) {
                distribution.add(ordered(
                        "@type", "cr:FileObject",
                        "@id", file.path(),
                        "name", file.path().substring(file.path().lastIndexOf('/') + 1),
                        "contentUrl", file.path(),
                        "contentSize", file.bytes() + " B",
                        "encodingFormat", oneOrAll(format.encodingFormats()),
                        "sha256", file.sha256()));
            }
        }
        return distribution;
    }

    private static Map<String, Object> records(ShardFormat format) {
        List<Object> fields = new ArrayList<>();
        for (Column column : Schema.columns()) {
            Map<String, Object> field = field(RECORDS + "/" + column.name(), column);
            if (column.parts().isEmpty()) {
                field.put("source", source(format, column));
            } else {
                List<Object> parts = new ArrayList<>();
                for (Column part : column.parts()) {
                    Map<String, Object> sub = field(RECORDS + "/" + column.name() + "/" + part.name(), part);
                    Map<String, Object> source = source(format, column);
                    source.put("transform", Map.of("jsonPath", part.name()));
                    sub.put("source", source);
                    parts.add(sub);
                }
                field.put("subField", parts);
            }
            fields.add(field);
        }
        return ordered(
                "@type",
                "cr:RecordSet",
                "@id",
                RECORDS,
                "name",
                RECORDS,
                "description",
                "One record per document.",
                "key",
                Map.of("@id", RECORDS + "/id"),
                "field",
                fields);
    }

    private static Map<String, Object> field(String id, Column column) {
        Map<String, Object> field =
                ordered("@type", "cr:Field", "@id", id, "name", column.name(), "description", column.meaning());
        if (column.parts().isEmpty()) {
            boolean number = column.type() == Type.INT || column.type() == Type.LONG;
            field.put("dataType", number ? "sc:Integer" : "sc:Text");
        }
        if (column.type() == Type.LIST_OF_STRUCT) {
            field.put("isArray", true);
            field.put("arrayShape", "(-1,)");
        }
        return field;
    }

    private static Map<String, Object> source(ShardFormat format, Column column) {
        return ordered("fileSet", Map.of("@id", files(format)), "extract", Map.of("column", column.name()));
    }

    private static String files(ShardFormat format) {
        return format.folder() + "-files";
    }

    private static Object oneOrAll(List<String> values) {
        return values.size() == 1 ? values.get(0) : values;
    }

    private static Map<String, Object> ordered(Object... keysAndValues) {
        Map<String, Object> map = new LinkedHashMap<>();
        for (int i = 0; i < keysAndValues.length; i += 2) {
            map.put((String) keysAndValues[i], keysAndValues[i + 1]);
        }
        return map;
    }
}
