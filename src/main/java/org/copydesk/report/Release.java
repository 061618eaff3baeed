package org.copydesk.report;

import java.util.List;

/** What lies in the version's folder, and how to open it. */
public record Release(List<DataFile> files, List<Column> schema, List<LoadLine> loadLines) {
    public static final Release NONE = new Release(List.of(), List.of(), List.of());

    public Release {
        files = List.copyOf(files);
        schema = List.copyOf(schema);
        loadLines = List.copyOf(loadLines);
    }

    public record DataFile(String path, String mediaType, long bytes, String sha256) {}

    public record Column(String name, String type, String meaning) {}

    public record LoadLine(String tool, String code) {}
}
