package org.copydesk.write.packaging;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.copydesk.write.Json;
import org.copydesk.write.Schema;
import org.copydesk.write.Schema.Column;
import org.copydesk.write.ShardFormat;

/** A release as a Frictionless Data Package 2: one resource per format, all with one schema. */
public final class DataPackage {
    private static final String PROFILES = "https://datapackage.org/profiles/2.0/";

    private DataPackage() {}

    public static String of(Release release) {
        Imprint imprint = release.imprint();
        Map<String, Object> descriptor = new LinkedHashMap<>();
        descriptor.put("$schema", PROFILES + "datapackage.json");
        descriptor.put("name", slug(imprint.name()));
        descriptor.put("title", imprint.name());
        descriptor.put("description", imprint.description());
        if (imprint.url() != null) {
            descriptor.put("homepage", imprint.url());
        }
        descriptor.put("version", release.version());
        descriptor.put("created", release.day() + "T00:00:00Z");
        descriptor.put("licenses", List.of(license(release.license())));
        Map<String, Object> creator = new LinkedHashMap<>();
        creator.put("title", release.creator());
        creator.put("roles", List.of("creator"));
        descriptor.put("contributors", List.of(creator));
        descriptor.put(
                "resources",
                release.formats().stream()
                        .map(format -> resource(release, format))
                        .toList());
        return Json.page(descriptor);
    }

    private static Map<String, Object> license(License license) {
        Map<String, Object> entry = new LinkedHashMap<>();
        entry.put("name", license.token());
        entry.put("path", license.url() == null ? "README.md" : license.url());
        return entry;
    }

    private static Map<String, Object> resource(Release release, ShardFormat format) {
        List<DataFile> files = release.files(format);
        Map<String, Object> resource = new LinkedHashMap<>();
        resource.put("$schema", PROFILES + "dataresource.json");
        resource.put("name", format.folder());
        resource.put("type", "table");
        List<String> paths = files.stream().map(DataFile::path).toList();
        resource.put("path", paths.size() == 1 ? paths.get(0) : paths);
        resource.put("format", format.folder());
        resource.put("mediatype", format.mediaType());
        if (format.extension().endsWith(".gz")) {
            resource.put("compression", "gz");
        }
        resource.put("encoding", "utf-8");
        resource.put("bytes", files.stream().mapToLong(DataFile::bytes).sum());
        if (files.size() == 1) {
            resource.put("hash", "sha256:" + files.get(0).sha256());
        }
        resource.put("schema", schema());
        return resource;
    }

    private static Map<String, Object> schema() {
        Map<String, Object> schema = new LinkedHashMap<>();
        schema.put("$schema", PROFILES + "tableschema.json");
        List<Object> fields = new ArrayList<>();
        Schema.columns().forEach(column -> fields.add(field(column)));
        schema.put("fields", fields);
        schema.put("primaryKey", List.of("id"));
        return schema;
    }

    private static Map<String, Object> field(Column column) {
        Map<String, Object> field = new LinkedHashMap<>();
        field.put("name", column.name());
        field.put("type", type(column));
        field.put("description", column.meaning());
        if (!column.nullable()) {
            field.put("constraints", Map.of("required", true));
        }
        return field;
    }

    private static String type(Column column) {
        return switch (column.type()) {
            case STRING -> "string";
            case INT, LONG -> "integer";
            case STRUCT -> "object";
            case LIST_OF_STRUCT -> "array";
        };
    }

    private static String slug(String name) {
        String slug =
                name.toLowerCase(Locale.ROOT).replaceAll("[^a-z0-9._]+", "-").replaceAll("^[-.]+|[-.]+$", "");
        return slug.isEmpty() ? "corpus" : slug;
    }
}
