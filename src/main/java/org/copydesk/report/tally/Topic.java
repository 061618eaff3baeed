package org.copydesk.report.tally;

/** The tables of a {@link Tally}, each with its number of columns. */
enum Topic {
    /** Columns as in {@link SourceColumn}. */
    SOURCES(SourceColumn.values().length),
    /** Hits, documents, characters. */
    RULES(3),
    REJECTED(1),
    QUARANTINED(1),
    FLAGS(1),
    DATE_FORMS(1),
    DATE_ORIGINS(1),
    BYLINE_FORMS(1),
    BYLINE_ORIGINS(1),
    /** Rows: date, byline. */
    DISAGREEMENTS(1),
    DUPLICATE_KINDS(1),
    DUPLICATE_REASONS(1),
    CLUSTER_SIZES(1),
    /** Rows: clusters, stories, near misses, records, author-forms. */
    SUMS(1),
    /** Rows: source of the survivor, TAB, source of the copy. Columns: documents, then as in {@link Lag}. */
    COPYING(1 + Lag.values().length),
    LANGUAGES(1),
    LICENSES(1),
    MEDIA_TYPES(1),
    YEARS(1);

    private final int columns;

    Topic(int columns) {
        this.columns = columns;
    }

    int columns() {
        return columns;
    }

    /** Columns of {@link #SOURCES}. */
    enum SourceColumn {
        READ,
        KEPT,
        DUPLICATE,
        REJECTED,
        QUARANTINED,
        WORDS_IN,
        WORDS_OUT,
        DATED,
        AMBIGUOUS,
        UNDATED,
        SIGNED,
        UNSIGNED
    }
}
