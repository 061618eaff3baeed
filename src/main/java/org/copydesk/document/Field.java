package org.copydesk.document;

/** What a {@link Signal} or a {@link Candidate} is about. */
public enum Field {
    TITLE,
    STANDFIRST,
    AUTHOR,
    CREDIT,
    DATELINE,
    PUBLISHED,
    MODIFIED,
    /** When the document was fetched, sent or archived: an upper bound for its dates, never one of them. */
    FETCHED,
    URL,
    LICENSE,
    LANGUAGE,
    SITE_NAME,
    SOURCE,
    /** What the container says of the kind of page: {@code og:type}, JSON-LD {@code @type}. */
    PAGE_TYPE
}
