package org.copydesk.document;

/** What a block is for, as far as the document's own structure tells. Plain text mostly has {@link #UNKNOWN}. */
public enum Role {
    UNKNOWN,
    /** Main text. */
    BODY,
    TITLE,
    STANDFIRST,
    BYLINE,
    DATELINE,
    NAVIGATION,
    RELATED,
    COMMENT,
    CAPTION,
    SHARE,
    /** Registration, subscription, newsletter, cookie and paywall notices. */
    NOTICE,
    ADVERTISEMENT,
    /** About the author or the outlet. */
    ABOUT,
    /** Running heads, page numbers, mail headers, signatures, quoted replies. */
    FURNITURE,
    /** Not main text, for no narrower reason. */
    OTHER
}
