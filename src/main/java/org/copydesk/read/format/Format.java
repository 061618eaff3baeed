package org.copydesk.read.format;

/** The formats that are told apart: documents, which have a media type, and what contains them. */
public enum Format {
    TEXT("text/plain", Size.TEXT),
    MARKDOWN("text/markdown", Size.TEXT),
    HTML("text/html", Size.TEXT),
    XHTML("application/xhtml+xml", Size.TEXT),
    MAIL("message/rfc822", Size.TEXT),
    PDF("application/pdf", Size.BINARY),
    RTF("application/rtf", Size.BINARY),
    DOC("application/msword", Size.BINARY),
    DOCX("application/vnd.openxmlformats-officedocument.wordprocessingml.document", Size.BINARY),
    ODT("application/vnd.oasis.opendocument.text", Size.BINARY),
    EPUB("application/epub+zip", Size.BINARY),

    GZIP,
    ZSTD,
    ZIP,
    TAR,
    WARC,
    MBOX,
    JSON_LINES,
    /** One JSON value over many lines, several after one another, or an array of records. */
    JSON,
    PARQUET,
    EMPTY,
    UNSUPPORTED;

    private enum Size {
        TEXT,
        BINARY,
        CONTAINER
    }

    private final String mediaType;
    private final Size size;

    Format() {
        this("", Size.CONTAINER);
    }

    Format(String mediaType, Size size) {
        this.mediaType = mediaType;
        this.size = size;
    }

    /** Whether a file of it is one document. */
    public boolean isDocument() {
        return size != Size.CONTAINER;
    }

    /** Whether a document of it is held to the limit for text. */
    public boolean isText() {
        return size == Size.TEXT;
    }

    /** Of a document; empty for what contains documents. */
    public String mediaType() {
        return mediaType;
    }
}
