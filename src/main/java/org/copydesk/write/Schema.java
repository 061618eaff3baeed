package org.copydesk.write;

import java.util.List;

/** The columns of the corpus, in order: what card, Croissant and Data Package say of them. {@link Row} holds the values. */
public final class Schema {
    /** The promise that the first number of a version stands for. */
    public static final int VERSION = 1;

    /** What a column holds. */
    public enum Type {
        STRING,
        INT,
        LONG,
        STRUCT,
        LIST_OF_STRUCT
    }

    /**
     * A column, or a part of one.
     *
     * @param nullable whether it may be null
     * @param parts of a struct or of the elements of a list; else empty
     */
    public record Column(String name, Type type, boolean nullable, String meaning, List<Column> parts) {}

    private static final List<Column> AUTHOR = List.of(
            text("name", "as credited"),
            textOrNull("role", "such as `Staff Writer`"),
            textOrNull("organization", "whom they write for"));

    private static final List<Column> METADATA = List.of(
            text("path", "of the file below the input folder"),
            textOrNull(
                    "record",
                    "name of the document within a container: its own id, else one made of its content; null for a whole file"),
            text("media_type", "of the document"),
            new Column("bytes", Type.LONG, false, "size of the file, or of the record within a container", List.of()),
            text("sha256", "of the file, or of the record within a container"),
            textOrNull("charset", "that the text was decoded with"));

    private static final List<Column> COLUMNS = List.of(
            text(
                    "id",
                    "32 hex digits, from source, path and record: stable across runs and versions, whatever stands around it"),
            text("text", "clean text, paragraphs parted by one empty line"),
            text("source", "the outlet or feed"),
            text("added", "the version in which the document first appeared"),
            textOrNull("title", "headline"),
            textOrNull("standfirst", "the summary below the headline"),
            new Column("authors", Type.LIST_OF_STRUCT, false, "who wrote it, in the order given; may be empty", AUTHOR),
            textOrNull("byline_raw", "the byline as found"),
            textOrNull("credit", "wire service or syndicating paper"),
            textOrNull("dateline", "place"),
            textOrNull("published", "ISO 8601 at the precision that the source gave"),
            textOrNull("modified", "ISO 8601 at the precision that the source gave"),
            textOrNull("published_precision", "`year`, `month`, `day`, `minute` or `second`"),
            textOrNull("date_raw", "the date as found, also where it could not be read for certain"),
            textOrNull("url", "address of the document"),
            textOrNull("license", "of the document, where known"),
            textOrNull("language", "BCP 47"),
            text("sha256", "of `text` in UTF-8"),
            text("cluster", "id of the survivor of the document's duplicates"),
            new Column("cluster_size", Type.INT, false, "documents in the cluster; 1 where alone", List.of()),
            textOrNull("story", "id of the group of related documents; null where alone"),
            new Column("metadata", Type.STRUCT, false, "the source file", METADATA));

    private Schema() {}

    public static List<Column> columns() {
        return COLUMNS;
    }

    private static Column text(String name, String meaning) {
        return new Column(name, Type.STRING, false, meaning, List.of());
    }

    private static Column textOrNull(String name, String meaning) {
        return new Column(name, Type.STRING, true, meaning, List.of());
    }
}
