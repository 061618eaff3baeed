package org.copydesk.rule.date;

/** What the words around a date say it is. */
public enum DateLabel {
    NONE,
    PUBLISHED,
    MODIFIED,
    /** Of something else: an event, a birth, a licence, a law. */
    OTHER
}
