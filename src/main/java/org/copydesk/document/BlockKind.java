package org.copydesk.document;

/** What a block is by its form, whatever it says. */
public enum BlockKind {
    /** Metadata before the text, fenced as in Markdown. Never part of the article. */
    FRONT_MATTER,
    HEADING,
    PARAGRAPH,
    /** A line of its own that is not known to be a paragraph: most lines of plain text and of tagless HTML. */
    LINE,
    LIST_ITEM,
    QUOTE,
    CODE,
    /** One row of a table, cells parted by {@code " | "}. */
    TABLE_ROW,
    CAPTION
}
